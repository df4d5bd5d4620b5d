/** What the screens show of a game: plain data made by the store from the rules and the content, never more than a player may know. */
import type { Chair, Hand, HiddenGauge, OwnGauge, Place, WireTone } from '../rules/types.ts';

export type { Chair, Hand, HiddenGauge, OwnGauge, Place };

/** Where in the campaign a turn lies. */
export interface TurnView {
  /** 0-based index. */
  readonly index: number;
  readonly count: number;
  readonly act: number;
  readonly from: number;
  readonly to: number;
  readonly isFirstOfAct: boolean;
  readonly isLastOfAct: boolean;
  readonly isLast: boolean;
}

export interface SourceView {
  readonly key: string;
  readonly locator?: string;
  readonly label: string;
  readonly url?: string;
}

export interface DispatchView {
  readonly id: string;
  readonly form: string;
  readonly place: string;
  readonly date: string;
  readonly status: string;
  readonly dispute?: string;
  readonly claims: readonly string[];
  readonly sources: readonly SourceView[];
  readonly isLead: boolean;
  readonly isCharge: boolean;
  /** Its words are invented, though what it tells is sourced. */
  readonly isOurs: boolean;
}

/** What an order costs: a month while it stands, and once. In millions of rials of the secret fund. */
export interface CostView {
  readonly monthly: number;
  readonly once: number;
}

export const SPAN_STEPS = ['nothing', 'nudge', 'push', 'shove'] as const;
export type SpanStep = (typeof SPAN_STEPS)[number];

/** The Catalyst Rule on a quiet card: push times the band of the crack. */
export interface SpanView {
  readonly push: number;
  readonly crackLow: number;
  readonly crackHigh: number;
  readonly effectLow: number;
  readonly effectHigh: number;
  readonly from: SpanStep;
  readonly to: SpanStep;
  /** What deniability would lose over the turn, as far as it is certain. */
  readonly safe: number;
}

export interface ChoiceView {
  readonly id: string;
  readonly hand: Hand;
  readonly order?: string;
  readonly level?: number;
  readonly cost: CostView;
  /** The order already stands at this level. */
  readonly stands: boolean;
  /** The chance that the partner says no, 0 to 1. */
  readonly refusal: number;
  /** Why it cannot be chosen now: a text key under ui.reason; absent if it can. */
  readonly reason?: string;
  readonly span?: SpanView;
  /** An open window asks for this choice. */
  readonly window?: string;
  /** Places of the map it touches. */
  readonly places: readonly string[];
}

export interface OrderView {
  readonly id: string;
  readonly hand: Hand;
  /** Present level of its lever; undefined for acts. */
  readonly level?: number;
  readonly choices: readonly ChoiceView[];
}

/** A door that does not open in play, shown with its reason. */
export interface DoorView {
  readonly id: string;
}

export interface FaceView {
  readonly id: string;
  readonly choice: ChoiceView;
}

export interface LetterView {
  readonly id: string;
  readonly event: string;
  readonly from: string;
  readonly faces: readonly FaceView[];
}

export interface AdviserView {
  readonly chair: Chair;
  readonly isEmpty: boolean;
  readonly chief?: string;
  readonly deputy: string;
  /** Key of his line and of his one-word stance. */
  readonly line?: string;
  readonly stance?: string;
  readonly choice?: string;
  readonly hand?: Hand;
  /** His estimate of the gauge he speaks of. */
  readonly subject?: HiddenGauge;
  readonly estimate?: number;
  /** Word of confidence: forecast.word.<id>. */
  readonly confidence?: string;
  readonly right: number;
  readonly of: number;
  readonly isGrave: boolean;
  readonly overruled: number;
}

export interface BandView {
  readonly id: HiddenGauge;
  readonly low: number;
  readonly high: number;
  readonly ghost?: { readonly low: number; readonly high: number };
}

export interface OwnView {
  readonly id: OwnGauge;
  readonly value: number;
  readonly ghost?: number;
}

export interface PlaceStateView {
  readonly id: Place;
  readonly value: number;
  /** 0 in trouble, 1 uneasy, 2 calm. */
  readonly state: 0 | 1 | 2;
  readonly ghost?: number;
}

export interface CommitmentView {
  readonly lever: string;
  readonly order: string;
  readonly level: number;
  readonly since: number;
  readonly monthly: number;
  /** The order that ends it; absent while no orders are asked. */
  readonly standDown?: ChoiceView;
  readonly promises: readonly PromiseView[];
}

export interface PromiseView {
  readonly id: string;
  readonly isOurs: boolean;
  readonly ask?: string;
  readonly due?: number;
  /** Whether what stands now would keep it. */
  readonly wouldKeep?: boolean;
}

