/** The accessibility statement: how this was checked, what is still missing, and the criteria one by one. */
import { t } from '../../text/text.ts';
import { useHeading } from '../focus.ts';
import { Page } from '../shell.tsx';
import { useWayBack } from '../way-back.ts';

type State = 'yes' | 'partly' | 'none';
interface Row {
  readonly id: string;
  readonly state: State;
  /** Numbers of the success criteria of WCAG 2.2, levels A and AA. */
  readonly criteria: readonly string[];
}

const row = (id: string, criteria: string, state: State = 'yes'): Row => ({ id, state, criteria: criteria.split(' ') });

/** Every criterion of the two levels stands in one row; 4.1.1 was taken out of the standard. */
const ROWS: readonly Row[] = [
  row('pictures', '1.1.1 1.4.5'),
  row('media', '1.2.1 1.2.2 1.2.3 1.2.4 1.2.5', 'none'),
  row('structure', '1.3.1 1.3.2 1.3.3 1.3.5'),
  row('turning', '1.3.4'),
  row('colour', '1.4.1 1.4.3 1.4.11'),
  row('volume', '1.4.2'),
  row('size', '1.4.4 1.4.10 1.4.12'),
  row('hover', '1.4.13'),
  row('keyboard', '2.1.1 2.1.2 2.1.4'),
  row('time', '2.2.1 2.2.2'),
  row('flash', '2.3.1'),
  row('ways', '2.4.1 2.4.2 2.4.4 2.4.5 2.4.6'),
  row('focus', '2.4.3 2.4.7 2.4.11'),
  row('pointer', '2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8'),
  row('language', '3.1.1'),
  row('parts', '3.1.2', 'partly'),
  row('same', '3.2.1 3.2.2 3.2.3 3.2.4 3.2.6'),
  row('forms', '3.3.1 3.3.2 3.3.3 3.3.4 3.3.7'),
  row('login', '3.3.8', 'none'),
  row('roles', '4.1.2 4.1.3'),
];

function List({ name, keys }: { readonly name: string; readonly keys: readonly string[] }) {
  return (
    <section class="sheet stack" aria-labelledby={`access-${name}`}>
      <h2 id={`access-${name}`}>{t(`ui.access.${name}`)}</h2>
      <ul class="stack read">
        {keys.map((key) => (
          <li key={key}>{t(`ui.access.${key}`)}</li>
        ))}
      </ul>
    </section>
  );
}

const Criteria = () => (
  <section class="sheet stack" aria-labelledby="access-table">
    <h2 id="access-table">{t('ui.access.table')}</h2>
    <p class="note">{t('ui.access.table-about')}</p>
    <table class="plain access-table">
      <thead>
        <tr>
          <th scope="col">{t('ui.access.criteria')}</th>
          <th scope="col">{t('ui.access.state')}</th>
          <th scope="col">{t('ui.access.remark')}</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map(({ id, state, criteria }) => (
          <tr key={id}>
            <th scope="row">
              <bdi dir="ltr">{criteria.join(' ')}</bdi>
            </th>
            <td>{t(`ui.access.${state}`)}</td>
            <td>{t(`ui.access.row.${id}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

export function Access() {
  return (
    <Page name="access" title={t('ui.access.title')} heading={useHeading('access')} back={useWayBack()}>
      <p class="lede">{t('ui.access.lead')}</p>
      <List name="tested" keys={['tested-1', 'tested-2', 'tested-3']} />
      <List name="gaps" keys={['gap-1', 'gap-2', 'gap-3', 'gap-4', 'gap-5', 'gap-6']} />
      <Criteria />
    </Page>
  );
}
