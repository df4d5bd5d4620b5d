/** Every dated event of the model stands in the month that its source gives. Source: levels/timeline.json. */
import timeline from '../../levels/timeline.json' with { type: 'json' };
import { readModel } from '../../src/build/model/data.ts';
import { monthName } from '../../src/rules/model.ts';
import { modelFolder } from '../support/play-seeds.ts';
import { claim } from './claim.ts';

const dateOf = new Map(timeline.map((entry) => [entry.id, entry.date]));
const events = readModel(modelFolder).dated;
const played = events.filter((event) => event.timeline.length > 0);
// A source that knows only the year, or an event that comes from the dossier and not from a timeline.
const unknown = events.filter((event) => event.monthKnown === false);
const inMonth = (date: string, month: number): boolean => monthName(month).startsWith(date.slice(0, 7));
// The army is called his mainstay in April 1960 for what was done in March: the story of that source begins a month before it.
const TOLD_LATER = new Set(['1960-03-discipline-returns']);

const misdated = (shift: number): number =>
  played.filter(
    (event) =>
      event.monthKnown !== false &&
      !TOLD_LATER.has(event.id) &&
      !event.timeline.every((id) => inMonth(dateOf.get(id) ?? 'unknown', event.month + shift)),
  ).length;

await claim({
  id: 'K8',
  title: 'Dated events happen in the month of their source',
  source: 'history: timelines of Iraq and Iran',
  measures: [
    { what: 'dated events outside the month of their source', value: () => misdated(0), most: 0 },
    { what: 'dated events whose month no source gives', value: () => unknown.length, most: 2 },
  ],
  opposite: [
    { what: 'moved by a month: dated events outside the month of their source', value: () => misdated(1), least: 40 },
  ],
});
