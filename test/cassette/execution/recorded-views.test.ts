import { expect, test } from 'vitest';
import { recordedArns, recordedViews } from '../../../src/cassette/execution/recorded-views.ts';
import type { Exchange } from '../../../src/cassette/har/exchange.ts';
import type { Recorded } from '../../../src/cassette/har/read-har.ts';
import { answeredCall, invocation } from '../../../src/cassette/imports/answered-call.ts';

const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';
const input = { DurableExecutionArn: arn, CheckpointToken: 't1' };

function recorded(...exchanges: readonly Exchange[]): Recorded {
  return { exchanges, indexes: [...exchanges.keys()], redacted: false, leftOut: 0 };
}

function views(...exchanges: readonly Exchange[]) {
  const { operations, ...rest } = recordedViews(recorded(...exchanges), arn);
  return { ids: operations?.map(({ Id, Status }) => `${Id} ${Status}`), ...rest };
}

const state = (ids: readonly string[], more: object = {}, output: object = {}) =>
  answeredCall(
    'GetDurableExecutionState',
    { ...input, ...more },
    { Operations: ids.map((Id) => ({ Id, Type: 'STEP', Status: 'STARTED' })), ...output },
  );
const checkpoint = (Operations: readonly object[], CheckpointToken?: string) => {
  const made = answeredCall('CheckpointDurableExecution', input, {
    CheckpointToken,
    NewExecutionState: { Operations },
  });
  return { ...made, requestBody: { text: '{"CheckpointToken":"t1"}' } };
};
const payload = (ids: readonly string[], NextMarker: string) =>
  invocation(
    JSON.stringify({
      ...input,
      InitialExecutionState: {
        Operations: ids.map((Id) => ({ Id, Type: 'STEP', Status: 'STARTED', StartTimestamp: 1_767_225_600_250 })),
        NextMarker,
      },
    }),
    'orders',
  );

test('recordedViews() takes the newest state, and what checkpoints changed since', () => {
  expect(
    views(state(['a']), checkpoint([{ Id: 'z', Type: 'STEP', Status: 'STARTED' }]), state(['a', 'b'])),
  ).toMatchObject({
    ids: ['a STARTED', 'b STARTED'],
    changed: false,
    checkpointToken: 't1',
  });
  expect(
    views(
      state(['a', 'b']),
      checkpoint(
        [
          { Id: 'a', Type: 'STEP', Status: 'SUCCEEDED' },
          { Id: 'c', Type: 'STEP', Status: 'STARTED' },
        ],
        't2',
      ),
      checkpoint([]),
    ),
  ).toMatchObject({ ids: ['a SUCCEEDED', 'b STARTED', 'c STARTED'], changed: true, checkpointToken: 't1' });
});

test('recordedViews() puts the payload and the pages behind its marker together', () => {
  const made = recordedViews(
    recorded(payload(['a'], 'm'), state(['b'], { Marker: 'm' }, { NextMarker: 'n' }), state(['c'], { Marker: 'n' })),
    arn,
  );

  expect(made.operations?.map(({ Id }) => Id)).toEqual(['a', 'b', 'c']);
  expect(made.operations?.[0]?.StartTimestamp).toBe(1_767_225_600.25);
  expect(made.checkpointToken).toBe('t1');
  expect(views(payload(['a'], 'm')).ids).toBeUndefined();
  expect(views(payload(['a'], '')).ids).toEqual(['a STARTED']);
});

test('recordedViews() takes no half of a read, no foreign execution and no refusal', () => {
  expect(views(state(['a'], {}, { NextMarker: 'm' })).ids).toBeUndefined();
  expect(views(state(['a'], { DurableExecutionArn: 'other' })).ids).toBeUndefined();
  const refused = { ...state(['a']), outcome: { status: 400, headers: [], body: { text: '{}' } } };
  expect(views(refused).ids).toBeUndefined();
});

test('recordedViews() puts a history in order, and prefers one with payloads', () => {
  const history = (ids: readonly number[], more: object) =>
    answeredCall(
      'GetDurableExecutionHistory',
      { DurableExecutionArn: arn, ...more },
      { Events: ids.map((EventId) => ({ EventId, EventType: 'WaitStarted' })) },
    );
  const ids = (...made: readonly Exchange[]) =>
    recordedViews(recorded(...made), arn).events?.map(({ EventId }) => EventId);

  expect(ids(history([2, 1], { ReverseOrder: true }))).toEqual([1, 2]);
  expect(ids(history([1, 2], { IncludeExecutionData: true }), history([1, 2, 3], {}))).toEqual([1, 2]);
  expect(ids()).toBeUndefined();
});

test('recordedArns() names each execution once', () => {
  const other = answeredCall('GetDurableExecution', { DurableExecutionArn: 'b' }, {});

  expect(recordedArns(recorded(state(['a']), other, payload([], '')))).toEqual([arn, 'b']);
});
