// Writes one parsed formula as source text of TypeScript, JavaScript or C; the three must compute the same bits.
import type { Expression } from './expression.ts';

export type Language = 'ts' | 'js' | 'c';

/** Turns the name of a quantity into the text that reads it. */
export type NameWriter = (name: string) => string;

const RANK = { choose: 0, or: 1, and: 2, compare: 4, sum: 5, product: 6, negative: 7, atom: 8 } as const;

interface Piece {
  readonly text: string;
  readonly rank: number;
}

const atLeast = (piece: Piece, rank: number): string => (piece.rank >= rank ? piece.text : `(${piece.text})`);

/** Writes a formula as a number. */
export function writeNumber(expression: Expression, language: Language, nameOf: NameWriter): string {
  return number(expression, language, nameOf).text;
}

/** Writes a condition as a truth value for an `if`. */
export function writeTest(expression: Expression, language: Language, nameOf: NameWriter): string {
  return test(expression, language, nameOf).text;
}

/** Writes a literal so that C, too, takes it for a double. */
export function literal(value: number, language: Language): string {
  const text = String(value);
  return language === 'c' && /^-?\d+$/.test(text) ? `${text}.0` : text;
}

function number(node: Expression, language: Language, nameOf: NameWriter): Piece {
  const of = (part: Expression): Piece => number(part, language, nameOf);
  switch (node.kind) {
    case 'number':
      return { text: literal(node.value, language), rank: RANK.atom };
    case 'name':
      return { text: nameOf(node.name), rank: RANK.atom };
    case 'negative':
      return { text: `-${atLeast(of(node.of), RANK.atom)}`, rank: RANK.negative };
    case 'arithmetic': {
      // Dividing by a constant becomes multiplying by its reciprocal, everywhere alike: the month is a tenth shorter.
      if (node.op === '/' && node.right.kind === 'number') {
        return {
          text: `${atLeast(of(node.left), RANK.product)} * ${literal(1 / node.right.value, language)}`,
          rank: RANK.product,
        };
      }
      const rank = node.op === '+' || node.op === '-' ? RANK.sum : RANK.product;
      return { text: `${atLeast(of(node.left), rank)} ${node.op} ${atLeast(of(node.right), rank + 1)}`, rank };
    }
    case 'extreme': {
      const call = language === 'c' ? (node.op === 'min' ? 'least' : 'most') : `Math.${node.op}`;
      return { text: `${call}(${of(node.left).text}, ${of(node.right).text})`, rank: RANK.atom };
    }
    case 'choose':
      return {
        text: `${atLeast(test(node.test, language, nameOf), RANK.or)} ? ${atLeast(of(node.yes), RANK.sum)} : ${atLeast(of(node.no), RANK.sum)}`,
        rank: RANK.choose,
      };
    case 'compare':
    case 'logic':
    case 'not':
      return {
        text: `${atLeast(test(node, language, nameOf), RANK.or)} ? ${literal(1, language)} : ${literal(0, language)}`,
        rank: RANK.choose,
      };
    case 'ask':
      throw new Error(`${node.fn} cannot be compiled`);
  }
}

function test(node: Expression, language: Language, nameOf: NameWriter): Piece {
  const same = language === 'c' ? '==' : '===';
  const other = language === 'c' ? '!=' : '!==';
  if (node.kind === 'compare') {
    const op = node.op === '==' ? same : node.op === '!=' ? other : node.op;
    const side = (part: Expression): string => atLeast(number(part, language, nameOf), RANK.sum);
    return { text: `${side(node.left)} ${op} ${side(node.right)}`, rank: RANK.compare };
  }
  if (node.kind === 'logic') {
    const rank = node.op === 'and' ? RANK.and : RANK.or;
    const side = (part: Expression): string => atLeast(test(part, language, nameOf), rank + 1);
    return { text: `${side(node.left)} ${node.op === 'and' ? '&&' : '||'} ${side(node.right)}`, rank };
  }
  if (node.kind === 'not') return { text: `!(${test(node.of, language, nameOf).text})`, rank: RANK.negative };
  return {
    text: `${atLeast(number(node, language, nameOf), RANK.sum)} ${other} ${literal(0, language)}`,
    rank: RANK.compare,
  };
}
