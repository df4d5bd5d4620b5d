/**
 * Sixteen offices in one flat hand, on a field of 44 by 44: the ground of the office, its dress, a head that is nobody's, and what it
 * wears on it. Offices, not likenesses: whoever holds the office has this picture.
 */

export const OFFICES = [
  'ministry',
  'savak',
  'army',
  'court',
  'throne',
  'president',
  'premier',
  'minister',
  'envoy',
  'commander',
  'airman',
  'intelligence',
  'judge',
  'party',
  'chief',
  'sheikh',
  'cipher',
] as const;
export type Office = (typeof OFFICES)[number];

/** A shape and its colour. */
export type Shape = readonly [d: string, fill: string];

export interface PortraitDrawing {
  readonly ground: string;
  readonly dress: readonly Shape[];
  /** Over the head: hair, cap, glasses. */
  readonly head: readonly Shape[];
}

const INK = '#102b31';
const TEAL = '#1f6d70';
const EARTH = '#8a4a2b';
const AMBER = '#96600f';
const BRICK = '#8f3018';
const SAFFRON = '#e0a63c';
const PAPER = '#f5ead2';
const SKIN = '#d9b98c';
const BROWN = '#3a2c22';

const SHOULDERS = 'M7 44c1-9 8-13 15-13s14 4 15 13z';
const HAIR: Shape = ['M14 19c0-7 4-10 8-10s8 3 8 10c-1-4-3-5-8-5s-7 1-8 5z', INK];
const PARTED: Shape = ['M14 19c-1-7 4-11 9-10 5 0 8 4 7 10-1-3-2-5-4-6-4 2-9 2-12 6z', BROWN];
const TIE: Shape = ['M22 32l-2.4 3 2.4 9 2.4-9z', BRICK];
const COLLAR: Shape = ['M17 32l5 5 5-5 1 2-4 6-2-2-2 2-4-6z', PAPER];
const PEAKED: readonly Shape[] = [
  ['M12 15c0-6 5-8 10-8s10 2 10 8l-1.5 1.5h-17z', SAFFRON],
  ['M12.6 15.6c6-2 13-2 18.8 0l-1 2.6c-5-1.4-12-1.4-16.8 0z', INK],
  ['M20.6 9.4h2.8v3.6h-2.8z', BRICK],
];
const BOARDS: Shape = ['M8 37.5l7-2.6.7 1.8-7.4 2.8z M36 37.5l-7-2.6-.7 1.8 7.4 2.8z', SAFFRON];
const GLASSES: Shape = [
  'M15.6 19.4h5.2v3.4h-5.2z M23.2 19.4h5.2v3.4h-5.2z M20.8 20.2h2.4v1h-2.4z M16.7 20.4v1.4h3v-1.4z M24.3 20.4v1.4h3v-1.4z',
  INK,
];

const suit = (cloth: string): readonly Shape[] => [[SHOULDERS, cloth], COLLAR, TIE];

