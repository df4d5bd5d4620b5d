/** The class's counters against the reckoning: two bars a cause, and whose reckoning it is said under them. */
import { useMemo } from 'preact/hooks';
import { guessesOf, PLATE_IDS } from '../../../store/wall-view.ts';
import { rivalRange, type WallState } from '../../../store/wall-store.ts';
import { number } from '../../../text/numbers.ts';
import { t } from '../../../text/text.ts';
import { Figures } from '../../parts/bdi.tsx';
import { useRows } from '../../use-after-paint.ts';

const ROWS_AT_ONCE = 2;

type GuessesProps = Pick<WallState, 'reckoning'> & { readonly games: WallState['wall']['games'] };

export function Guesses({ games, reckoning }: GuessesProps) {
  const guesses = useMemo(() => guessesOf(games), [games]);
  const rows = useRows('guesses', PLATE_IDS.length, ROWS_AT_ONCE);
  if (guesses === undefined) return <p class="wall-panel">{t('wall.say.no-guesses')}</p>;
  const most = Math.max(40, ...guesses.hundredths, ...(reckoning?.hundredths ?? []));
  return (
    <section class="wall-panel wall-guesses" aria-labelledby="guesses-title">
      <h2 id="guesses-title">{t('wall.guess.title')}</h2>
      <dl class="guess-rows">
        {PLATE_IDS.slice(0, rows).map((plate, i) => {
          const guess = Math.round(guesses.hundredths[i]!);
          const model = reckoning ? Math.round(reckoning.hundredths[i]!) : undefined;
          return (
            <div key={plate} class="guess-row" data-plate={plate}>
              <dt>{t(`wall.plate.${plate}`)}</dt>
              <dd>
                <span class="guess-figures" aria-hidden="true">
                  <Figures>
                    <b class="guess-said">{number(guess)}</b>
                    {' → '}
                    <b>{model === undefined ? '…' : number(model)}</b>
                  </Figures>
                </span>
                <span class="heard">
                  {model === undefined
                    ? t('wall.guess.coming')
                    : t('wall.guess.said', { plate: t(`wall.plate.${plate}`), guess, model })}
                </span>
                <span class="guess-track" aria-hidden="true" style={{ '--most': most }}>
                  <i style={{ '--value': guess }} />
                  {model === undefined ? null : <b style={{ '--value': Math.max(0, model) }} />}
                </span>
              </dd>
            </div>
          );
        })}
      </dl>
      <div class="wall-foot">
        <p class="wall-small">
          {t('wall.guess.of', { verdicts: guesses.verdicts })}{' '}
          {reckoning
            ? t('wall.guess.model', { margin: Math.max(1, Math.round(reckoning.tehranMargin)) })
            : t('wall.guess.coming')}{' '}
          {t('wall.guess.rivals', rivalRange())}
        </p>
      </div>
    </section>
  );
}
