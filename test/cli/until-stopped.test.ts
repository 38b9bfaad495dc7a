import { expect, test } from 'vitest';
import { untilStopped } from '../../src/cli/until-stopped.ts';

test('untilStopped() ends when the signal is aborted, also when it was before', async () => {
  const stop = new AbortController();
  let ended = false;
  const waiting = untilStopped(stop.signal).then(() => {
    ended = true;
  });
  await Promise.resolve();

  expect(ended).toBe(false);
  stop.abort();
  await waiting;
  await untilStopped(stop.signal);
  expect(ended).toBe(true);
});
