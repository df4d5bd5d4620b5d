// Refuses a model that does not hold together: unknown names, shadowing, doubled ids or streams, numbers without a basis.
import { asksIn, namesIn, parseExpression } from './expression.ts';
import type { Basis, Effect, ModelData } from './data.ts';

/** Lists everything wrong with a model, in plain sentences; an empty list means it may be compiled. */
export function faultsOf(model: ModelData): string[] {
  return [
    ...doubledNames(model),
    ...doubledStreams(model),
    ...unknownNames(model),
    ...missingBasis(model),
    ...strayEffects(model),
  ];
}

/** Throws one error that names all faults. */
export function refuseFaults(model: ModelData): void {
  const faults = faultsOf(model);
  if (faults.length > 0) throw new Error(`The model does not hold together:\n- ${faults.join('\n- ')}`);
}

function doubled(values: readonly (string | number)[]): (string | number)[] {
  return [...new Set(values.filter((value, place) => values.indexOf(value) !== place))];
}

function doubledNames(model: ModelData): string[] {
  const { state, counters, tempers, switches, levers, acts } = model.variables;
  const levered = [...levers, ...acts].map((item) => item.id);
  const derived = model.derived.map((item) => item.id);
  const others = [
    't',
    ...[state, counters, tempers, switches].flat().map((item) => item.id),
    ...levered.map((id) => `chosen_${id}`),
    ...derived,
  ];
  const parameters = model.parameters.map((item) => item.id);
  const rules = model.rules.flatMap((rule) => (rule.then === undefined ? [rule.id] : [rule.id, rule.then.id]));
  return [
    ...doubled(others).map((name) => `the name ${name} is given twice`),
    ...doubled(parameters).map((name) => `the parameter ${name} is given twice`),
    ...parameters.filter((name) => others.includes(name)).map((name) => `the parameter ${name} shadows another name`),
    ...doubled(model.terms.map((term) => `${term.variable}.${term.id}`)).map((id) => `the term ${id} is given twice`),
    ...doubled(model.dated.map((event) => event.id)).map((id) => `the dated event ${id} is given twice`),
    ...doubled(rules).map((id) => `the rule ${id} is given twice`),
    ...doubled(model.index.map((series) => series.id)).map((id) => `the series ${id} is given twice`),
  ];
}

function doubledStreams(model: ModelData): string[] {
  const monthly = [
    ...model.variables.state.flatMap((item) => (item.noise === undefined ? [] : [item.noise.stream])),
    ...model.dated.map((event) => event.stream),
    ...model.rules.flatMap((rule) => [rule.chance?.stream, rule.then?.stream].filter((stream) => stream !== undefined)),
  ];
  const start = model.variables.state.flatMap((item) => (item.spread === undefined ? [] : [item.spread.stream]));
  const temper = model.variables.tempers.map((item) => item.stream);
  const outside = [...monthly, ...start, ...temper].filter((stream) => !(stream >= 0 && stream <= 255));
  return [
    ...[monthly, start, temper].flatMap(doubled).map((stream) => `the stream ${stream} is given twice`),
    ...outside.map((stream) => `the stream ${stream} is outside 0 to 255`),
  ];
}

function formulasOf(model: ModelData): { where: string; text: string; sees: 'base' | 'derived' | 'series' }[] {
  const effect = (where: string) => (item: Effect) => ({
    where: `${where}, ${item.variable}`,
    text: item.add ?? item.set ?? '',
    sees: 'derived' as const,
  });
  return [
    ...model.derived.map((item) => ({ where: `derived ${item.id}`, text: item.formula, sees: 'base' as const })),
    ...model.terms.map((item) => ({
      where: `term ${item.variable}.${item.id}`,
      text: item.formula,
      sees: 'derived' as const,
    })),
    ...model.index.map((item) => ({ where: `series ${item.id}`, text: item.formula, sees: 'series' as const })),
    ...model.rules.flatMap((rule) => {
      const chances = [rule.chance, rule.then].flatMap((chance) =>
        chance === undefined ? [] : [...chance.factors.map((factor) => factor.formula), chance.cap, chance.floor],
      );
      const texts = [rule.when, ...chances.filter((text) => text !== undefined)];
      return [
        ...texts.map((text) => ({ where: `rule ${rule.id}`, text, sees: 'derived' as const })),
        ...[...rule.effects, ...(rule.then?.success ?? []), ...(rule.then?.failure ?? [])].map(
          effect(`rule ${rule.id}`),
        ),
      ];
    }),
  ];
}

