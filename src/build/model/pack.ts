// Lays a rival reading over the base model.
import type { ModelData, Pack } from './data.ts';

/** Makes the model of a pack; throws when the pack names what the base model does not have. */
export function withPack(model: ModelData, pack: Pack): ModelData {
  const about = (what: string, id: string): never => {
    throw new Error(`pack ${pack.id}: no ${what} "${id}" in the base model`);
  };
  const replaceById = <T extends { readonly id: string }>(
    what: string,
    list: readonly T[],
    changes: readonly (Partial<T> & { readonly id: string })[] = [],
  ): T[] => {
    for (const change of changes) if (!list.some((item) => item.id === change.id)) about(what, change.id);
    return list.map((item) => ({ ...item, ...changes.find((change) => change.id === item.id) }));
  };
  const nameOf = (term: { variable: string; id: string }): string => `${term.variable}.${term.id}`;
  for (const name of pack.removeTerms ?? [])
    if (!model.terms.some((term) => nameOf(term) === name)) about('term', name);
  const changed = new Map((pack.terms ?? []).map((term) => [nameOf(term), term]));
  const kept = model.terms.filter((term) => !(pack.removeTerms ?? []).includes(nameOf(term)));
  const added = (pack.terms ?? []).filter((term) => !kept.some((old) => nameOf(old) === nameOf(term)));
  for (const id of pack.removeDated ?? []) if (!model.dated.some((event) => event.id === id)) about('dated event', id);
  return {
    ...model,
    parameters: replaceById('parameter', model.parameters, pack.parameters),
    derived: replaceById('derived quantity', model.derived, pack.derived),
    terms: [...kept.map((term) => changed.get(nameOf(term)) ?? term), ...added],
    dated: replaceById('dated event', model.dated, pack.dated).filter(
      (event) => !(pack.removeDated ?? []).includes(event.id),
    ),
    rules: replaceById('rule', model.rules, pack.rules),
  };
}
