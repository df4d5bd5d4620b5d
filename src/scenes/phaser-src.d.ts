/** Phaser's own sources carry no types; only phaser-entry.ts imports them. */
declare module 'phaser-src/*' {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the typed face is the `phaser` package
  const value: any;
  export default value;
}
