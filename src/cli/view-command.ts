import { readFileText } from '../cassette/har/read-file.ts';
import { parseFile } from '../cassette/har/read-har.ts';
import type { Picture } from '../view/picture.ts';
import { pictureOfCassette } from '../view/picture-of-cassette.ts';
import { pictureOfExecution } from '../view/picture-of-execution.ts';
import { viewPage } from '../view/view-page.ts';
import type { Call, Command, ExitCode } from './command.ts';
import type { Io } from './io.ts';
import { readExecutionFile } from './read-execution-file.ts';
import { writeWholeFile } from './write-whole-file.ts';

/** `view`: an execution as one HTML page. */
export const viewCommand: Command = {
  name: 'view',
  does: 'draw an execution, or the one of a recording, as one HTML page that needs no network',
  args: [{ form: '<file>', does: 'an execution as JSON, or a recording (.har)' }],
  options: [{ flags: '--out <file.html>', does: 'the page', preset: 'the name of FILE with .html' }],
  examples: ['view order.json', 'view orders.har --out order.html'],
  run,
};

async function run({ args, options }: Call, io: Io): Promise<ExitCode> {
  const file = args[0] ?? '';
  const out = typeof options.out === 'string' ? options.out : `${file.replace(/\.(?:json|har)$/, '')}.html`;
  writeWholeFile(
    out,
    viewPage(file.endsWith('.har') ? pictureOfHar(file) : pictureOfExecution(readExecutionFile(file))),
  );
  io.out(out);
  return 0;
}

function pictureOfHar(file: string): Picture {
  return pictureOfCassette(parseFile(readFileText(file), file), file);
}
