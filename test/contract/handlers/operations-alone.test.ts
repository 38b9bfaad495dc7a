import { expect, test } from 'vitest';
import { operationsAlone } from '../../../src/contract/handlers/operations-alone.ts';
import type { OperationUpdate } from '../../../src/model/wire.ts';
import type { Change } from '../../../src/timeline/change.ts';

const start = (Id: string, ParentId?: string): OperationUpdate => ({
  ...{ Id, Type: 'STEP', Action: 'START' },
  ...(ParentId !== undefined && { ParentId }),
});
const end = (Id: string): OperationUpdate => ({ Id, Type: 'STEP', Action: 'SUCCEED' });
const checkpoint = (...updates: readonly OperationUpdate[]): Change => ({ change: 'checkpoint', at: 0, updates });

function told(...log: readonly Change[]): readonly (readonly string[])[] {
  const { alone, crowded } = operationsAlone(log);
  return [[...alone], [...crowded]];
}

test('operationsAlone() takes what began after everything else had ended', () => {
  expect(told(checkpoint(start('a'), end('a'), start('b')), checkpoint(end('b')))).toEqual([['a', 'b'], []]);
});

test('operationsAlone() leaves out what was open side by side', () => {
  expect(told(checkpoint(start('a'), start('b'), end('b'), end('a'), start('c')))).toEqual([['c'], []]);
});

test('operationsAlone() takes what is inside of one another, and knows where it is crowded', () => {
  const inside = checkpoint(start('a'), start('b', 'a'), end('b'), start('c', 'a'), start('d', 'a'), end('d'));

  expect(told(inside)).toEqual([['a', 'b'], ['a']]);
});

test('operationsAlone() counts another attempt as the same operation, and a timer as an end', () => {
  const wait: OperationUpdate = { Id: 'a', Type: 'WAIT', Action: 'START', WaitOptions: { WaitSeconds: 1 } };
  const fired: Change = { change: 'service', at: 0, id: 'a', trigger: 'timer' };
  const due: Change = { change: 'service', at: 0, id: 'b', trigger: 'retry-due' };
  const retry: OperationUpdate = { Id: 'b', Type: 'STEP', Action: 'RETRY' };

  expect(told(checkpoint(wait), fired, checkpoint(start('b'), retry), due, checkpoint(start('b'), end('b')))).toEqual([
    ['a', 'b'],
    [],
  ]);
  expect(told(checkpoint(start('b'), retry), due, checkpoint(wait))).toEqual([[], []]);
});
