import { readFileSync, writeFileSync } from 'node:fs';
import { faultCatalogue } from '../../../src/faults/fault-catalogue.ts';

/** What became of a client in each row, by the row's name. */
export type Outcomes = Readonly<Record<string, string>>;

/** Who was run. */
export interface Client {
  /** Its column of the table. */
  readonly key: string;
  readonly is: string;
  readonly version: string;
}

/** The recorded table: who was run, and what became of each in each row. */
export interface OutcomeTable {
  readonly clients: Readonly<Record<string, Omit<Client, 'key'>>>;
  readonly outcomes: Readonly<Record<string, Outcomes>>;
}

/** A table that is kept among the vectors. */
export interface KeptTable {
  /** The recorded table. */
  readTable(): OutcomeTable;
  /**
   * What was recorded of a client. With `RECORD_OUTCOMES=1` in the environment, what was seen is written there first: look
   * at what changed before committing it.
   */
  recorded(client: Client, seen: Outcomes): Outcomes;
}

/** The table of a file among the vectors, with these rows. */
export function keptTable(name: string, rowNames: readonly string[]): KeptTable {
  const file = new URL(`../../vectors/${name}`, import.meta.url);
  const readTable = (): OutcomeTable => JSON.parse(readFileSync(file, 'utf8')) as OutcomeTable;
  return {
    readTable,
    recorded: (client, seen) => {
      if (process.env.RECORD_OUTCOMES === '1') {
        const table = withColumn(readTable(), client, { seen, rowNames });
        writeFileSync(file, `${JSON.stringify(table, undefined, 2)}\n`);
      }
      return column(readTable(), client.key);
    },
  };
}

/** The recorded table of what clients do under each fault. */
export const faultOutcomes: KeptTable = keptTable(
  'fault-outcomes.json',
  faultCatalogue.map(({ name }) => name),
);

function column({ outcomes }: OutcomeTable, key: string): Outcomes {
  const cells = Object.entries(outcomes).map(([name, row]) => [name, row[key]] as const);
  return Object.fromEntries(cells.filter((cell): cell is readonly [string, string] => cell[1] !== undefined));
}

interface Column {
  readonly seen: Outcomes;
  readonly rowNames: readonly string[];
}

function withColumn(
  { clients, outcomes }: OutcomeTable,
  { key, is, version }: Client,
  { seen, rowNames }: Column,
): OutcomeTable {
  const rows = rowNames.map((name) => {
    const { [key]: _, ...others } = outcomes[name] ?? {};
    const row = { ...others, ...(seen[name] !== undefined && { [key]: seen[name] }) };
    return [name, Object.fromEntries(Object.entries(row).sort())];
  });
  return { clients: { ...clients, [key]: { is, version } }, outcomes: Object.fromEntries(rows) };
}
