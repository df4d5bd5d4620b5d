// Writes the functions of one month (begin, shake, flows, dated, rules) in the fast or the explaining form.
import { namesIn, parseExpression, type Expression } from './expression.ts';
import type { ChanceDef, Effect, ModelData, RuleDef } from './data.ts';
import { literal, writeNumber, writeTest, type Language } from './formula.ts';
import { slotKey, type Layout, type LedgerSlot } from './layout.ts';

export interface Dialect {
  readonly language: Language;
  /** The explaining form writes the ledger beside the state; the arithmetic and its order are the same. */
  readonly explain: boolean;
}

/** Which parameters each function written so far really reads; the explaining form calls functions of the fast one. */
export type Signatures = Map<string, readonly string[]>;

/** Writes every function of the step, in the order in which C wants them. */
export function emitStep(model: ModelData, layout: Layout, dialect: Dialect, signatures: Signatures): string {
  const write = writer(model, layout, dialect, signatures);
  const parts = [
    write.pushers(),
    write.shake(),
    write.flows(),
    write.dated(),
    write.rules(),
    write.month(),
    write.stretch(),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Writes the function that sets the state before the first month. Switches, levers and acts are left at 0. */
export function emitBegin(model: ModelData, layout: Layout, language: Language): string {
  const { at, element, fn } = syntax(layout, language);
  const lines = model.variables.state.map((item) => {
    const start = literal(item.start.value, language);
    if (item.spread === undefined) return `${at(item.id)} = ${start};`;
    const spread = `${literal(item.spread.value, language)} * (${two(language)} * draw(k0, k1, 200, ${item.spread.stream}) - ${one(language)})`;
    return `${at(item.id)} = within(${start} + ${spread});`;
  });
  const tempers = model.variables.tempers.map(
    (item) =>
      `${at(item.id)} = ${literal(item.centre, language)} + ${literal(item.width.value, language)} * (${two(language)} * draw(k0, k1, 201, ${item.stream}) - ${one(language)});`,
  );
  const clear =
    language === 'c' ? `for (int i = 0; i < ${layout.size}; i += 1) ${element('s', 'i')} = 0.0;` : 's.fill(0);';
  return fn('begin', ['s', 'k0', 'k1'], [clear, ...lines, ...tempers]);
}

const one = (language: Language): string => literal(1, language);
const two = (language: Language): string => literal(2, language);

/** The few spellings in which the three languages differ. */
export function syntax(layout: Layout, language: Language) {
  const sure = language === 'ts' ? '!' : '';
  const types: Record<string, string> =
    language === 'c'
      ? {
          s: 'double *',
          p: 'const double *',
          l: 'double *',
          k0: 'int ',
          k1: 'int ',
          t: 'int ',
          i: 'int ',
          slot: 'int ',
          limit: 'int ',
          amount: 'double ',
          value: 'double ',
        }
      : { s: 'Float64Array', p: 'Float64Array', l: 'Float64Array' };
  const element = (array: string, place: number | string): string => `${array}[${place}]${sure}`;
  const target = (array: string, place: number | string): string => `${array}[${place}]`;
  const place = (name: string): number => {
    const found = layout.at.get(name);
    if (found === undefined) throw new Error(`no place for ${name}`);
    return found;
  };
  return {
    element,
    target,
    place,
    /** A place in the state as a target of assignment. */
    at: (name: string): string => target('s', place(name)),
    read: (name: string): string => (name === 't' ? 't' : element('s', place(name))),
    constant: (name: string, value: string): string =>
      `${language === 'c' ? 'const double' : 'const'} ${name} = ${value};`,
    parameter: (name: string): string => element('p', layout.parameters.get(name) as number),
    fn: (name: string, parameters: readonly string[], body: readonly string[], returns = 'void'): string => {
      const inC = parameters.map((item) => `${types[item] ?? 'int '}${item}`);
      const inTs = parameters.map((item) => `${item}: ${types[item] ?? 'number'}`);
      const head =
        language === 'c'
          ? `static ${returns === 'number' ? 'double' : 'void'} ${name}(${inC.join(', ')})`
          : language === 'ts'
            ? `function ${name}(${inTs.join(', ')}): ${returns}`
            : `function ${name}(${parameters.join(', ')})`;
      return `${head} {\n${body.map((line) => `  ${line}`).join('\n')}\n}`;
    },
  };
}

function writer(model: ModelData, layout: Layout, { language, explain }: Dialect, signatures: Signatures) {
  const spell = syntax(layout, language);
  const { element, target, at, read, constant, fn } = spell;
  const suffix = explain ? 'Told' : '';
  // A function takes only the parameters its body reads, and must be written before it is called.
  const define = (name: string, parameters: readonly string[], body: readonly string[]): string => {
    const used = parameters.filter((item) =>
      new RegExp(`\\b${item}\\b`).test(body.filter((line) => !line.startsWith('//')).join('\n')),
    );
    signatures.set(name, used);
    return fn(name, used, body);
  };
  const invoke = (name: string): string => {
    const used = signatures.get(name);
    if (used === undefined) throw new Error(`${name} is called before it is written`);
    return `${name}(${used.join(', ')});`;
  };
  const withLedger = (...parameters: string[]): string[] => (explain ? [...parameters, 'l'] : parameters);
  const derivedIds = new Set(model.derived.map((item) => item.id));
  const parse = parseExpression;
  const slot = (entry: LedgerSlot): number => {
    const found = layout.slot.get(slotKey(entry));
    if (found === undefined) throw new Error(`no ledger slot for ${slotKey(entry)}`);
    return found;
  };
  const note = (entry: LedgerSlot, value: string): string => `${target('l', slot(entry))} = ${value};`;
  const isClamped = (name: string): boolean => spell.place(name) < layout.clamped;

  // In flows the state stands still, so names become constants at the head of the function.
  const local = (name: string): string => {
    if (name === 't') return 't';
    return layout.parameters.has(name) ? spell.parameter(name) : `v_${name}`;
  };
  const loads = (expressions: readonly Expression[], but: ReadonlySet<string> = new Set()): string[] =>
    [...new Set(expressions.flatMap(namesIn))]
      .filter((name) => name !== 't' && !layout.parameters.has(name) && !but.has(name))
      .sort((a, b) => spell.place(a) - spell.place(b))
      .map((name) => constant(`v_${name}`, read(name)));
  // In rules the state moves under them, so every name is read where it is used.
  const live = (name: string): string => (layout.parameters.has(name) ? spell.parameter(name) : read(name));

  function pushers(): string {
    if (!explain)
      return [
        fn(
          'within',
          ['value'],
          [
            `return value < ${literal(0, language)} ? ${literal(0, language)} : value > ${literal(100, language)} ? ${literal(100, language)} : value;`,
          ],
          'number',
        ),
        fn('push', ['s', 'i', 'amount'], [`${target('s', 'i')} = within(${element('s', 'i')} + amount);`]),
      ].join('\n\n');
    return [
      fn(
        'pushTold',
        ['s', 'i', 'amount', 'l', 'slot', 'limit'],
        [
          constant('wanted', `${element('s', 'i')} + amount`),
          constant('got', 'within(wanted)'),
          `${target('s', 'i')} = got;`,
          `${target('l', 'slot')} = amount;`,
          `${target('l', 'limit')} = ${element('l', 'limit')} + (got - wanted);`,
        ],
      ),
      fn(
        'setTold',
        ['s', 'i', 'value', 'l', 'slot'],
        [`${target('l', 'slot')} = value - ${element('s', 'i')};`, `${target('s', 'i')} = value;`],
      ),
    ].join('\n\n');
  }

  function shake(): string {
    if (explain) return '';
    const roll = `${element('NOISE_SIZES', 'i')} * (${two(language)} * draw(k0, k1, t, ${element('NOISE_STREAMS', 'i')}) - ${one(language)})`;
    const { noises, noisy } = layout;
    if (language === 'c') {
      return define(
        'shake',
        ['s', 'k0', 'k1', 't'],
        [`for (int i = 0; i < ${noisy.length}; i += 1) {`, `  ${target('s', `${noises} + i`)} = ${roll};`, '}'],
      );
    }
    // Analyses play the same seed again and again under other orders and drivers: its noise is drawn once and kept.
    return define(
      'shake',
      ['s', 'k0', 'k1', 't'],
      [
        'if (k0 !== keptKeys[0] || k1 !== keptKeys[1]) {',
        '  keptKeys[0] = k0;',
        '  keptKeys[1] = k1;',
        '  KEPT_MONTHS.fill(0);',
        '}',
        'const place = t & 127;',
        `const from = place * ${noisy.length};`,
        `if (${element('KEPT_MONTHS', 'place')} === t + 1) {`,
        `  for (let i = 0; i < ${noisy.length}; i += 1) ${target('s', `${noises} + i`)} = ${element('KEPT_NOISES', 'from + i')};`,
        '  return;',
        '}',
        `${target('KEPT_MONTHS', 'place')} = t + 1;`,
        `for (let i = 0; i < ${noisy.length}; i += 1) {`,
        // Written out, not called: a call that some engine does not inline would box every draw.
        `  let x = (((t << 8) | ${element('NOISE_STREAMS', 'i')}) + k0) | 0;`,
        '  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);',
        '  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);',
        '  x = ((x ^ (x >>> 15)) + k1) | 0;',
        '  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);',
        '  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);',
        `  const noise = ${element('NOISE_SIZES', 'i')} * (2 * (((x ^ (x >>> 15)) >>> 0) * ${1 / 4294967296}) - 1);`,
        `  ${target('s', `${noises} + i`)} = noise;`,
        `  ${target('KEPT_NOISES', 'from + i')} = noise;`,
        '}',
      ],
    );
  }

  // Derived quantities and all flows, in one function that meets no rare branch: what it reads it reads once. New values
  // wait in constants until every flow has read the eve of the month.
  function flows(): string {
    const termsOf = (name: string) => model.terms.filter((term) => term.variable === name);
    const derived = model.derived.map((item) => parse(item.formula));
    const parsed = layout.moving.flatMap((name) => [parse(name), ...termsOf(name).map((term) => parse(term.formula))]);
    const deriving = model.derived.flatMap((item, order) => [
      constant(`v_${item.id}`, writeNumber(derived[order] as Expression, language, local)),
      `${at(item.id)} = v_${item.id};`,
    ]);
    const zero = literal(0, language);
    const full = literal(100, language);
    const flowing = layout.moving.flatMap((name) => {
      const noise = layout.noisy.indexOf(name);
      const shaken = noise < 0 ? [] : [element('s', layout.noises + noise)];
      const amounts = termsOf(name).map((term) => writeNumber(parse(term.formula), language, local));
      const notes = termsOf(name).flatMap((term, order) => [
        constant(`${name}_${order}`, amounts[order] as string),
        note({ kind: 'term', id: term.id, variable: name }, `${name}_${order}`),
      ]);
      const noted = shaken.map((text) => note({ kind: 'noise', id: 'noise', variable: name }, text));
      const summands = explain ? amounts.map((_, order) => `${name}_${order}`) : amounts.map((text) => `(${text})`);
      const change = [...summands, ...shaken].join(' + ') || zero;
      return [...(explain ? [...notes, ...noted] : []), constant(`new_${name}`, `v_${name} + (${change})`)];
    });
    const settling = layout.moving.flatMap((name) => {
      if (!isClamped(name)) return [`${at(name)} = new_${name};`];
      const bounded = `new_${name} < ${zero} ? ${zero} : new_${name} > ${full} ? ${full} : new_${name}`;
      if (!explain) return [`${at(name)} = ${bounded};`];
      const limit = note({ kind: 'limit', id: 'limit', variable: name }, `got_${name} - new_${name}`);
      return [constant(`got_${name}`, bounded), `${at(name)} = got_${name};`, limit];
    });
    const body = [...loads([...derived, ...parsed], derivedIds), ...deriving, ...flowing, ...settling];
    return define(`flows${suffix}`, withLedger('s', 'p', 't'), body);
  }

  function pushLine(name: string, amount: string, entry: LedgerSlot): string[] {
    const place = spell.place(name);
    if (isClamped(name)) {
      return explain
        ? [
            `pushTold(s, ${place}, ${amount}, l, ${slot(entry)}, ${slot({ kind: 'limit', id: 'limit', variable: name })});`,
          ]
        : [`push(s, ${place}, ${amount});`];
    }
    const told = explain ? [note(entry, amount)] : [];
    return [...told, `${at(name)} = ${read(name)} + ${atom(amount)};`];
  }

  function setLine(name: string, value: string, entry: LedgerSlot): string[] {
    const place = spell.place(name);
    const bounded = isClamped(name) ? `within(${value})` : value;
    return explain ? [`setTold(s, ${place}, ${bounded}, l, ${slot(entry)});`] : [`${at(name)} = ${bounded};`];
  }

  function effectLines(id: string, effects: readonly Effect[]): string[] {
    return effects.flatMap((effect) => {
      const entry: LedgerSlot = { kind: 'rule', id, variable: effect.variable };
      const text = writeNumber(parse((effect.add ?? effect.set) as string), language, live);
      return effect.add === undefined ? setLine(effect.variable, text, entry) : pushLine(effect.variable, text, entry);
    });
  }

  function dated(): string {
    const goesOn = new Set(model.variables.state.filter((item) => item.datedGoesOn).map((item) => item.id));
    const months = [...new Set(model.dated.map((event) => event.month))].sort((a, b) => a - b);
    const functions = months.map((month) => {
      const lines = model.dated
        .filter((event) => event.month === month)
        .flatMap((event, place) => {
          const size = `size${place}`;
          const effects = event.effects.flatMap((effect) => {
            const factors = [literal(effect.amount, language), size];
            if (effect.switch !== undefined) factors.push(read(effect.switch));
            if (!goesOn.has(effect.variable)) factors.push(read('alive'));
            return pushLine(effect.variable, factors.join(' * '), {
              kind: 'dated',
              id: event.id,
              variable: effect.variable,
            });
          });
          const jitter = `${literal(0.7, language)} + ${literal(0.6, language)} * draw(k0, k1, ${month}, ${event.stream})`;
          return [`// ${event.date}: ${event.title}`, constant(size, jitter), ...effects];
        });
      return define(`datedAt${month}${suffix}`, withLedger('s', 'k0', 'k1'), lines);
    });
    const cases = months.map((month) => `  case ${month}: ${invoke(`datedAt${month}${suffix}`)} break;`);
    return [
      ...functions,
      define(`dated${suffix}`, withLedger('s', 'k0', 'k1', 't'), ['switch (t) {', ...cases, '  default:', '}']),
    ].join('\n\n');
  }

  // The odds of a chance: the product of its factors, held between floor and cap.
  function odds(id: string, chance: ChanceDef): string[] {
    const product = chance.factors.map((factor) => writeNumber(parse(factor.formula), language, live));
    const hold = (value: string): string => {
      const call = (op: 'min' | 'max', text: string, inner: string): string =>
        `${language === 'c' ? (op === 'min' ? 'least' : 'most') : `Math.${op}`}(${writeNumber(parse(text), language, live)}, ${inner})`;
      const floored = chance.floor === undefined ? value : call('max', chance.floor, value);
      return chance.cap === undefined ? floored : call('min', chance.cap, floored);
    };
    if (!explain) return [constant(`${id}Odds`, hold(product.map(atom).join(' * ')))];
    return [
      ...chance.factors.flatMap((factor, place) => [
        constant(`${id}_${place}`, product[place] as string),
        note({ kind: 'factor', id, factor: factor.id }, `${id}_${place}`),
      ]),
      constant(`${id}Odds`, hold(product.map((_, place) => `${id}_${place}`).join(' * '))),
      note({ kind: 'asked', id }, one(language)),
      note({ kind: 'chance', id }, `${id}Odds`),
    ];
  }

  function roll(id: string, chance: ChanceDef): string[] {
    const value = `draw(k0, k1, t, ${chance.stream})`;
    return explain
      ? [constant(`${id}Draw`, value), note({ kind: 'draw', id }, `${id}Draw`)]
      : [constant(`${id}Draw`, value)];
  }

  const happened = (id: string): string[] => (explain ? [note({ kind: 'happened', id }, one(language))] : []);
  const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
  const call = (rule: RuleDef): string => `${rule.id}${suffix}`;
  const ruleParameters = withLedger('s', 'p', 'k0', 'k1', 't');

  function rule(def: RuleDef): string {
    const body: string[] = [...happened(def.id), ...effectLines(def.id, def.effects)];
    if (def.then !== undefined) {
      const id = def.then.id;
      body.push(...odds(id, def.then), ...roll(id, def.then), `if (${id}Draw < ${id}Odds) {`);
      body.push(...indent([...happened(id), ...effectLines(`${def.id}.success`, def.then.success)]), '} else {');
      body.push(...indent(effectLines(`${def.id}.failure`, def.then.failure)), '}');
    }
    // What happens is rare, so it has a function of its own: the common month stays short.
    const deed = define(`${call(def)}Happens`, ruleParameters, body);
    const go = invoke(`${call(def)}Happens`);
    if (def.chance === undefined) return deed;
    return [
      deed,
      define(call(def), ruleParameters, [
        ...odds(def.id, def.chance),
        ...roll(def.id, def.chance),
        `if (${def.id}Draw < ${def.id}Odds) ${go}`,
      ]),
    ].join('\n\n');
  }

  function rules(): string {
    const functions = model.rules.map(rule);
    const asks = model.rules.map((def) => {
      const go = invoke(def.chance === undefined ? `${call(def)}Happens` : call(def));
      return `if (${writeTest(parse(def.when), language, live)}) ${go}`;
    });
    return [...functions, define(`rules${suffix}`, ruleParameters, asks)].join('\n\n');
  }

  function month(): string {
    const parts = ['shake', `flows${suffix}`, `dated${suffix}`, `rules${suffix}`].map(invoke);
    const clear = explain ? ['l.fill(0);'] : [];
    return fn(explain ? 'explain' : 'step', withLedger('s', 'p', 'k0', 'k1', 't'), [...clear, ...parts]);
  }

  // A stretch of months between two decisions, in one call: acts belong to its first month.
  function stretch(): string {
    if (explain || language === 'c') return '';
    return fn(
      'stretch',
      ['s', 'p', 'k0', 'k1', 'from', 'to', 'stop'],
      [
        'for (let t = from; t < to; t += 1) {',
        '  step(s, p, k0, k1, t);',
        `  if (t === from) { ${model.variables.acts.map((act) => `${at(`chosen_${act.id}`)} = 0;`).join(' ')} }`,
        `  if (${read('FELL')} > 0 && stop > 0) return t + 1;`,
        '}',
        'return to;',
      ],
      'number',
    );
  }

  return { pushers, shake, flows, dated, rules, month, stretch };
}

/** Puts brackets round anything that is not one plain factor. */
function atom(text: string): string {
  return /^[\w.[\]!]+$/.test(text) ? text : `(${text})`;
}
