/** What the why drawer shows for a subject: a paper, a gauge of Tehran's own, a hidden gauge, a place, an order, or attention. */
import { AT } from '../rules/step.generated.ts';
import type { LedgerLine } from '../rules/types.ts';
import { partsOf, whyKey } from '../rules/wire.ts';
import type { StateName } from '../rules/wire.ts';
import { maybeT, t } from '../text/text.ts';
import { events, orders, sourceLabel, whyDef, whyKeys } from './catalogue.ts';
import { deskView, sourceViews } from './desk-view.ts';
import { lastLedger, presentState } from './game.ts';
import type { Game } from './game.ts';
import { getState } from './store.ts';
import type { ReasonView, WhyView } from './views.ts';
import { gaugeOf } from './wire-view.ts';

/** Variables behind the five places and the own gauges. */
const VARIABLE_OF: Readonly<Record<string, StateName>> = {
  'place.harbour': 'SHT',
  'place.province': 'KHZ',
  'place.ally': 'WAS',
  'place.street': 'DOM',
  'place.safe': 'EXP',
  treasury: 'TRS',
  home: 'DOM',
  khuzestan: 'KHZ',
  shatt: 'SHT',
  washington: 'WAS',
};

/** Variables a hidden gauge is made of: their rules are told, their sizes are not. */
const HIDDEN_PARTS: Readonly<Record<string, readonly string[]>> = {
  army_cohesion: ['FAC'],
  coalition_breadth: ['NAT', 'ICP', 'KRD'],
  institutionalisation: ['INS'],
  popular_support: ['LEG'],
  kurdish_front: ['KRD', 'WAR'],
  regional_standing: ['REG'],
  regime_strength: ['FAC', 'LEG'],
  readiness: ['NET', 'BLD'],
  soviet_tilt: ['SOV'],
};

const NOT_WORTH_TELLING = 0.05;

function reason(key: string, amount?: number): ReasonView {
  const def = whyDef(key);
  return {
    id: key,
    text: t(key),
    claim: def?.claim ?? 'ours',
    size: def?.size ?? 'ours',
    sentences: def?.sentences ?? [],
    sources: (def?.sources ?? []).map((source) => ({ key: source, label: sourceLabel(source) })),
    ...(def?.dispute ? { dispute: def.dispute } : {}),
    ...(amount === undefined ? {} : { amount }),
  };
}

type ChanceLine = Extract<LedgerLine, { kind: 'chance' }>;

/** Chances that bear on Tehran's own gauges: a scandal, a pact, a clash. Plots in Baghdad stay Baghdad's secret. */
const OPEN_CHANCES: Readonly<Record<string, readonly string[]>> = {
  EXP: ['scandal'],
  WAS: ['scandal'],
  KHZ: ['scandal'],
};

function chanceReason(line: ChanceLine): ReasonView {
  return {
    ...reason(whyKey(line)),
    id: `${line.rule}-${line.month}`,
    chance: {
      probability: line.probability,
      happened: line.happened,
      factors: line.factors.map((factor) => ({
        text: t(`factor.${line.rule}.${factor.id}`),
        value: factor.value,
      })),
    },
  };
}

function chancesOn(game: Game, variable: string): readonly ReasonView[] {
  const rules = OPEN_CHANCES[variable] ?? [];
  const lines = lastLedger(game)?.lines.filter((line): line is ChanceLine => line.kind === 'chance') ?? [];
  return rules.flatMap((rule) => {
    const last = lines.findLast((line) => line.rule === rule && line.probability > 0);
    return last ? [chanceReason(last)] : [];
  });
}

