import { expect, test } from 'vitest';
import type { OperationUpdate } from '../../src/model/wire.ts';
import type { Change } from '../../src/timeline/change.ts';
import { openTimeline } from '../../src/timeline/timeline.ts';

const arn = 'arn:aws:lambda:us-east-1:123456789012:function:orders:$LATEST/durable-execution/order-17/e-1';

// an open context 'c' and an open step 's'
const log: readonly Change[] = [
  { change: 'start', at: 1, timeoutSeconds: 60 },
  { change: 'invoke', at: 2 },
  {
    change: 'checkpoint',
    at: 3,
    updates: [
      { Id: 'c', Type: 'CONTEXT', Action: 'START' },
      { Id: 's', Type: 'STEP', Action: 'START' },
    ],
  },
];

const refusalOf = (updates: readonly OperationUpdate[]): string | undefined =>
  openTimeline(arn, log).append({ change: 'checkpoint', at: 4, updates })?.message;

const startStep = (id: string, parent?: string): OperationUpdate => ({
  Id: id,
  Type: 'STEP',
  Action: 'START',
  ...(parent !== undefined && { ParentId: parent }),
});
const startContext = (id: string): OperationUpdate => ({ Id: id, Type: 'CONTEXT', Action: 'START' });
const succeed = (type: 'STEP' | 'CONTEXT' | 'EXECUTION', id: string): OperationUpdate => ({
  Id: id,
  Type: type,
  Action: 'SUCCEED',
});
const retry = (id: string): OperationUpdate => ({
  Id: id,
  Type: 'STEP',
  Action: 'RETRY',
  StepOptions: { NextAttemptDelaySeconds: 1 },
});
const wait = (id: string): OperationUpdate => ({
  Id: id,
  Type: 'WAIT',
  Action: 'START',
  WaitOptions: { WaitSeconds: 1 },
});
const end = succeed('EXECUTION', 'end');
const twice = 'Cannot update the same operation twice in a single request.';
const lost = 'Invalid parent operation id.';

test.for<[string, readonly OperationUpdate[], string]>([
  ['two EXECUTION updates', [end, end], 'Cannot checkpoint multiple EXECUTION updates.'],
  ['an EXECUTION update that is not the last', [end, startStep('a')], 'EXECUTION checkpoint must be the last update.'],
  ['an update without Id', [{ ...startStep(''), Id: '' }], 'Operation update must have an Id.'],
  ['START twice of a step', [startStep('a'), startStep('a')], twice],
  ['three updates of a step', [startStep('a'), retry('a'), startStep('a')], twice],
  ['two closes of a step', [succeed('STEP', 's'), succeed('STEP', 's')], twice],
  ['START behind RETRY', [retry('s'), startStep('s')], twice],
  ['START and CANCEL of a wait', [wait('w'), { Id: 'w', Type: 'WAIT', Action: 'CANCEL' }], twice],
  ['a parent that is nowhere', [startStep('a', 'nowhere')], lost],
  ['a parent that is a step', [startStep('a', 's')], lost],
  ['the execution as a parent', [startStep('a', 'e-1')], lost],
  ['itself as a parent', [{ ...startContext('a'), ParentId: 'a' }], lost],
  ['a parent that starts later in the batch', [startStep('a', 'd'), startContext('d')], lost],
  ['a parent that the batch closes without START', [succeed('CONTEXT', 'd'), startStep('a', 'd')], lost],
  ['a parent that starts as a step in the batch', [startStep('d'), startStep('a', 'd')], lost],
])('checkBatch() refuses %s', ([, updates, message]) => {
  expect(refusalOf(updates)).toBe(message);
});

test.for<[string, readonly OperationUpdate[]]>([
  ['nothing at all: a poll', []],
  ['START and SUCCEED of a step', [startStep('a'), succeed('STEP', 'a')]],
  ['START and RETRY of a step', [startStep('a'), retry('a')]],
  ['START and SUCCEED of a context', [startContext('a'), succeed('CONTEXT', 'a')]],
  ['a parent that starts earlier in the batch', [startContext('d'), startStep('a', 'd')]],
  ['a parent that exists', [startStep('a', 'c')]],
  ['an EXECUTION update at the end', [succeed('STEP', 's'), end]],
])('checkBatch() takes %s', ([, updates]) => {
  expect(refusalOf(updates)).toBeUndefined();
});

test('checkBatch() names the first of several faults in the order of the validators, wherever they stand', () => {
  const noId = { ...startStep(''), Id: '' };
  const illegal: OperationUpdate = { Id: 's', Type: 'STEP', Action: 'CANCEL' };

  expect(refusalOf([illegal, noId, end, end])).toBe('Cannot checkpoint multiple EXECUTION updates.');
  expect(refusalOf([illegal, end, noId])).toBe('EXECUTION checkpoint must be the last update.');
  expect(refusalOf([illegal, noId, startStep('a', 'nowhere')])).toBe('Operation update must have an Id.');
  expect(refusalOf([illegal, startStep('a', 'nowhere')])).toBe(lost);
  expect(refusalOf([illegal, startStep('a'), startStep('a', 'nowhere')])).toBe(twice);
});

test('checkBatch() refuses a batch that is longer than the variant allows', () => {
  const timeline = openTimeline(arn, log, { updatesPerCheckpoint: 2 });
  const batch = (length: number): Change => ({
    change: 'checkpoint',
    at: 4,
    updates: Array.from({ length }, (_, index) => startStep(`a${index}`)),
  });

  expect(timeline.append(batch(3))?.message).toBe('Updates must hold at most 2 operation updates.');
  expect(timeline.append(batch(2))).toBeUndefined();
});
