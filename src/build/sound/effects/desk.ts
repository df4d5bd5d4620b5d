/** What is on the desk: the telex, the seal, a sheet of paper, the bell of the telegram, the clock. */
import { RATE, lay, silence, softened } from '../core/buffer.ts';
import type { Mono } from '../core/buffer.ts';
import { bandPass, filtered, highPass, inRow, lowPass } from '../core/filters.ts';
import { between, chanceOf, lean } from '../core/hash.ts';
import type { Chance } from '../core/hash.ts';
import { ring } from '../core/modes.ts';
import { hiss, puff } from '../core/noise.ts';
import { inRoom } from '../core/room.ts';

const DESK = { fall60: 0.7, dark: 3800, wet: 0.16 };

/** One character of the telex: five selector ticks, then the type against the roll. */
function character(chance: Chance): Mono {
  const out = silence(0.2);
  for (let bit = 0; bit < 5; bit++) {
    const tick = puff(0.02, 0.008, bandPass(between(chance, 2600, 3800), 2), chance);
    lay(out, tick, 0.02 * bit + 0.001 * lean(chance), chance() > 0.45 ? 0.4 : 0.14);
  }
  const steel = [640, 1370, 2240, 3710, 5200].map((hertz, index) => ({
    hertz: hertz * (1 + 0.03 * lean(chance)),
    gain: 0.3 / (1 + 0.5 * index),
    fall60: 0.06 - 0.007 * index,
  }));
  lay(out, ring(steel, { seconds: 0.08, touch: 0.0002 }), 0.108, between(chance, 0.8, 1.1));
  lay(out, puff(0.04, 0.018, inRow(highPass(350), lowPass(5200)), chance), 0.108, 0.8);
  lay(out, puff(0.06, 0.05, lowPass(240), chance), 0.11, 1);
  return out;
}

/** A 50-baud machine prints a character in three twentieths of a second; a word, a space, a word. */
export function telex(): Mono {
  const chance = chanceOf('telex');
  const out = silence(1.9);
  const hum = [50, 100, 150, 300, 450].map((hertz, index) => ({ hertz, gain: 0.013 / (1 + 0.4 * index), fall60: 40 }));
  const motor = ring(hum, { seconds: 1.9, touch: 0.05 });
  const whirr = filtered(hiss(1.9, chance), bandPass(900, 0.7));
  lay(out, motor, 0);
  lay(out, whirr, 0, 0.02);
  for (let nth = 0; nth < 10; nth++) {
    if (nth === 5) continue;
    lay(out, character(chance), 0.06 + nth * 0.15 + 0.004 * lean(chance), between(chance, 0.75, 1));
  }
  return softened(inRoom(out, DESK), 0.02, 0.15);
}

/** The seal: taken up from its dish, a breath, and down on paper over wood. */
export function seal(): Mono {
  const chance = chanceOf('seal');
  const out = silence(1.25);
  lay(out, puff(0.08, 0.05, bandPass(1500, 1.5), chance), 0.02, 0.1);
  lay(
    out,
    ring(
      [
        { hertz: 930, gain: 0.05, fall60: 0.09 },
        { hertz: 1510, gain: 0.03, fall60: 0.06 },
      ],
      { seconds: 0.12 },
    ),
    0.02,
  );
  const table = [
    { hertz: 92, gain: 0.6, fall60: 0.42 },
    { hertz: 148, gain: 0.42, fall60: 0.3 },
    { hertz: 236, gain: 0.3, fall60: 0.2 },
    { hertz: 415, gain: 0.16, fall60: 0.12 },
    { hertz: 770, gain: 0.08, fall60: 0.07 },
  ];
  lay(out, ring(table, { seconds: 0.6, bend: 0.06, touch: 0.0014 }), 0.3);
  lay(out, puff(0.1, 0.05, lowPass(900), chance), 0.3, 0.9);
  lay(out, puff(0.05, 0.02, bandPass(2600, 0.8), chance), 0.3, 0.25);
  lay(out, brush(0.22, 1900, chance), 0.5, 0.1);
  return softened(inRoom(out, DESK), 0.005, 0.2);
}

/** A stroke of paper: noise that swells and sinks, torn into small crackles. */
function brush(seconds: number, hertz: number, chance: Chance): Mono {
  const band = inRow(bandPass(hertz, 0.7), highPass(500));
  let crackle = 0;
  return hiss(seconds, chance).map((sample, index) => {
    const share = index / (seconds * RATE);
    if (chance() < 0.004) crackle = between(chance, 0.6, 2.4);
    crackle *= 0.9975;
    return band(sample) * (0.25 + crackle) * Math.sin(Math.PI * share ** 0.7) ** 1.5;
  });
}

export function paper(): Mono {
  const chance = chanceOf('paper');
  const out = silence(0.95);
  lay(out, brush(0.34, 2400, chance), 0.02, 0.5);
  lay(out, brush(0.3, 3600, chance), 0.24, 0.8);
  lay(out, puff(0.12, 0.07, inRow(bandPass(1300, 0.7), lowPass(4200)), chance), 0.53, 0.5);
  lay(out, brush(0.22, 2900, chance), 0.56, 0.3);
  return softened(inRoom(out, { ...DESK, wet: 0.1 }), 0.01, 0.15);
}

/** A small brass bell, struck twice: a telegram has come. */
export function bell(): Mono {
  const chance = chanceOf('bell');
  const out = silence(1.9);
  const brass = [
    { hertz: 1046, gain: 0.05, fall60: 1.6 },
    { hertz: 2093, gain: 0.24, fall60: 1.5 },
    { hertz: 2101, gain: 0.16, fall60: 1.3 },
    { hertz: 4270, gain: 0.11, fall60: 0.8 },
    { hertz: 6620, gain: 0.05, fall60: 0.45 },
    { hertz: 9100, gain: 0.02, fall60: 0.25 },
  ];
  const stroke = ring(brass, { seconds: 1.6, touch: 0.0003 });
  lay(out, stroke, 0.01, 1);
  lay(out, stroke, 0.19, 0.75);
  for (const at of [0.01, 0.19]) lay(out, puff(0.02, 0.008, bandPass(3000, 1), chance), at, 0.12);
  return softened(inRoom(out, { fall60: 1, dark: 5200, wet: 0.14 }), 0.001, 0.5);
}

/** One beat of the clock's escapement. */
export function tick(isTock: boolean, chance: Chance): Mono {
  const out = silence(0.3);
  const low = isTock ? 0.84 : 1;
  const wood = [430, 690, 1180, 2350, 3900].map((hertz, index) => ({
    hertz: hertz * low * (1 + 0.006 * lean(chance)),
    gain: [0.3, 0.34, 0.24, 0.16, 0.08][index]!,
    fall60: [0.14, 0.1, 0.07, 0.04, 0.025][index]!,
  }));
  lay(out, ring(wood, { seconds: 0.25, touch: 0.0003 }), 0.012, 1);
  lay(out, puff(0.02, 0.008, bandPass(3200 * low, 1.2), chance), 0.012, 0.5);
  lay(out, puff(0.02, 0.006, bandPass(4100, 1.5), chance), 0, 0.2);
  return out;
}

/** A tick and its tock, a second apart. */
export function clock(): Mono {
  const chance = chanceOf('clock');
  const out = silence(2);
  lay(out, tick(false, chance), 0.02);
  lay(out, tick(true, chance), 1.02, 0.9);
  return softened(inRoom(out, { ...DESK, wet: 0.22 }), 0.004, 0.2);
}
