/** Addresses of the plates that belong to scenes alone, drawn for the game. */
const STILLS: Readonly<Record<string, string>> = import.meta.glob('../../assets/art/scenes/*.svg', {
  eager: true,
  query: '?no-inline',
  import: 'default',
});

export const stillOf = (id: string): string => STILLS[`../../assets/art/scenes/${id}.svg`] ?? '';
