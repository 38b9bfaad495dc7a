import { readFileSync, writeFileSync } from 'node:fs';
import { faultCatalogue } from '../../../src/faults/fault-catalogue.ts';

/** What became of a client under each fault, by the fault's name. */
export type Outcomes = Readonly<Record<string, string>>;

/** Who was run. */
export interface Client {
  /** Its column of the table. */
  readonly key: string;
  readonly is: string;
  readonly version: string;
}

/** The recorded table: who was run, and what became of each under each fault. */
export interface OutcomeTable {
  readonly clients: Readonly<Record<string, Omit<Client, 'key'>>>;
  readonly outcomes: Readonly<Record<string, Outcomes>>;
}

const file = new URL('../../vectors/fault-outcomes.json', import.meta.url);

/** The recorded table. */
export function readTable(): OutcomeTable {
  return JSON.parse(readFileSync(file, 'utf8')) as OutcomeTable;
}

/**
 * What was recorded of a client. With `RECORD_OUTCOMES=1` in the environment, what was seen is written there first: look at
 * what changed before committing it.
 */
export function recorded(client: Client, seen: Outcomes): Outcomes {
  if (process.env.RECORD_OUTCOMES === '1') record(client, seen);
  const cells = Object.entries(readTable().outcomes).map(([fault, row]) => [fault, row[client.key]] as const);
  return Object.fromEntries(cells.filter((cell): cell is readonly [string, string] => cell[1] !== undefined));
}

function record({ key, is, version }: Client, seen: Outcomes): void {
  const { clients, outcomes } = readTable();
  const rows = faultCatalogue.map(({ name }) => {
    const { [key]: _, ...others } = outcomes[name] ?? {};
    const row = { ...others, ...(seen[name] !== undefined && { [key]: seen[name] }) };
    return [name, Object.fromEntries(Object.entries(row).sort())];
  });
  const table = { clients: { ...clients, [key]: { is, version } }, outcomes: Object.fromEntries(rows) };
  writeFileSync(file, `${JSON.stringify(table, undefined, 2)}\n`);
}
