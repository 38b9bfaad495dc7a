import { expect, test } from 'vitest';
import { ownPlanPlayer } from '../../../src/cassette/playback/player.ts';
import type { RecordedCall } from '../../../src/cassette/playback/recorded-call.ts';

const outcome = { status: 200, headers: [], body: { text: '' } };
const exchange = {
  kind: 'call',
  startedAt: 0,
  duration: 0,
  method: 'GET',
  url: '',
  requestHeaders: [],
  outcome,
} as const;
const call: RecordedCall = { entry: 0, api: 'GetDurableExecution', input: {}, exchange };

test('ownPlanPlayer() plays what its matcher takes, and tells what came near', () => {
  const near = [{ call, differences: [] }];
  const used = new Set<RecordedCall>();
  const player = ownPlanPlayer([call], {
    take: (api) => (api === 'GetDurableExecution' && used.add(call) ? call : undefined),
    nearest: () => near,
    isUsed: (one) => used.has(one),
  });

  expect(player.unused()).toEqual([call]);
  expect(player.play('StopDurableExecution', {})).toEqual({ near });
  expect(player.play('GetDurableExecution', {})).toEqual({ exchange });
  expect(player.unused()).toEqual([]);
});
