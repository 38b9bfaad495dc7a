import { expect, test } from 'vitest';
import { runCommand } from '../../src/cli/run-command.ts';

const env = process.env;

test('runCommand() gives the exit code and what was written', async () => {
  const { signal } = new AbortController();
  const errors: string[] = [];
  const call = { env, signal, onError: (text: string) => void errors.push(text) };
  const ended = await runCommand({ ...call, words: ['sh', '-c', 'echo out; echo err >&2; exit 3'] });

  expect(ended).toEqual({ code: 3, out: 'out\n', err: 'err\n' });
  expect(errors).toEqual(['err\n']);
});

test('runCommand() kills what the command began, too', async () => {
  const stop = new AbortController();
  const call = { env, signal: stop.signal, onError: () => stop.abort() };

  // the sleeper holds the output open: its end comes only when the sleeper has ended
  expect((await runCommand({ ...call, words: ['sh', '-c', 'sleep 60 & echo begun >&2; wait'] })).code).toBe('SIGKILL');
});

test('runCommand() does not wait for what the command left behind', async () => {
  const { signal } = new AbortController();

  expect(await runCommand({ env, signal, words: ['sh', '-c', 'sleep 60 & echo []'] })).toMatchObject({
    code: 0,
    out: '[]\n',
  });
});

test('runCommand() says why a command cannot be run', async () => {
  const { signal } = new AbortController();
  const running = runCommand({ env, signal, words: ['/nothing/here'] });

  await expect(running).rejects.toThrow("Cannot run '/nothing/here': spawn /nothing/here ENOENT");
  await expect(runCommand({ env, signal: AbortSignal.abort(new Error('stopped')), words: ['sh'] })).rejects.toThrow(
    'stopped',
  );
});
