import type { CassetteHead, HarEntry, HarFile, HarLog } from './har-file.ts';

/** The format of a cassette, as its head says it. */
export const cassetteFormat = 'lambda-durable-testkit/cassette@1';

/** What a cassette's head says besides its format. */
export type HeadFacts = Omit<CassetteHead, 'format'>;

/** A HAR file of these entries. */
export function harFile(entries: readonly HarEntry[], facts: HeadFacts): HarFile {
  return { log: { ...headOf(facts), entries } };
}

/** The text of a HAR file: one entry a line, so that a change in one shows as one line in a diff. */
export function harText(file: HarFile): string {
  const { entries, ...head } = file.log;
  const lines = entries.map((entry) => JSON.stringify(entry));
  return printLines(head, lines);
}

/** The text of a HAR file from its entries' texts. */
export function linesText(lines: readonly string[], facts: HeadFacts): string {
  return printLines(headOf(facts), lines);
}

function headOf(facts: HeadFacts): Omit<HarLog, 'entries'> {
  const creator = { name: 'lambda-durable-testkit', version: '1' };
  return { version: '1.2', creator, _durable: { format: cassetteFormat, ...facts } };
}

function printLines(head: Omit<HarLog, 'entries'>, lines: readonly string[]): string {
  return `{"log":${JSON.stringify(head).slice(0, -1)},"entries":[\n${lines.join(',\n')}\n]}}\n`;
}
