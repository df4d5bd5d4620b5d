/** The sheets themselves: black on white, one subject each, A4 or Letter. */
import { codeOfLesson, gatesFor, type Lesson } from '../../store/lesson.ts';
import { lessonStore } from '../../store/lesson-store.ts';
import { codeOf } from '../../store/codes.ts';
import { cardsOf, mapCut, mapPlaces, orderCards } from '../../store/print-view.ts';
import { monthSpan } from '../../text/dates.ts';
import { t, maybeT } from '../../text/text.ts';
import { MapPicture } from '../art/map-picture.tsx';
import { Figures } from '../parts/bdi.tsx';
import { useStore } from '../use-store.ts';
import { linkOf } from './lesson-link.ts';
import { AnswerGuide, MemoSheet, Rubric } from './memo-sheet.tsx';
import { Qr } from './qr.tsx';
import { gateMinute, gateName } from './sheet.tsx';
import { useVanilla } from './use-vanilla.ts';

interface LessonProps {
  readonly lesson: Lesson;
}

const LessonHead = ({ lesson }: LessonProps) => (
  <div class="sheet-lesson">
    <div>
      <p class="sheet-code" dir="ltr">
        {codeOfLesson(lesson)}
      </p>
      <p>
        {t('lesson.join.about', {
          level: t(`lesson.level.${lesson.level}`),
          seats: t(`lesson.seats.${lesson.seats}`),
          reading: lesson.reading,
        })}
      </p>
      <p class="sheet-link" dir="ltr">
        {linkOf(lesson)}
      </p>
    </div>
    <Qr text={linkOf(lesson)} label={t('lesson.teach.qr')} />
  </div>
);

