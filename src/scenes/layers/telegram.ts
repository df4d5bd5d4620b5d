/** A telegram's arrival: a strip of paper leaves the place it speaks of and comes in to Tehran, once for each turn. */
import { addMark, sizeMark } from '../marks.ts';
import { along, bow } from '../pen.ts';
import type { Layer } from '../stage.ts';

const WAY = 1100;

export function telegram(): Layer {
  let come: string | undefined;
  return {
    arrange(stage) {
      const { telegram: from, date, sealed } = stage.view;
      const key = from === undefined || sealed ? undefined : `${from} ${date.year} ${date.month}`;
      if (key === undefined || key === come) return;
      come = key;
      const start = stage.placeAt(from!);
      const end = stage.placeAt('tehran');
      if (!start || !end || from === 'tehran' || stage.reducedMotion) return;
      const path = bow(start, end, 0.24);
      const image = addMark(stage.scene, 'strip', 38).setVisible(false);
      const way = { share: 0 };
      stage.scene.tweens.add({
        targets: way,
        share: 1,
        delay: 500,
        duration: WAY,
        ease: 'Sine.easeInOut',
        onUpdate: () => {
          const { x, y } = along(path, way.share);
          image
            .setVisible(true)
            .setPosition(x, y)
            .setAlpha(Math.min(1, 5 * (1 - way.share)))
            .setScale(sizeMark(stage.unit, 0.9));
        },
        onComplete: () => image.destroy(),
        onStop: () => image.destroy(),
      });
    },
  };
}
