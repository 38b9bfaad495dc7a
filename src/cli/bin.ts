#!/usr/bin/env node
import { lazy } from '../timeline/lazy.ts';
import { commands } from './commands.ts';
import { streamsIo } from './io.ts';
import { packageVersion } from './package-version.ts';
import { runProgram } from './program.ts';

// signals are held back as soon as a command looks: until then they end the process, also in the middle of long work
const stopSignal = lazy(() => {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop.abort(new Error(`Stopped by ${signal}`));
      process.exitCode = signal === 'SIGINT' ? 130 : 143;
    });
  }
  return stop.signal;
});
// whoever reads the answer may stop reading, as head does
process.stdout.once('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
const io = streamsIo({ stdout: process.stdout, stderr: process.stderr, env: process.env }, stopSignal);
const code = await runProgram(process.argv.slice(2), { commands, io, version: packageVersion() });
process.exitCode ??= code;
