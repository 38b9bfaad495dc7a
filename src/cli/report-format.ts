import type { Report } from '../contract/report/report.ts';
import type { CommandOption, ExitCode } from './command.ts';
import type { Io } from './io.ts';
import { outFile } from './read-option.ts';
import { writeWholeFile } from './write-whole-file.ts';

/** How a report is written. */
export type ReportFormat = 'text' | 'json' | 'junit' | 'markdown';

const formats: readonly ReportFormat[] = ['text', 'json', 'junit', 'markdown'];

/** The options that say how a report is written, and where. */
export const reportOptions: readonly CommandOption[] = [
  { flags: '--format <form>', does: `${formats.join(', ')}`, preset: 'text', read: readFormat },
  { flags: '--out <file>', does: 'where the report goes', preset: 'standard output', read: outFile },
];

/** What the options of a report say. */
export interface ReportWish {
  readonly format?: ReportFormat;
  readonly out?: string;
}

/** Writes a report as it is wished for, and says how the command ends. */
export async function writeReport(report: Report, { format = 'text', out }: ReportWish, io: Io): Promise<ExitCode> {
  const text = await printReport(report, format, out === undefined && io.colors);
  if (out === undefined) io.out(text.trimEnd());
  else writeWholeFile(out, text.endsWith('\n') ? text : `${text}\n`);
  return report.passed ? 0 : 1;
}

// a writer is loaded when it is asked for
async function printReport(report: Report, format: ReportFormat, colors: boolean): Promise<string> {
  if (format === 'json') return (await import('../contract/report/to-json.ts')).toJson(report);
  if (format === 'junit') return (await import('../contract/report/to-junit.ts')).toJUnit(report);
  if (format === 'markdown') return (await import('../contract/report/to-markdown.ts')).toMarkdown(report);
  return (await import('../contract/report/to-text.ts')).toText(report, { colors });
}

function readFormat(text: string): ReportFormat {
  const format = formats.find((one) => one === text);
  if (format) return format;
  throw new RangeError(`expected one of ${formats.join(', ')}`);
}
