// Reads the small language of formulas and conditions; what its names mean is left to whoever evaluates it.

/** Functions of play conditions. Their arguments are taken as written, so that ids with dashes need no quotes. */
export const PLAY_FUNCTIONS = ['did', 'face', 'silent', 'since', 'cutAgo'] as const;
export type PlayFunction = (typeof PLAY_FUNCTIONS)[number];

const COMPARISONS = ['<=', '>=', '==', '!=', '<', '>'] as const;
type Comparison = (typeof COMPARISONS)[number];
type Arithmetic = '+' | '-' | '*' | '/';

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'negative'; readonly of: Expression }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'arithmetic'; readonly op: Arithmetic; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'compare'; readonly op: Comparison; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'logic'; readonly op: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'choose'; readonly test: Expression; readonly yes: Expression; readonly no: Expression }
  | { readonly kind: 'extreme'; readonly op: 'min' | 'max'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'ask'; readonly fn: PlayFunction; readonly args: readonly string[] };

interface Token {
  readonly text: string;
  readonly at: number;
}

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z_]\w*)|(<=|>=|==|!=|[-+*/()<>?:,]))/y;

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (text.slice(at).trim() !== '') {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) throw new Error(`"${text}": cannot read "${text.slice(at).trim().slice(0, 12)}"`);
    const token = (match[1] ?? match[2] ?? match[3]) as string;
    at = TOKEN.lastIndex;
    tokens.push({ text: token, at: at - token.length });
    if (isPlayFunction(token) && text.slice(at).trimStart().startsWith('(')) {
      const open = text.indexOf('(', at);
      const close = text.indexOf(')', open);
      if (close < 0) throw new Error(`"${text}": ${token} is not closed`);
      tokens.push({ text: text.slice(open, close + 1), at: open });
      at = close + 1;
    }
  }
  return tokens;
}

function isPlayFunction(name: string): name is PlayFunction {
  return (PLAY_FUNCTIONS as readonly string[]).includes(name);
}

/**
 * Parses one formula or condition. Throws, naming the text, when it is not one.
 * It does not know which names exist: check `namesIn` against your own list.
 */
export function parseExpression(text: string): Expression {
  const tokens = tokenise(text);
  let next = 0;
  const peek = (): string | undefined => tokens[next]?.text;
  const fail = (wanted: string): never => {
    throw new Error(`"${text}": ${wanted} expected at ${tokens[next]?.at ?? text.length}`);
  };
  const take = (wanted: string): void => {
    if (peek() !== wanted) fail(`"${wanted}"`);
    next += 1;
  };
  const maybeTake = (wanted: string): boolean => {
    if (peek() !== wanted) return false;
    next += 1;
    return true;
  };

  function choice(): Expression {
    const test = either();
    if (!maybeTake('?')) return test;
    const yes = choice();
    take(':');
    return { kind: 'choose', test, yes, no: choice() };
  }
  function either(): Expression {
    let left = both();
    while (maybeTake('or')) left = { kind: 'logic', op: 'or', left, right: both() };
    return left;
  }
  function both(): Expression {
    let left = negation();
    while (maybeTake('and')) left = { kind: 'logic', op: 'and', left, right: negation() };
    return left;
  }
  function negation(): Expression {
    return maybeTake('not') ? { kind: 'not', of: negation() } : comparison();
  }
  function comparison(): Expression {
    const left = sum();
    const op = COMPARISONS.find((known) => known === peek());
    if (op === undefined) return left;
    next += 1;
    return { kind: 'compare', op, left, right: sum() };
  }
  function sum(): Expression {
    let left = product();
    for (let op = peek(); op === '+' || op === '-'; op = peek()) {
      next += 1;
      left = { kind: 'arithmetic', op, left, right: product() };
    }
    return left;
  }
  function product(): Expression {
    let left = factor();
    for (let op = peek(); op === '*' || op === '/'; op = peek()) {
      next += 1;
      left = { kind: 'arithmetic', op, left, right: factor() };
    }
    return left;
  }
  function factor(): Expression {
    if (maybeTake('-')) return { kind: 'negative', of: factor() };
    if (maybeTake('(')) {
      const inner = choice();
      take(')');
      return inner;
    }
    const token = peek();
    if (token === undefined) return fail('a number or a name');
    next += 1;
    if (/^\d/.test(token)) return { kind: 'number', value: Number(token) };
    if (token === 'true' || token === 'false') return { kind: 'number', value: token === 'true' ? 1 : 0 };
    if (token === 'min' || token === 'max') return extreme(token);
    if (isPlayFunction(token) && peek()?.startsWith('(') === true) return ask(token);
    if (!/^[A-Za-z_]/.test(token)) {
      next -= 1;
      return fail('a number or a name');
    }
    return { kind: 'name', name: token };
  }
  function extreme(op: 'min' | 'max'): Expression {
    take('(');
    const left = choice();
    take(',');
    const right = choice();
    take(')');
    return { kind: 'extreme', op, left, right };
  }
  function ask(fn: PlayFunction): Expression {
    const raw = (peek() as string).slice(1, -1);
    next += 1;
    return { kind: 'ask', fn, args: raw.split(',').map((part) => part.trim()) };
  }

  const whole = choice();
  if (next < tokens.length) fail('the end');
  return whole;
}

