/** Finds the line of a value in a JSON text, so that a message can point at it. The text must parse. */

/** Lines (from 1) of every value, by its path: `faces/0/effects/DOM`; the whole text is the empty path. */
export function linesOf(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  let at = 0;
  let line = 1;
  const skip = (): void => {
    while (at < text.length && /\s/.test(text.charAt(at))) {
      if (text.charAt(at) === '\n') line += 1;
      at += 1;
    }
  };
  const word = (): string => {
    const start = at;
    if (text.charAt(at) === '"') {
      for (at += 1; text.charAt(at) !== '"'; at += 1) if (text.charAt(at) === '\\') at += 1;
      at += 1;
      return JSON.parse(text.slice(start, at)) as string;
    }
    while (at < text.length && !/[\s,\]}]/.test(text.charAt(at))) at += 1;
    return text.slice(start, at);
  };
  const items = (close: string, item: (place: number) => void): void => {
    at += 1;
    for (let place = 0; ; place += 1) {
      skip();
      if (text.charAt(at) === close) break;
      item(place);
      skip();
      if (text.charAt(at) === ',') at += 1;
    }
    at += 1;
  };
  const under = (path: string, key: string | number): string => (path === '' ? String(key) : `${path}/${key}`);
  const value = (path: string): void => {
    skip();
    if (!lines.has(path)) lines.set(path, line);
    if (text.charAt(at) === '[') items(']', (place) => value(under(path, place)));
    else if (text.charAt(at) === '{')
      items('}', () => {
        const key = under(path, word());
        lines.set(key, line);
        skip();
        at += 1;
        value(key);
      });
    else word();
  };
  value('');
  return lines;
}

/** The line of a path, or of the nearest value around it. */
export function lineAt(lines: ReadonlyMap<string, number>, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const line = lines.get(path.slice(0, length).join('/'));
    if (line !== undefined) return line;
  }
  return 1;
}

/** Parses JSON; on failure tells the line and what the reader stumbled over. */
export function parseJson(
  text: string,
):
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly line: number; readonly reason: string } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    const { message } = error as Error;
    const position = /position (\d+)/.exec(message)?.[1];
    const isAtEnd = position === undefined;
    const before = isAtEnd ? text : text.slice(0, Number(position));
    const reason = message.replace(/ in JSON at position.*$/s, '').replace(/, ".*" is not valid JSON$/s, '');
    return { ok: false, line: before.split('\n').length, reason: `this is not JSON: ${reason}` };
  }
}
