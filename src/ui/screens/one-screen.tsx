/** The whole lesson from one projector: the telegram read aloud, hands counted for each answer, what most want is sealed. */
import { useState } from 'preact/hooks';
import { chooseOrder, sealOrders, undoOrders } from '../../store/actions.ts';
import { deskView } from '../../store/desk-view.ts';
import type { ChoiceView, DeskView, Hand } from '../../store/views.ts';
import { monthSpan, seasonOf } from '../../text/dates.ts';
import { number, roman } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';
import { choiceName } from '../desk/council.tsx';
import { choiceKey } from '../desk/choice-card.tsx';
import { useHeading } from '../focus.ts';
import { Telegram } from '../lesson/telegram.tsx';
import { Fold } from '../parts/fold.tsx';
import { Figures } from '../parts/bdi.tsx';
import { Bar } from '../shell.tsx';
import { useStore } from '../use-store.ts';

interface Answer {
  readonly key: string;
  readonly hand: Hand;
  readonly choice: string;
  readonly name: string;
  readonly does: string;
}

const answerOf = (view: DeskView, { id, hand }: ChoiceView): Answer => ({
  key: `${hand}/${id}`,
  hand,
  choice: id,
  name: choiceName(view, hand, id),
  does: t(`${choiceKey({ id, hand })}.does`),
});

/** The letter's two faces; Hold is the third answer. */
function facesOf(view: DeskView): readonly Answer[] {
  const { letter } = view;
  if (letter === undefined) return [];
  return letter.faces
    .filter(({ choice }) => choice.reason === undefined)
    .map(({ id, choice }) => ({
      ...answerOf(view, choice),
      name: t(`letter.${letter.id}.face.${id}.name`),
      does: t(`letter.${letter.id}.face.${id}.does`),
    }));
}

const HOLD_KEY = 'hold';

interface HandsProps {
  readonly label: string;
  readonly count: number;
  readonly onChange: (count: number) => void;
}

const Hands = ({ label, count, onChange }: HandsProps) => (
  <span class="row screen-hands" role="group" aria-label={label}>
    <button
      type="button"
      class="icon-button step"
      disabled={count === 0}
      aria-label={t('wall.tally.less', { what: label })}
      onClick={() => onChange(count - 1)}
    >
      −
    </button>
    <b>
      <Figures>{number(count)}</Figures>
    </b>
    <button
      type="button"
      class="icon-button step"
      aria-label={t('wall.tally.more', { what: label })}
      onClick={() => onChange(count + 1)}
    >
      +
    </button>
  </span>
);

export function OneScreen() {
  const game = useStore((state) => state.game)!;
  const view = deskView(game, 'desk');
  const { turn } = view;
  return <Turn key={turn.index} view={view} />;
}

function Turn({ view }: { readonly view: DeskView }) {
  const { turn, letter } = view;
  const heading = useHeading(turn.index);
  const [hands, setHands] = useState<Readonly<Record<string, number>>>({});
  const draft = useStore((state) => state.draft);
  const answers = facesOf(view);
  const all = [...answers.map(({ key }) => key), HOLD_KEY];
  const most = Math.max(0, ...all.map((key) => hands[key] ?? 0));
  const leading = all.filter((key) => most > 0 && (hands[key] ?? 0) === most);
  const winner = leading.length === 1 ? leading[0] : undefined;
  const seal = (): void => {
    const chosen = answers.find(({ key }) => key === winner);
    if (chosen) chooseOrder(chosen.hand, chosen.choice);
    sealOrders();
  };
  const others = [...view.openOrders, ...view.quietOrders]
    .flatMap(({ choices }) => choices)
    .filter(
      ({ reason, stands, id, hand }) => !reason && !stands && !answers.some((one) => one.key === `${hand}/${id}`),
    );
  const card = (answer: Answer) => (
    <li key={answer.key} class="screen-answer" data-most={answer.key === winner ? '' : undefined}>
      <p class="eyebrow">{t(`lesson.screen.face-${answer.hand}`)}</p>
      <h3>{answer.name}</h3>
      <p>{answer.does}</p>
      <Hands
        label={answer.name}
        count={hands[answer.key] ?? 0}
        onChange={(count) => setHands({ ...hands, [answer.key]: count })}
      />
    </li>
  );
  return (
    <div class="one-screen">
      <Bar
        title={letter ? t(`letter.${letter.id}.question`) : seasonOf(turn.from, turn.to)}
        eyebrow={`${t('lesson.gate.act', { act: roman(turn.act), title: t(`act.${turn.act}.title`) })} · ${monthSpan(turn.from, turn.to)}`}
        heading={heading}
      />
      <main id="main" class="screen-main">
        <div class="screen-telegram">
          <Telegram view={view} />
          <p class="wall-mark">{t('lesson.screen.say')}</p>
        </div>
        <ul role="list" class="screen-answers">
          {answers.map(card)}
          {card({
            key: HOLD_KEY,
            hand: 'open',
            choice: 'hold',
            name: t('choice.hold.name'),
            does: t('lesson.screen.hold'),
          })}
        </ul>
        <div class="screen-foot">
          <p class="row">
            <button type="button" class="button seal" data-key="seal" disabled={winner === undefined} onClick={seal}>
              {t('lesson.screen.seal')}
            </button>
            <span role="status">
              {most === 0 ? t('lesson.screen.none') : winner === undefined ? t('lesson.screen.tied') : null}
            </span>
          </p>
          <Fold title={t('lesson.screen.more')} count={number(others.length)}>
            <div class="row">
              {(['open', 'quiet'] as const).map((hand) => (
                <label key={hand} class="field">
                  <span class="label">{t(`lesson.screen.face-${hand}`)}</span>
                  <select value={draft[hand]} onChange={(event) => chooseOrder(hand, event.currentTarget.value)}>
                    <option value="hold">{t('choice.hold.name')}</option>
                    {others
                      .filter((one) => one.hand === hand)
                      .map((one) => (
                        <option key={one.id} value={one.id}>
                          {choiceName(view, hand, one.id)}
                        </option>
                      ))}
                  </select>
                </label>
              ))}
              <button type="button" class="link" onClick={() => undoOrders()}>
                {t('choice.hold.name')}
              </button>
              <button
                type="button"
                class="button plain"
                disabled={draft.open === 'hold' && draft.quiet === 'hold'}
                onClick={sealOrders}
              >
                {t('lesson.chairs.seal')}
              </button>
            </div>
          </Fold>
        </div>
      </main>
    </div>
  );
}