/** Lists the names an expression reads, each once, in order of appearance; play functions are not among them. */
export function namesIn(expression: Expression): string[] {
  const found = new Set<string>();
  visit(expression, (node) => {
    if (node.kind === 'name') found.add(node.name);
  });
  return [...found];
}

/** Lists the play functions an expression asks, with their arguments as written. */
export function asksIn(expression: Expression): { fn: PlayFunction; args: readonly string[] }[] {
  const found: { fn: PlayFunction; args: readonly string[] }[] = [];
  visit(expression, (node) => {
    if (node.kind === 'ask') found.push({ fn: node.fn, args: node.args });
  });
  return found;
}

function visit(node: Expression, see: (node: Expression) => void): void {
  see(node);
  switch (node.kind) {
    case 'negative':
    case 'not':
      visit(node.of, see);
      break;
    case 'arithmetic':
    case 'compare':
    case 'logic':
    case 'extreme':
      visit(node.left, see);
      visit(node.right, see);
      break;
    case 'choose':
      visit(node.test, see);
      visit(node.yes, see);
      visit(node.no, see);
      break;
    case 'number':
    case 'name':
    case 'ask':
      break;
  }
}

/** What an expression is evaluated against. */
export interface Meaning {
  /** The value of a name; throw for a name you do not know. */
  readonly valueOf: (name: string) => number;
  /** The answer of a play function; leave it out where conditions may not ask. */
  readonly answer?: (fn: PlayFunction, args: readonly string[]) => number;
}

/** Evaluates an expression; conditions give 1 or 0. Slow: for play and content, never for the monthly step. */
export function evaluate(node: Expression, meaning: Meaning): number {
  const of = (part: Expression): number => evaluate(part, meaning);
  switch (node.kind) {
    case 'number':
      return node.value;
    case 'name':
      return meaning.valueOf(node.name);
    case 'negative':
      return -of(node.of);
    case 'not':
      return of(node.of) === 0 ? 1 : 0;
    case 'arithmetic':
      return arithmetic(node.op, of(node.left), of(node.right));
    case 'compare':
      return compare(node.op, of(node.left), of(node.right)) ? 1 : 0;
    case 'logic':
      if (node.op === 'and') return of(node.left) !== 0 && of(node.right) !== 0 ? 1 : 0;
      return of(node.left) !== 0 || of(node.right) !== 0 ? 1 : 0;
    case 'choose':
      return of(node.test) !== 0 ? of(node.yes) : of(node.no);
    case 'extreme':
      return node.op === 'min' ? Math.min(of(node.left), of(node.right)) : Math.max(of(node.left), of(node.right));
    case 'ask':
      if (meaning.answer === undefined) throw new Error(`${node.fn} cannot be asked here`);
      return meaning.answer(node.fn, node.args);
  }
}

function arithmetic(op: Arithmetic, left: number, right: number): number {
  if (op === '+') return left + right;
  if (op === '-') return left - right;
  return op === '*' ? left * right : left / right;
}

function compare(op: Comparison, left: number, right: number): boolean {
  switch (op) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '==':
      return left === right;
    case '!=':
      return left !== right;
  }
}
