import { expect, test } from 'vitest';
import { matchPointers } from '../../../src/cassette/json/pointer.ts';
import { createBindings } from '../../../src/cassette/playback/bindings.ts';
import { createMatcher, type MatcherSettings } from '../../../src/cassette/playback/matcher.ts';
import { plainInput } from '../../../src/cassette/playback/plain-input.ts';
import type { RecordedCall } from '../../../src/cassette/playback/recorded-call.ts';
import type { Api } from '../../../src/model/api.ts';

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

function calls(...inputs: readonly (readonly [Api, Readonly<Record<string, unknown>>])[]): readonly RecordedCall[] {
  return inputs.map(([api, input], entry) => ({ entry, api, input, exchange }));
}

function matcher(recorded: readonly RecordedCall[], change: Partial<MatcherSettings> = {}) {
  const plain = { redacted: false, ignores: matchPointers([]), blur: (text: string) => text };
  const made = createMatcher(recorded, {
    bindings: createBindings(),
    isFree: () => false,
    plain: (api, input) => plainInput(api, input, plain),
    repeats: 'reads',
    ...change,
  });
  return { ...made, taken: (api: Api, input: Readonly<Record<string, unknown>>) => made.take(api, input)?.entry };
}

const get = 'GetDurableExecution';
const a = { DurableExecutionArn: 'a' };
const b = { DurableExecutionArn: 'b' };

test('take() takes equal calls in order, and the last one of a read again', () => {
  const { taken } = matcher(calls([get, a], [get, b], [get, a]));

  expect([taken(get, a), taken(get, a), taken(get, a), taken(get, b)]).toEqual([0, 2, 2, 1]);
  expect(taken('StopDurableExecution', a)).toBeUndefined();
});

test('take() repeats what it may', () => {
  const recorded = calls([get, a], ['StopDurableExecution', a]);
  const twice = (repeats: MatcherSettings['repeats']) => {
    const { taken } = matcher(recorded, { repeats });
    return [taken(get, a), taken(get, a), taken('StopDurableExecution', a), taken('StopDurableExecution', a)];
  };

  expect(twice('reads')).toEqual([0, 0, 1, undefined]);
  expect(twice('none')).toEqual([0, undefined, 1, undefined]);
  expect(twice('all')).toEqual([0, 0, 1, 1]);
});

test('take() binds free values, and finds them again', () => {
  const { taken } = matcher(calls([get, a], [get, b], [get, a]), { isFree: () => true });

  expect([
    taken(get, { DurableExecutionArn: 'x' }),
    taken(get, { DurableExecutionArn: 'y' }),
    taken(get, { DurableExecutionArn: 'x' }),
  ]).toEqual([0, 1, 2]);
  expect(taken(get, { DurableExecutionArn: 'z' })).toBeUndefined();
});

test('take() prefers what is equal to what may be called otherwise', () => {
  const { taken } = matcher(calls([get, a], [get, b]), { isFree: () => true });

  expect([taken(get, b), taken(get, { DurableExecutionArn: 'x' })]).toEqual([1, 0]);
});

test('nearest() puts the call with the fewest differences first', () => {
  const recorded = calls([get, { ...b, IncludeExecutionData: true }], [get, b], ['StopDurableExecution', a]);
  const { nearest } = matcher(recorded);

  expect(
    nearest(get, a).map(({ call, differences }) => [call.entry, differences.map(({ pointer }) => pointer)]),
  ).toEqual([
    [1, ['/DurableExecutionArn']],
    [0, ['/DurableExecutionArn', '/IncludeExecutionData']],
  ]);
});

test('isUsed() knows what was taken', () => {
  const recorded = calls([get, a], [get, a]);
  const { take, isUsed } = matcher(recorded);
  take(get, a);

  expect(recorded.map(isUsed)).toEqual([true, false]);
});
