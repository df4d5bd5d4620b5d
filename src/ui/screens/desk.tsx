/** The desk: papers at the left, the map, the council (or the wire that came back) at the right, tray and timeline below. */
import { useEffect, useMemo } from 'preact/hooks';
import { next, openWhy, pickPlace } from '../../store/actions.ts';
import { deskView, turnViews } from '../../store/desk-view.ts';
import { roadView, wireView } from '../../store/wire-view.ts';
import { hasFallen } from '../../store/game.ts';
import type { Game } from '../../store/game.ts';
import type { ChoiceView, DeskView, WireView } from '../../store/views.ts';
import { monthSpan, seasonOf } from '../../text/dates.ts';
import { t } from '../../text/text.ts';
import { announce } from '../announce.ts';
import { Council } from '../desk/council.tsx';
import { DeskBar } from '../desk/desk-bar.tsx';
import { Dispatches } from '../desk/dispatches.tsx';
import { DeskMap } from '../desk/map.tsx';
import { Opening } from '../desk/opening.tsx';
import { PlaceCard } from '../desk/place-card.tsx';
import { Timeline } from '../desk/timeline.tsx';
import { Tray } from '../desk/tray.tsx';
import { Wire } from '../desk/wire.tsx';
import { useHeading } from '../focus.ts';
import { useAfterPaint } from '../use-after-paint.ts';
import { SceneHost } from '../scene-host.tsx';
import { stillOf } from '../scene-stills.ts';
import { useStore } from '../use-store.ts';

/** Every choice that could be made now. */
const choicesOn = (view: DeskView): readonly ChoiceView[] => [
  ...(view.letter?.faces.map((face) => face.choice) ?? []),
  ...[...view.openOrders, ...view.quietOrders].flatMap((order) => order.choices),
];

function nextLabel(game: Game, wire: WireView): string {
  if (wire.hasFallen) return t('ui.wire.fell');
  if (wire.turn.isLast) return t('ui.wire.end');
  if (wire.turn.isLastOfAct) return t('ui.wire.curtain');
  const turn = turnViews(game)[wire.turn.index + 1];
  return turn ? t('ui.wire.next-turn', { season: seasonOf(turn.from, turn.to) }) : t('ui.wire.next');
}

/** One look at the desk. */
interface Sight {
  readonly game: Game;
  readonly view: DeskView;
  readonly wire: WireView | undefined;
}

function Ground({ game, view, wire }: Sight) {
  const news = new Set(view.dispatches.map((one) => one.place));
  const orders = wire
    ? new Set<string>()
    : new Set(
        choicesOn(view)
          .filter((one) => !one.reason)
          .flatMap((one) => one.places),
      );
  // Once he has fallen there is no grip to estimate.
  const grip =
    view.lit.has('gauges') && !hasFallen(game) ? view.bands.find((one) => one.id === 'regime_strength') : undefined;
  return (
    <DeskMap
      news={news}
      orders={orders}
      grip={grip}
      telegram={view.dispatches[0]?.place}
      turn={view.turn.index}
      month={view.turn.from}
      isEvening={wire !== undefined}
    />
  );
}

/** Before the map is lit: the night of 14 July, from a window in Tehran. */
const Prologue = () => (
  <div class="desk-dark">
    <SceneHost id="prologue" still={stillOf('prologue')} across={0.72} />
  </div>
);

interface FieldProps extends Sight {
  /** What the map, the papers and the tray show: a frame behind when a wire comes in. */
  readonly behind: Sight;
}

function Field({ game, view, wire, behind }: FieldProps) {
  const picked = useStore((state) => state.pickedPlace);
  const wireHeading = useHeading(wire);
  const ground = useMemo(() => (behind.view.lit.has('map') ? <Ground {...behind} /> : <Prologue />), [behind]);
  const papers = useMemo(
    () => (
      <div class="desk-left" key={`papers-${behind.view.turn.index}`}>
        <Dispatches view={behind.view} picked={picked} />
      </div>
    ),
    [behind, picked],
  );
  const tray = useMemo(
    () => (behind.view.lit.has('tray') ? <Tray view={behind.view} onWhy={openWhy} /> : null),
    [behind],
  );
  const council = (
    <div class="desk-right" key={`council-${view.turn.index}-${wire ? 'wire' : 'desk'}`}>
      {wire ? (
        <Wire
          wire={wire}
          road={() => roadView(game)}
          heading={wireHeading}
          onWhy={openWhy}
          onNext={next}
          nextLabel={nextLabel(game, wire)}
        />
      ) : (
        <Council view={view} place={picked} />
      )}
    </div>
  );
  return (
    <main id="main" class="desk-field" data-stage={wire ? 'wire' : 'desk'}>
      {ground}
      {/* What has just come is read first: the wire before the papers that led to it. */}
      {wire ? [council, papers] : [papers, council]}
      <div class="desk-middle">
        {picked ? <PlaceCard place={picked} view={view} canOrder={!wire} /> : null}
        {tray}
      </div>
    </main>
  );
}

export function Desk() {
  const game = useStore((state) => state.game)!;
  const stage = useStore((state) => state.stage);
  const view = deskView(game, stage);
  const wire = stage === 'wire' ? wireView(game) : undefined;
  // What is said depends on the settings too: a change of language redraws what is kept.
  const settings = useStore((state) => state.settings);
  const sight = useMemo((): Sight => ({ game, view, wire }), [game, view, wire, settings]);
  const painted = useAfterPaint(sight);
  // Only a wire that comes in is worth hurrying for; a new turn shows whole at once.
  const behind = wire && painted.view.turn.index === view.turn.index ? painted : sight;
  const heading = useHeading(stage === 'desk' ? view.turn.index : undefined);
  useEffect(() => {
    pickPlace(undefined);
    if (stage === 'desk') announce(t('ui.desk.turn-begins', { span: monthSpan(view.turn.from, view.turn.to) }));
  }, [stage, view.turn.index]);
  const bar = useMemo(() => <DeskBar view={behind.view} heading={heading} onWhy={openWhy} />, [behind]);
  const timeline = useMemo(
    () => (behind.view.lit.has('timeline') ? <Timeline view={behind.view} turns={turnViews(behind.game)} /> : null),
    [behind],
  );
  return (
    <div class="desk" data-act={view.turn.act} data-opening={view.lit.has('map') ? undefined : ''}>
      {bar}
      <Field {...sight} behind={behind} />
      {timeline}
      <Opening view={view} stage={stage} />
    </div>
  );
}
