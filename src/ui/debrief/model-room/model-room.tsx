/** The model room: every number, term and rule with its basis, searchable. */
import { useState } from 'preact/hooks';
import { modelParts, searchModel } from '../../../store/trial-view.ts';
import type { ModelPartView } from '../../../store/trial-view.ts';
import { useGrowing } from '../parts/use-growing.ts';
import { maybeT, t } from '../../../text/text.ts';

const words = (part: ModelPartView): string => maybeT(part.key) ?? '';
const SHOWN = 40;

export function ModelRoom() {
  const [search, setSearch] = useState('');
  const [isAll, setAll] = useState(false);
  const found = searchModel(search, words);
  const count = useGrowing(isAll ? found.length : Math.min(SHOWN, found.length), SHOWN);
  const shown = found.slice(0, count);
  return (
    <section class="sheet stack model-room">
      <h2>{t('trial.model-room')}</h2>
      <p class="read">{t('trial.model-room-about', { count: modelParts.length })}</p>
      <div class="field">
        <label for="model-search">{t('trial.search')}</label>
        <input
          id="model-search"
          type="search"
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      <p role="status">{t('trial.found', { count: found.length })}</p>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={t('trial.model-room')}>
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{t('trial.part')}</th>
              <th scope="col">{t('trial.formula')}</th>
              <th scope="col">{t('trial.basis')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((part) => (
              <tr key={`${part.kind}-${part.id}`}>
                <th scope="row">
                  <code dir="ltr">{part.id}</code> <span class="note">{t(`trial.kind.${part.kind}`)}</span>
                  <br />
                  <span class="part-words">{words(part)}</span>
                </th>
                <td>
                  <code dir="ltr">{part.formula}</code>
                </td>
                <td>
                  {t(`trial.basis.${part.basis}`)}
                  {part.source ? <span class="note"> {part.source}</span> : null}{' '}
                  {part.where ? <span class="note">{part.where}</span> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!isAll && found.length > shown.length ? (
        <p>
          <button type="button" class="button plain" onClick={() => setAll(true)}>
            {t('trial.show-all', { count: found.length })}
          </button>
        </p>
      ) : null}
    </section>
  );
}
