/** Whose work is in the game: pictures, fonts and data by hand, and every package that is shipped, with the licence it comes under. */
import licences from '../../../assets/generated/licences.json';
import { hashOf } from '../../store/route.ts';
import { number } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';
import { useHeading } from '../focus.ts';
import { Fold } from '../parts/fold.tsx';
import { Page } from '../shell.tsx';

/** What is no package; each with a line of words of its own. */
const WORKS = ['game', 'art', 'icons', 'sound', 'fonts', 'coasts', 'rivers'] as const;

const namesUnder = (text: number): string =>
  licences.packages
    .filter((one) => one.text === text)
    .map(({ name }) => name)
    .join(', ');

function Packages() {
  return (
    <div class="wide-table sheet" tabIndex={0} role="group" aria-label={t('ui.credits.packages')}>
      <table class="plain">
        <caption class="heard">{t('ui.credits.packages')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ui.credits.package')}</th>
            <th scope="col">{t('ui.credits.version')}</th>
            <th scope="col">{t('ui.credits.licence')}</th>
          </tr>
        </thead>
        <tbody>
          {licences.packages.map(({ name, version, licence }) => (
            <tr key={name}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>
                <bdi>{version}</bdi>
              </td>
              <td>
                <bdi>{licence}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function Credits() {
  const heading = useHeading('credits');
  return (
    <Page
      name="credits"
      title={t('ui.credits.title')}
      heading={heading}
      back={{ href: hashOf('codex'), label: t('ui.credits.back') }}
    >
      <div class="stack">
        <section class="stack" aria-labelledby="credits-works">
          <h2 id="credits-works">{t('ui.credits.works')}</h2>
          <ul class="read">
            {WORKS.map((one) => (
              <li key={one}>{t(`ui.credits.work.${one}`)}</li>
            ))}
          </ul>
        </section>
        <section class="stack" aria-labelledby="credits-packages">
          <h2 id="credits-packages">{t('ui.credits.packages')}</h2>
          <p class="note">{t('ui.credits.about', { count: licences.packages.length })}</p>
          <Packages />
        </section>
        <section class="stack" aria-labelledby="credits-texts">
          <h2 id="credits-texts">{t('ui.credits.texts')}</h2>
          {licences.texts.map((text, place) => (
            <Fold key={place} title={<bdi>{namesUnder(place)}</bdi>} count={number(place + 1)}>
              <pre class="licence" lang="en" dir="ltr">
                {text}
              </pre>
            </Fold>
          ))}
        </section>
      </div>
    </Page>
  );
}
