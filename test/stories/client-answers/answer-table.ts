import { type KeptTable, keptTable } from '../fault-outcomes/outcome-table.ts';
import { rows } from './stand.ts';

/** The recorded table of what clients make of each answer. */
export const answerTable: KeptTable = keptTable(
  'client-answers.json',
  rows.map(({ name }) => name),
);
