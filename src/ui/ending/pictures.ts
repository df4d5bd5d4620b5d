/** Addresses of the plates: endings and moments, drawn for the game. */
const ENDINGS: Readonly<Record<string, string>> = import.meta.glob('../../../assets/art/endings/*.svg', {
  eager: true,
  query: '?url',
  import: 'default',
});
const MOMENTS: Readonly<Record<string, string>> = import.meta.glob('../../../assets/art/moments/*.svg', {
  eager: true,
  query: '?no-inline',
  import: 'default',
});

export const endingPicture = (id: string): string => ENDINGS[`../../../assets/art/endings/${id}.svg`] ?? '';
export const momentPicture = (id: string): string => MOMENTS[`../../../assets/art/moments/${id}.svg`] ?? '';