export const PORTRAITS: Readonly<Record<Office, PortraitDrawing>> = {
  ministry: {
    ground: TEAL,
    dress: [
      [SHOULDERS, PAPER],
      ['M22 33l-3 4 3 7 3-7z', TEAL],
    ],
    head: [HAIR, GLASSES],
  },
  savak: {
    ground: INK,
    dress: [
      [SHOULDERS, PAPER],
      ['M18 32l4 6 4-6z', INK],
    ],
    head: [['M14 19c0-7 4-10 8-10s8 3 8 10c-1-4-3-5-8-5s-7 1-8 5z', BROWN]],
  },
  army: { ground: EARTH, dress: [[SHOULDERS, PAPER], BOARDS], head: PEAKED },
  court: {
    ground: AMBER,
    dress: [
      [SHOULDERS, PAPER],
      ['M14 34l8 10 8-10-2-2-6 7-6-7z', AMBER],
    ],
    head: [HAIR],
  },
  throne: {
    ground: BRICK,
    dress: [
      [SHOULDERS, PAPER],
      BOARDS,
      ['M13 33l4-1.6 16 12.6h-7z', TEAL],
      ['M30 37l1 1.6 1.9-.2-.5 1.8 1.2 1.4-1.8.6-.6 1.8-1.2-1.5-1.9.4.4-1.8-1.3-1.4 1.8-.7z', SAFFRON],
    ],
    head: [HAIR],
  },
  president: {
    ground: '#2d5a3f',
    dress: [...suit(INK), ['M29 36h4l-1 2.4h-3z', PAPER]],
    head: [['M14 18c-1-6 4-9.500 8-9.500s9 3 8 9.500l-1.600-4h-12.800z', INK]],
  },
  premier: {
    ground: '#6f3920',
    dress: [[SHOULDERS, '#c9b98f'], COLLAR, BOARDS, ['M17 37h4v1.4h-4z M17 39.2h4v1.4h-4z', BRICK]],
    head: [PARTED],
  },
  minister: {
    ground: '#24555a',
    dress: [...suit('#cdbb90'), ['M5 37h10v7H5z', SAFFRON], ['M5 37h10l-5 3.500z', AMBER]],
    head: [PARTED, GLASSES],
  },
  envoy: {
    ground: '#3b6f6c',
    dress: [[SHOULDERS, INK], COLLAR, ['M18.4 33.500l3.600 1.700 3.600-1.700v4l-3.600-1.700-3.600 1.700z', BRICK]],
    head: [
      ['M10.500 15.500c7-2.600 16-2.600 23 0-1 2-6 2.600-11.500 2.600s-10.500-.6-11.500-2.600z', INK],
      ['M15 15.500c-.6-5 1-8.500 4-8.300l3 1.200 3-1.200c3-.2 4.600 3.300 4 8.300z', INK],
      ['M15 13.200h14v2H15z', SAFFRON],
    ],
  },
  commander: {
    ground: '#5c5a2e',
    dress: [[SHOULDERS, '#c9b98f'], COLLAR, BOARDS, ['M26 37h6v1.500h-6z M26 39.500h6V41h-6z', TEAL]],
    head: [
      ['M13 16c-1-5 3-9 9-9 7 0 11 4 10 8-5-1.600-13-1.600-19 1z', INK],
      ['M13 16c6-2.600 14-2.600 19-1v1.800c-6-1.400-13-1.200-18.600.8z', BRICK],
      ['M25.500 9.500l1 1.600 1.900.2-1.300 1.400.3 1.900-1.900-.8-1.800.8.3-1.900-1.300-1.400 1.900-.2z', SAFFRON],
    ],
  },
  airman: {
    ground: '#315f78',
    dress: [
      [SHOULDERS, '#7a5227'],
      ['M15 33l7 6 7-6 2 3-9 8-9-8z', PAPER],
    ],
    head: [
      ['M13 22c-1-9 3-13.500 9-13.500s10 4.500 9 13.500l-1.600 5-1.400-1V17h-12v9l-1.400 1z', '#5c3a1c'],
      ['M14.500 12.600h6.500v4h-6.500z M23 12.600h6.500v4H23z M21 13.800h2v1.400h-2z', SAFFRON],
    ],
  },
  intelligence: {
    ground: '#1b2a3a',
    dress: [
      [SHOULDERS, '#b7a06c'],
      ['M12 35l5-6 5 9 5-9 5 6-4 3-6 6-6-6z', '#8f7a4d'],
    ],
    head: [
      ['M10 17c7-2.800 17-2.800 24 0-1 2.400-6 3-12 3s-11-.6-12-3z', BROWN],
      ['M14.500 16.500c-.5-5.500 2-9 7.500-9s8 3.500 7.500 9c-5-1.200-10-1.200-15 0z', BROWN],
    ],
  },
  judge: {
    ground: '#4a2b52',
    dress: [
      [SHOULDERS, INK],
      ['M19 32h6l1.500 10-4.500 2-4.500-2z', PAPER],
      ['M21.500 34h1v9h-1z', INK],
    ],
    head: [
      [
        'M14 19c0-7 4-10 8-10s8 3 8 10c-.6-2.600-2-4.600-3.500-5.200-3 1-6 1-9 0-1.500.6-2.900 2.600-3.500 5.200z',
        BROWN,
      ],
    ],
  },
  party: {
    ground: BRICK,
    dress: [
      [SHOULDERS, '#cdbb90'],
      ['M17 32l5 8 5-8-1.500-1h-7z', SKIN],
      ['M17 32l5 8-3 2-4.500-8z M27 32l-5 8 3 2 4.500-8z', PAPER],
    ],
    head: [['M12.500 15c1-5 5-7 10-7 6 0 9 2.500 9 6.500l3 1.500c-6 1.600-16 1.800-22-1z', INK]],
  },
  chief: {
    ground: '#2f5d3a',
    dress: [
      [SHOULDERS, '#b98a4a'],
      ['M22 31l-7 5 7 8 7-8z', PAPER],
      ['M8 40h28v2.600H8z', BRICK],
    ],
    head: [
      ['M12 17c-1-6 4-10 10-10s11 4 10 10c-3-2-6-1-10-1s-7-1-10 1z', PAPER],
      [
        'M12 16c5-5 13-6 20-2l-.6 2.200c-6-3-13-2-18.800 1.800z M14 11.500c5-2.600 11-3 16.500-.5l-1 1.600c-5-1.600-9-1.400-14.500.8z',
        INK,
      ],
      ['M31 15l4 7-2.600.8-2.400-6z', PAPER],
    ],
  },
  sheikh: {
    ground: '#7a5a24',
    dress: [
      [SHOULDERS, INK],
      ['M18 31h8l-1 13h-6z', PAPER],
      ['M12 36l6-4-1 12h-2z M32 36l-6-4 1 12h2z', SAFFRON],
    ],
    head: [
      [
        'M11 32c1-6 1-9 1-14 0-7 4-11 10-11s10 4 10 11c0 5 0 8 1 14l-4.500-2c1-4 1-8 .5-12-3-2-11-2-14 0-.5 4-.5 8 .5 12z',
        PAPER,
      ],
      [
        'M13.500 13.500c5-2.600 12-2.600 17 0v1.600c-5-2.400-12-2.400-17 0z M13.500 16c5-2.600 12-2.600 17 0v1.400c-5-2.400-12-2.400-17 0z',
        INK,
      ],
    ],
  },
  cipher: {
    ground: '#7a3a4a',
    dress: [
      [SHOULDERS, PAPER],
      ['M16.500 32l5.500 5 5.500-5-5.500 2.400z', TEAL],
    ],
    head: [
      [
        'M12.500 27c-2-11 2-18.500 9.500-18.500S33.500 16 31.500 27l-3 .6c.8-4 1-7.600-.5-10.600-3-.4-6-1.600-8-3.500-1 2.400-3 4-4.600 4.600-.6 3-.4 6.500.1 9.500z',
        BROWN,
      ],
    ],
  },
};

/** The head of every office: nobody's. */
export const FACE: Shape = ['M14 20a8 8 0 1 1 16 0a8 8.400 0 1 1 -16 0z M19.500 26h5v6l-2.500 2-2.500-2z', SKIN];
/** An office without a holder: an empty chair. */
export const CHAIR: Shape = ['M14 14h16v14H14z M13 30h18v3H13z M14 33h2v9h-2z M28 33h2v9h-2z', '#8f7a4d'];
export const BARE_GROUND = '#cdb98a';