function unknownNames(model: ModelData): string[] {
  const { state, counters, tempers, switches, levers, acts } = model.variables;
  const base = [
    't',
    ...[state, counters, tempers, switches].flat().map((item) => item.id),
    ...[...levers, ...acts].map((item) => `chosen_${item.id}`),
    ...model.parameters.map((item) => item.id),
  ];
  const faults: string[] = [];
  // A derived quantity may read those above it, a series likewise.
  const seen = {
    base: new Set(base),
    derived: new Set([...base, ...model.derived.map((item) => item.id)]),
    series: new Set(base),
  };
  for (const { where, text, sees } of formulasOf(model)) {
    try {
      const parsed = parseExpression(text);
      for (const name of namesIn(parsed))
        if (!seen[sees].has(name)) faults.push(`${where} reads ${name}, which is not known there`);
      if (asksIn(parsed).length > 0) faults.push(`${where} asks a question that only play conditions may ask`);
    } catch (error) {
      faults.push(`${where}: ${(error as Error).message}`);
    }
    if (where.startsWith('derived ')) seen.base.add(where.slice('derived '.length));
    if (where.startsWith('series ')) seen.series.add(where.slice('series '.length));
  }
  return faults;
}

function strayEffects(model: ModelData): string[] {
  const { state, counters, switches } = model.variables;
  const may = new Set([...state, ...counters].map((item) => item.id));
  const switchIds = new Set(switches.map((item) => item.id));
  const rules = model.rules.flatMap((rule) =>
    [...rule.effects, ...(rule.then?.success ?? []), ...(rule.then?.failure ?? [])].map((item) => ({
      ...item,
      rule: rule.id,
    })),
  );
  return [
    ...model.terms
      .filter((term) => !may.has(term.variable))
      .map((term) => `term ${term.id} moves ${term.variable}, which is no variable`),
    ...rules
      .filter((item) => !may.has(item.variable))
      .map((item) => `rule ${item.rule} moves ${item.variable}, which is no variable`),
    ...rules
      .filter((item) => (item.add === undefined) === (item.set === undefined))
      .map((item) => `rule ${item.rule} must either add to ${item.variable} or set it`),
    ...model.dated.flatMap((event) =>
      event.effects.flatMap((item) => [
        ...(may.has(item.variable) ? [] : [`dated event ${event.id} moves ${item.variable}, which is no variable`]),
        ...(item.switch === undefined || switchIds.has(item.switch)
          ? []
          : [`dated event ${event.id} has no switch ${item.switch}`]),
      ]),
    ),
    ...model.dated
      .filter((event) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(event.id))
      .map((event) => `dated event ${event.id} is not kebab-case`),
    ...model.dated.flatMap((event) =>
      doubled(event.effects.map((item) => item.variable)).map((name) => `dated event ${event.id} moves ${name} twice`),
    ),
  ];
}

function missingBasis(model: ModelData): string[] {
  const bad = (item: Basis): boolean =>
    item.basis === 'design'
      ? !item.why
      : item.basis === 'inferred'
        ? !(item.source && item.where && item.why)
        : item.basis === 'measured'
          ? !(item.source && item.where && item.says)
          : true;
  const sized: [string, Basis][] = [
    ...model.variables.state.flatMap((item): [string, Basis][] => [
      [`start of ${item.id}`, item.start],
      ...(item.noise === undefined ? [] : [[`noise of ${item.id}`, item.noise] as [string, Basis]]),
      ...(item.spread === undefined ? [] : [[`spread of ${item.id}`, item.spread] as [string, Basis]]),
    ]),
    ...model.variables.tempers.map((item): [string, Basis] => [`temper ${item.id}`, item.width]),
    ...model.derived.map((item): [string, Basis] => [`derived ${item.id}`, item]),
    ...model.terms.map((item): [string, Basis] => [`term ${item.variable}.${item.id}`, item]),
    ...model.dated.map((item): [string, Basis] => [`dated event ${item.id}`, item]),
    ...model.rules.map((item): [string, Basis] => [`rule ${item.id}`, item]),
    ...model.parameters.map((item): [string, Basis] => [`parameter ${item.id}`, item]),
    ...model.index.map((item): [string, Basis] => [`series ${item.id}`, item]),
  ];
  return sized.filter(([, item]) => bad(item)).map(([what]) => `${what} has no full basis`);
}