function GateTable({ lesson }: LessonProps) {
  return (
    <table class="plain sheet-gates">
      <thead>
        <tr>
          <th scope="col">{t('lesson.sheet.gate')}</th>
          <th scope="col">{t('lesson.sheet.word')}</th>
          <th scope="col">{t('lesson.sheet.digits')}</th>
          <th scope="col">{t('lesson.sheet.latest')}</th>
          <th scope="col">{t('print.gates.latest')}</th>
        </tr>
      </thead>
      <tbody>
        {gatesFor(lesson).map((gate) => {
          const minute = gateMinute(lesson, gate);
          return (
            <tr key={gate.id}>
              <th scope="row">{gateName(gate)}</th>
              <td class="sheet-word">{gate.word}</td>
              <td class="sheet-word">
                <Figures>{gate.digits}</Figures>
              </td>
              <td>{minute === undefined ? null : t('lesson.sheet.minute', { minute })}</td>
              <td class="sheet-blank" />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

export const GatesSheet = ({ lesson }: LessonProps) => (
  <>
    <LessonHead lesson={lesson} />
    <p>
      {t('print.gates.clock')} <i class="blank" />
    </p>
    {gatesFor(lesson).length === 0 ? (
      <p>{t('lesson.sheet.none')}</p>
    ) : (
      <>
        <p>{t('print.gates.lead')}</p>
        <GateTable lesson={lesson} />
        <p>{t('print.gates.late')}</p>
        <p>{t('print.gates.lost')}</p>
      </>
    )}
  </>
);

const COVER_MINUTES = [0, 4, 15, 32, 35, 38] as const;

export const CoverSheet = ({ lesson }: LessonProps) => (
  <>
    <LessonHead lesson={lesson} />
    <p>{t('print.cover.lead')}</p>
    <ol class="sheet-cover">
      {COVER_MINUTES.map((minute, i) => (
        <li key={minute}>
          <b>{t('print.cover.when', { minute })}</b> {t(`print.cover.${i + 1}`)}
        </li>
      ))}
    </ol>
    {gatesFor(lesson).length > 0 ? <GateTable lesson={lesson} /> : null}
    <p>{t('print.cover.trouble')}</p>
    <p>{t('print.cover.sensitive')}</p>
  </>
);

export const NightSheet = ({ level }: { readonly level: string }) => (
  <>
    <p class="lede">{t('print.night.lead')}</p>
    {[1, 2, 3, 4, 5, 6, 7, 8].map((part) => (
      <p key={part} class="read">
        {t(`briefing.${part}`)}
      </p>
    ))}
    {cardsOf(level)
      .filter(({ act }, _, all) => act === all[0]?.act)
      .map(({ event, from, to }) => (
        <section key={event} class="sheet-card">
          <p class="eyebrow">{monthSpan(from, to)}</p>
          <h2>{t(`event.${event}.head`)}</h2>
          <p class="read">{t(`event.${event}.text`)}</p>
        </section>
      ))}
  </>
);

interface EventsProps {
  readonly level: string;
  /** Room to note the hands of a class. */
  readonly withHands?: boolean;
}

export const EventCards = ({ level, withHands = false }: EventsProps) => (
  <div class="sheet-cards">
    {cardsOf(level).map((card) => (
      <section key={card.letter} class="sheet-card">
        <p class="eyebrow">{t('print.cards.turn', { turn: card.turn, span: monthSpan(card.from, card.to) })}</p>
        <h2>{t(`event.${card.event}.head`)}</h2>
        <p>{t(`event.${card.event}.text`)}</p>
        {maybeT(`event.${card.event}.doubt`) ? <p class="note">{t(`event.${card.event}.doubt`)}</p> : null}
        <p class="sheet-question">{t(`letter.${card.letter}.question`)}</p>
        <ul role="list" class="sheet-faces">
          {card.faces.map(({ id, hand }) => (
            <li key={id}>
              <b>{t(`letter.${card.letter}.face.${id}.name`)}</b> ({t(`print.cards.${hand}`)}):{' '}
              {t(`letter.${card.letter}.face.${id}.does`)}
              {withHands ? <i class="blank blank-short" /> : null}
            </li>
          ))}
          <li>
            {t('print.cards.hold')}
            {withHands ? <i class="blank blank-short" /> : null}
          </li>
        </ul>
      </section>
    ))}
  </div>
);

export const OrderCards = () => (
  <>
    {(['open', 'quiet'] as const).map((hand) => (
      <div key={hand}>
        <h2>{t(`print.cards.${hand}`)}</h2>
        <div class="sheet-cards">
          {orderCards()
            .filter((order) => order.hand === hand)
            .map(({ id, choices }) => (
              <section key={id} class="sheet-card">
                <h3>{t(`order.${id}.name`)}</h3>
                <ul role="list" class="sheet-faces">
                  {choices.map((choice) => (
                    <li key={choice}>
                      <b>{t(`choice.${choice}.name`)}</b>: {t(`choice.${choice}.does`)}
                    </li>
                  ))}
                </ul>
              </section>
            ))}
        </div>
      </div>
    ))}
  </>
);

export function MapSheet() {
  const { width, left, top, ratio } = mapCut();
  return (
    <>
      <div class="sheet-map" style={{ aspectRatio: String(ratio) }}>
        <div class="sheet-ground" style={{ width: `${width * 100}%`, left: `${left * 100}%`, top: `${top * 100}%` }}>
          <MapPicture width={1600} />
        </div>
        {mapPlaces().map(({ id, x, y, side }) => (
          <span key={id} class="sheet-place" data-side={side} style={{ left: `${x * 100}%`, top: `${y * 100}%` }}>
            <i />
            <b>{t(`place.${id}.name`)}</b>
          </span>
        ))}
      </div>
      <p class="note">{t('print.map.note')}</p>
    </>
  );
}

/** Up to five orders of the game that lies on this device. */
const MOST_ORDERS = 5;

export function MemoSheets() {
  const game = useStore((state) => state.game);
  const { kept } = useVanilla(lessonStore);
  const orders = (game?.record.orders ?? [])
    .flatMap(({ open, quiet }) => [open, quiet])
    .filter((choice) => choice !== 'hold')
    .slice(0, MOST_ORDERS);
  const filled = (
    <dl class="memo-filled">
      <div>
        <dt>{t('print.memo.code')}</dt>
        <dd dir="ltr">{game ? codeOf(game) : <i class="blank" />}</dd>
      </div>
      <div>
        <dt>{t('print.memo.orders')}</dt>
        <dd>
          {orders.length > 0 ? orders.map((choice) => t(`choice.${choice}.name`)).join(' · ') : <i class="blank" />}
        </dd>
      </div>
      {kept.map(({ card, words }) => (
        <div key={card}>
          <dt>
            {t('print.memo.kept')}: {t(`dispute.${card}.title`)}
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
  return (
    <>
      <MemoSheet withStarters={false}>{filled}</MemoSheet>
      <h2 class="new-page">{t('print.memo.help')}</h2>
      <MemoSheet withStarters>{filled}</MemoSheet>
    </>
  );
}

export const RubricSheet = () => (
  <>
    <p>{t('guide.rubric.lead')}</p>
    <Rubric />
  </>
);

export const AnswersSheet = () => <AnswerGuide />;

export const OneScreenSheet = () => (
  <>
    <p class="lede">{t('print.one.lead')}</p>
    <ol class="sheet-cover">
      {[1, 2, 3, 4, 5].map((step) => (
        <li key={step}>{t(`print.one.${step}`)}</li>
      ))}
    </ol>
    <EventCards level="express" withHands />
    <h2 class="new-page">{t('print.map.title')}</h2>
    <MapSheet />
    <h2 class="new-page">{t('print.answers.title')}</h2>
    <AnswersSheet />
    <h2 class="new-page">{t('print.memo.title')}</h2>
    <MemoSheet withStarters={false} />
  </>
);