export interface FileEntryView {
  readonly id: string;
  readonly kind: 'charge' | 'deed' | 'whisper';
  readonly month: number;
  readonly isOurs: boolean;
  readonly lever?: string;
}

export interface WindowView {
  readonly id: string;
  readonly from: number;
  readonly until: number;
  readonly hand: Hand;
  readonly choice: string;
  readonly isOpen: boolean;
  readonly isTaken: boolean;
}

/** Parts of the desk that the opening lights one after another. */
export type LitPart = 'map' | 'quiet' | 'advisers' | 'gauges' | 'tray' | 'timeline' | 'business';

/** Everything on the desk before the two orders are sealed. */
export interface DeskView {
  readonly turn: TurnView;
  readonly dispatches: readonly DispatchView[];
  readonly letter?: LetterView;
  /** He has fallen, and this turn asks what the promises mean to the heir: what each of them means, by key. */
  readonly morning?: readonly string[];
  readonly openOrders: readonly OrderView[];
  readonly quietOrders: readonly OrderView[];
  /** Absent while no orders are asked. */
  readonly holds?: { readonly open: ChoiceView; readonly quiet: ChoiceView };
  readonly doors: readonly DoorView[];
  readonly advisers: readonly AdviserView[];
  readonly bands: readonly BandView[];
  readonly own: readonly OwnView[];
  readonly places: readonly PlaceStateView[];
  readonly commitments: readonly CommitmentView[];
  /** Promises whose commitment is gone and whose answer is still waited for. */
  readonly stillDue: readonly PromiseView[];
  readonly attention: { readonly used: number; readonly of: number };
  readonly funds: number;
  readonly monthlyCost: number;
  readonly exposure: number;
  readonly washington: number;
  readonly file: readonly FileEntryView[];
  readonly windows: readonly WindowView[];
  /** What has been lit so far: parts of the desk appear one after another in the first two turns. */
  readonly lit: ReadonlySet<LitPart>;
  /** The opening is still being told: the first two turns of a whole game. */
  readonly isTutorial: boolean;
}

/** A gauge that moved, and the lines that say why. */
export interface MoveView {
  readonly id: string;
  /** The model variable behind it. */
  readonly variable: string;
  readonly before: number;
  readonly after: number;
  readonly isBand: boolean;
}

export interface WireLineView {
  readonly key: string;
  readonly isOurs: boolean;
  readonly month: number;
  readonly tone: WireTone;
}

export interface RoadView {
  readonly orders: { readonly open: string; readonly quiet: string };
  readonly isHold: boolean;
  readonly places: readonly { readonly id: Place; readonly mine: number; readonly other: number }[];
}

export interface MonthCardView {
  readonly month: number;
  readonly lines: readonly WireLineView[];
}

/** What followed a sealed turn. */
export interface WireView {
  readonly turn: TurnView;
  readonly orders: { readonly open: string; readonly quiet: string };
  /** Reactions to the two orders first, outcomes, then the call-back as the last sentence. */
  readonly lines: readonly WireLineView[];
  /** Turns of four months or more deal their wire in cards, the dangerous one last; empty otherwise. */
  readonly cards: readonly MonthCardView[];
  readonly moves: readonly MoveView[];
  /** No turn is left. */
  readonly isOver: boolean;
  /** A rising was tried in this turn and failed. */
  readonly risingFailed: boolean;
  /** He fell in this turn. */
  readonly hasFallen: boolean;
  readonly fellMonth?: number;
}

/** One reason in the why drawer. */
export interface ReasonView {
  readonly id: string;
  /** The rule in words. */
  readonly text: string;
  /** Size of the part it played; absent where showing it would tell what Tehran cannot know. */
  readonly amount?: number;
  readonly claim: 'study' | 'context' | 'ours';
  readonly size: 'measured' | 'inferred' | 'ours';
  readonly sentences: readonly string[];
  readonly sources: readonly SourceView[];
  readonly dispute?: string;
  readonly chance?: {
    readonly probability: number;
    readonly happened: boolean;
    readonly factors: readonly { readonly text: string; readonly value: number }[];
  };
}

/** The why drawer's content for one subject. */
export interface WhyView {
  readonly title: string;
  readonly eyebrow: string;
  readonly lead?: string;
  readonly doubt?: string;
  /** A word below the figures: nothing moved, or the sizes are hidden. */
  readonly note?: string;
  /** The chance that the partner says no, 0 to 1. */
  readonly refusal?: number;
  readonly status?: string;
  readonly dispute?: string;
  readonly sources: readonly SourceView[];
  readonly sentences: readonly string[];
  readonly before?: number;
  readonly after?: number;
  readonly reasons: readonly ReasonView[];
  readonly span?: SpanView;
}