function variableWhy(game: Game, variable: StateName, title: string, lead: string | undefined): WhyView {
  const ledger = lastLedger(game);
  const at = AT[variable];
  const parts = ledger ? partsOf(ledger, variable).filter(({ amount }) => Math.abs(amount) >= NOT_WORTH_TELLING) : [];
  return {
    eyebrow: t('ui.why.eyebrow'),
    title,
    ...(lead ? { lead } : {}),
    ...(parts.length === 0 ? { note: t('ui.why.none') } : {}),
    ...(ledger ? { before: ledger.path[0]![at]!, after: presentState(game).values[at]! } : {}),
    sources: [],
    sentences: [],
    reasons: [...parts.map(({ key, amount }) => reason(key, amount)), ...chancesOn(game, variable)],
  };
}

function hiddenWhy(gauge: string): WhyView {
  const keys = (HIDDEN_PARTS[gauge] ?? []).flatMap((variable) => whyKeys(`term.${variable}.`));
  return {
    eyebrow: t('ui.why.eyebrow'),
    title: t(`gauge.${gauge}.name`),
    lead: t(`gauge.${gauge}.about`),
    note: t('ui.why.hidden'),
    sources: [],
    sentences: [],
    reasons: keys.map((key) => reason(key)),
  };
}

function eventWhy(id: string): WhyView | undefined {
  const event = events.get(id);
  if (!event) return undefined;
  const lead = maybeT(`event.${id}.why`);
  const doubt = maybeT(`event.${id}.doubt`);
  return {
    eyebrow: t('ui.dispatch.why'),
    title: t(`event.${id}.head`),
    ...(lead ? { lead } : {}),
    ...(doubt ? { doubt } : {}),
    status: event.status,
    ...(event.dispute ? { dispute: event.dispute } : {}),
    sources: sourceViews(event.sources),
    sentences: event.claims,
    reasons: [],
  };
}

function choiceWhy(game: Game, hand: string, id: string): WhyView | undefined {
  const view = deskView(game, getState().stage);
  const own =
    hand === 'open'
      ? [...(view.holds ? [view.holds.open] : []), ...view.openOrders.flatMap((order) => order.choices)]
      : [...(view.holds ? [view.holds.quiet] : []), ...view.quietOrders.flatMap((order) => order.choices)];
  const choice = own.find((one) => one.id === id);
  if (!choice) return undefined;
  const def = choice.order ? orders.get(choice.order) : undefined;
  const key = id === 'hold' && hand === 'quiet' ? 'choice.hold.quiet' : `choice.${id}`;
  return {
    eyebrow: t(`ui.hand.${hand}`),
    title: t(`${key}.name`),
    lead: t(`${key}.does`),
    ...(choice.span ? { span: choice.span } : {}),
    ...(choice.refusal > 0 ? { refusal: choice.refusal } : {}),
    ...(def?.dispute ? { dispute: def.dispute } : {}),
    sources: def ? sourceViews(def.sources) : [],
    sentences: def?.claims ?? [],
    reasons: (def?.terms ?? []).map((term) => reason(term)),
  };
}

function attentionWhy(): WhyView {
  return {
    eyebrow: t('ui.why.eyebrow'),
    title: t('gauge.attention.name'),
    lead: t('gauge.attention.about'),
    sources: [],
    sentences: [],
    reasons: [],
  };
}

/** The drawer's content; undefined where the subject is unknown. */
export function whyView(game: Game | undefined, subject: string): WhyView | undefined {
  if (subject.startsWith('event.')) return eventWhy(subject.slice('event.'.length));
  if (!game) return undefined;
  if (subject === 'attention') return attentionWhy();
  const choice = /^choice\.(open|quiet)\.(.+)$/.exec(subject);
  if (choice) return choiceWhy(game, choice[1]!, choice[2]!);
  if (subject in HIDDEN_PARTS) return hiddenWhy(subject);
  const variable = VARIABLE_OF[subject] ?? (subject in AT ? (subject as StateName) : undefined);
  if (!variable) return undefined;
  const place = /^place\.(.+)$/.exec(subject)?.[1];
  const title = place ? t(`place5.${place}.name`) : t(`gauge.${gaugeOf(variable)}.name`);
  return variableWhy(game, variable, title, maybeT(`gauge.${gaugeOf(variable)}.about`));
}
