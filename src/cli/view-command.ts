import { parseFile } from '../cassette/har/read-har.ts';
import { type Report, reportFormat } from '../contract/report/report.ts';
import { parseExecution } from '../timeline/parse-execution.ts';
import { pictureOfCassette } from '../view/picture-of-cassette.ts';
import { pictureOfExecution } from '../view/picture-of-execution.ts';
import { reportPage } from '../view/report-page.ts';
import { viewPage } from '../view/view-page.ts';
import type { Call, Command, ExitCode } from './command.ts';
import type { Io } from './io.ts';
import { readTextFile } from './read-execution-file.ts';
import { outFile } from './read-option.ts';
import { writeWholeFile } from './write-whole-file.ts';

/** `view`: an execution, a recording or a report as one HTML page. */
export const viewCommand: Command = {
  name: 'view',
  does: 'draw an execution, a recording or a report as one HTML page that needs no network',
  args: [{ form: '<file>', does: 'an execution as JSON, a recording (HAR), or a report as JSON' }],
  options: [{ flags: '--out <file.html>', does: 'the page', preset: 'FILE, with .html for its ending', read: outFile }],
  examples: ['view order.json', 'view orders.har --out order.html', 'view report.json'],
  run,
};

async function run({ args, options }: Call, io: Io): Promise<ExitCode> {
  const file = args[0] ?? '';
  const out = typeof options.out === 'string' ? options.out : `${file.replace(/\.(?:json|har)$/, '')}.html`;
  writeWholeFile(out, pageOf(file));
  io.out(out);
  return 0;
}

// what a file is stands in it, whatever it is called
function pageOf(file: string): string {
  const text = readTextFile(file, 'an execution, a recording or a report');
  const found = parseFile(text, file) as { readonly format?: unknown; readonly log?: unknown } | null; // only looked into
  if (found?.format === reportFormat) return reportPage(found as Report); // the format says so
  if (file.endsWith('.har') || isHar(found?.log)) return viewPage(pictureOfCassette(found, file));
  try {
    return viewPage(pictureOfExecution(parseExecution(text)));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SyntaxError(`Cannot view '${file}': found no execution, recording or report (${reason})`, { cause });
  }
}

// the log of an execution is a list
function isHar(log: unknown): boolean {
  return typeof log === 'object' && log !== null && !Array.isArray(log);
}
