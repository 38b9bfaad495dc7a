import { expect, test } from 'vitest';
import { execution } from '../../src/index.ts';
import { defaultVariants } from '../../src/model/variants.ts';
import { liveExecution } from '../../src/service/live-execution.ts';

const waiting = execution('order-17', (run) => run.wait('rest', { seconds: 60, status: 'STARTED' }));
const begun = waiting.log?.at(-1)?.at ?? 0;
const hosting = { variants: defaultVariants, addedAt: begun };

test('liveExecution() is the execution that was added until something changes it', () => {
  const live = liveExecution(waiting, hosting);

  live.log.settle(begun);

  expect(live.execution()).toBe(waiting);
  expect([live.token(), live.status(), live.suspended()]).toEqual([waiting.checkpointToken, 'RUNNING', false]);
  expect(live.summary()).toBe(waiting.summary);
});

test('liveExecution() makes the whole execution anew once a change', () => {
  const live = liveExecution(waiting, hosting);

  live.log.apply({ change: 'checkpoint', at: begun, updates: [{ Id: 'a', Type: 'STEP', Action: 'START' }] });

  expect(live.execution()).toBe(live.execution());
  expect(live.execution().operations.map(({ Id }) => Id)).toEqual([...waiting.operations.map(({ Id }) => Id), 'a']);
  expect(live.token()).toBe(live.execution().checkpointToken);
  expect(live.token()).not.toBe(waiting.checkpointToken);
});

test('liveExecution() tells status and summary of what happened', () => {
  const live = liveExecution(waiting, hosting);

  live.log.apply({ change: 'stop', at: begun + 5 });

  expect(live.status()).toBe('STOPPED');
  expect(live.summary()).toEqual(live.execution().summary);
  expect(live.summary().EndTimestamp).toBe((begun + 5) / 1000);
});

test('liveExecution() knows whether an invocation is open, before and after a change', () => {
  const suspended = execution('order-18', (run) => run.wait('rest', { seconds: 60, status: 'STARTED' }).suspend());
  const live = liveExecution(suspended, hosting);

  const before = live.suspended();
  live.log.apply({ change: 'invoke', at: begun });

  expect([before, live.suspended()]).toEqual([true, false]);
});

test('liveExecution() shows an execution with the choices of its host', () => {
  const variants = { ...defaultVariants, executionName: 'present' } as const;

  expect(liveExecution(waiting, { ...hosting, variants }).execution().operations[0]?.Name).toBe('order-17');
  expect(waiting.operations[0]?.Name).toBeUndefined();
});

test('liveExecution() comes too early as often as the variant eventualCalls says', () => {
  const live = liveExecution(waiting, { ...hosting, variants: { ...defaultVariants, eventualCalls: 2 } });

  expect([live.isTooEarly(), live.isTooEarly(), live.isTooEarly()]).toEqual([true, true, false]);
});

test('liveExecution() asks for no log of an execution that nothing changes, whatever its host answers', () => {
  const views = { ...execution('order-18', (run) => run.step('ship')), variants: defaultVariants };
  const large = Object.defineProperty({ ...views }, 'log', {
    get: () => {
      throw new Error('the log was made');
    },
  });
  const variants = { ...defaultVariants, stateLastMarker: 'null', changeSet: 'all', eventualCalls: 1 } as const;

  const live = liveExecution(large, { variants, addedAt: begun });
  live.log.settle(begun);

  expect([live.execution(), live.token(), live.status()]).toEqual([large, views.checkpointToken, 'RUNNING']);
});
