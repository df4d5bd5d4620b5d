/** Season: a breath of colour over the whole map. */
import type { Layer } from '../stage.ts';

const TINTS = {
  winter: 'rgba(58,98,128,0.13)',
  spring: 'rgba(120,160,84,0.05)',
  summer: 'rgba(226,150,40,0.08)',
  autumn: 'rgba(140,74,36,0.07)',
};

function seasonOf(month: number): keyof typeof TINTS {
  if (month === 12 || month <= 2) return 'winter';
  if (month <= 5) return 'spring';
  return month <= 9 ? 'summer' : 'autumn';
}

export function season(): Layer {
  return {
    paint(pen, { view, width, height }) {
      pen.fillStyle = TINTS[seasonOf(view.date.month)];
      pen.fillRect(0, 0, width, height);
    },
  };
}
