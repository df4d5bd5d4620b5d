// Reads the options of a command: `--name value`, nothing else; wrong input is one clear line and exit code 2.

/** Ends the command because of its input. */
export function refuse(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(2);
}

/** Reads `--name value` pairs; refuses names outside `known`, missing values and stray words. */
export function readOptions(words: readonly string[], known: readonly string[]): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  for (let i = 0; i < words.length; i += 1) {
    const [name, given] = (words[i] as string).split(/=(.*)/s) as [string, string | undefined];
    if (!name.startsWith('--'))
      refuse(`"${name}" is not an option; options: ${known.map((each) => `--${each}`).join(' ')}`);
    if (!known.includes(name.slice(2)))
      refuse(`unknown option ${name}; options: ${known.map((each) => `--${each}`).join(' ')}`);
    const value = given ?? words[(i += 1)];
    if (value === undefined) refuse(`${name} wants a value`);
    options.set(name.slice(2), value);
  }
  return options;
}

/** Reads a whole number within bounds, both included. */
export function wholeNumber(
  options: ReadonlyMap<string, string>,
  name: string,
  fallback: number,
  least: number,
  most: number,
): number {
  const text = options.get(name);
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most)
    refuse(`--${name} must be a whole number from ${least} to ${most}, not "${text}"`);
  return value;
}
