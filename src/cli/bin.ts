#!/usr/bin/env node
import { commands } from './commands.ts';
import { streamsIo } from './io.ts';
import { packageVersion } from './package-version.ts';
import { runProgram } from './program.ts';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stop.abort(new Error(`Stopped by ${signal}`));
    process.exitCode = signal === 'SIGINT' ? 130 : 143;
  });
}
// whoever reads the answer may stop reading, as head does
process.stdout.once('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
const io = streamsIo({ stdout: process.stdout, stderr: process.stderr, env: process.env }, stop.signal);
const code = await runProgram(process.argv.slice(2), { commands, io, version: packageVersion() });
process.exitCode ??= code;
