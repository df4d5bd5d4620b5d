/** Sealed orders: each is seen to leave Tehran and to arrive, within two seconds. The open hand sends a star, the quiet hand a dark letter. */
import { addMark, sizeMark } from '../marks.ts';
import { along, bow } from '../pen.ts';
import type { Layer, Stage } from '../stage.ts';
import type { SealedOrderView } from '../view.ts';

const FLIGHT = 1250;
const BETWEEN = 260;
const RIPPLE = 420;
const STAMP = 180;

export function sealedOrders(): Layer {
  const sent = new Set<string>();

  function send({ hand, from, to }: SealedOrderView, place: number, stage: Stage): void {
    const start = stage.placeAt(from);
    const end = stage.placeAt(to);
    if (!start || !end) return;
    const path = bow(start, end, hand === 'open' ? 0.2 : 0.3);
    const image = addMark(stage.scene, hand, 40).setVisible(false);
    const way = { share: 0 };
    stage.scene.tweens.add({
      targets: way,
      share: 1,
      delay: STAMP + place * BETWEEN,
      duration: FLIGHT,
      ease: 'Cubic.easeInOut',
      onUpdate: () => {
        const { x, y } = along(path, way.share);
        const lift = 1 + 0.35 * Math.sin(Math.PI * way.share);
        image
          .setVisible(true)
          .setPosition(x, y)
          .setScale(sizeMark(stage.unit, 0.85 * lift));
        if (hand === 'open') image.setRotation(way.share * Math.PI);
      },
      onComplete: () => {
        image.destroy();
        const ripple = addMark(stage.scene, 'ripple', 39).setPosition(end.x, end.y);
        stage.scene.tweens.add({
          targets: ripple,
          scale: { from: sizeMark(stage.unit, 0.25), to: sizeMark(stage.unit, 1.2) },
          alpha: { from: 1, to: 0 },
          duration: RIPPLE,
          onComplete: () => ripple.destroy(),
        });
      },
      onStop: () => image.destroy(),
    });
  }

  /** The seal comes down at Tehran before the orders leave. */
  function stamp(from: string, stage: Stage): void {
    const at = stage.placeAt(from);
    if (!at) return;
    const image = addMark(stage.scene, 'stamp', 41).setPosition(at.x, at.y);
    stage.scene.tweens.add({
      targets: image,
      scale: { from: sizeMark(stage.unit, 1.9), to: sizeMark(stage.unit, 0.8) },
      alpha: { from: 0.2, to: 1 },
      duration: STAMP,
      ease: 'Cubic.easeIn',
      onComplete: () => {
        stage.scene.tweens.add({
          targets: image,
          alpha: 0,
          delay: 260,
          duration: 320,
          onComplete: () => image.destroy(),
          onStop: () => image.destroy(),
        });
      },
      onStop: () => image.destroy(),
    });
  }

  return {
    arrange(stage) {
      const fresh = (stage.view.sealed ?? []).filter(({ id }) => !sent.has(id));
      if (fresh[0] && !stage.reducedMotion) stamp(fresh[0].from, stage);
      fresh.forEach((order, place) => {
        sent.add(order.id);
        if (!stage.reducedMotion) send(order, place, stage);
      });
    },
  };
}
