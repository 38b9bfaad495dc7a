import { inspect } from 'node:util';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { executions } from '../../src/arbitraries/executions.ts';
import { execution } from '../../src/fixtures/execution.ts';
import { placeOf } from '../../src/fixtures/operation-ids.ts';
import type { Variants } from '../../src/model/variants.ts';
import { openMarker } from '../../src/paging/marker.ts';
import { pages } from '../../src/paging/pages.ts';
import type { Execution } from '../../src/timeline/execution.ts';
import { toTree } from '../../src/timeline/to-tree.ts';
import { payloadSecret } from '../../src/timeline/viewed-execution.ts';

const order = execution('order-17', (run) => run.step('a').step('b').wait('w', { seconds: 5 }));
const idsOf = (items: readonly { readonly Id: string }[]): readonly string[] => items.map(({ Id }) => Id);

const positionOf = (of: Execution, marker: unknown): number | undefined => {
  const binding = { api: 'GetDurableExecutionState', subject: of.arn, token: of.checkpointToken };
  const opened = openMarker(String(marker), { secret: payloadSecret, binding, now: 0 });
  return 'position' in opened ? opened.position.index : undefined;
};

test('viewedExecution() gives views that are what JSON makes of them: no member is there without a value', () => {
  fc.assert(
    fc.property(executions(), (one) => {
      const { operations, events, log, summary } = one;
      const views = { operations, events, log, summary, payload: one.invocation(), file: one.toJSON() };

      expect(views).toStrictEqual(JSON.parse(JSON.stringify(views)));
    }),
  );
});

test('viewedExecution() makes each view once', () => {
  expect(order.operations).toBe(order.operations);
  expect(order.events).toBe(order.events);
  expect(order.summary).toBe(order.summary);
  expect(order.operationsText).toBe(order.operationsText);
  expect(order.eventsText).toBe(order.eventsText);
  expect(order.log).toBe(order.log);
});

test('viewedExecution() gives members that a spy can take the place of', () => {
  const spied = execution('order-18');
  vi.spyOn(spied, 'operations', 'get').mockReturnValue([]);

  expect(spied.operations).toEqual([]);
  expect(order.operations).toHaveLength(4);
});

test('viewedExecution() takes name and status from ARN and summary', () => {
  expect([order.name, order.status]).toEqual(['order-17', 'RUNNING']);
});

test('operationsText and eventsText hold the JSON of the lists', () => {
  const text = new TextDecoder().decode(order.operationsText.slice(0, 4));
  const events = new TextDecoder().decode(order.eventsText.slice(0, order.events.length));

  expect(JSON.parse(`[${text}]`)).toEqual(order.operations);
  expect(JSON.parse(`[${events}]`)).toEqual(order.events);
});

test('an execution prints as its tree', () => {
  expect(inspect(order)).toBe(toTree(order));
});

test('invocation() holds the EXECUTION operation alone at the first invocation', () => {
  const payload = order.at({ invocation: 1 }).invocation();

  expect(payload).toEqual({
    DurableExecutionArn: order.arn,
    CheckpointToken: order.at({ invocation: 1 }).checkpointToken,
    InitialExecutionState: {
      Operations: [
        {
          Id: idsOf(order.operations)[0],
          Type: 'EXECUTION',
          StartTimestamp: 1_767_225_600_000,
          Status: 'STARTED',
          ExecutionDetails: { InputPayload: '{}' },
        },
      ],
      NextMarker: '',
    },
  });
});

test('invocation() leaves the rest to State behind its marker, wherever it is split', () => {
  fc.assert(
    fc.property(fc.nat(6), (page) => {
      const { Operations, NextMarker } = order.invocation({ page }).InitialExecutionState;

      expect(idsOf(Operations)).toEqual(idsOf(order.operations).slice(0, page));
      if (page < 4) expect(positionOf(order, NextMarker)).toBe(page);
      else expect(NextMarker).toBe('');
    }),
  );
});

test('invocation() takes the first page of a plan', () => {
  const lengthOf = (page: Parameters<typeof pages.sizes>[0]): number =>
    order.invocation({ page: pages.sizes(page) }).InitialExecutionState.Operations.length;

  expect([lengthOf([0]), lengthOf([1, 1]), lengthOf([9])]).toEqual([0, 1, 4]);
  expect(order.invocation({ page: pages.of(2) }).InitialExecutionState.Operations).toHaveLength(2);
  expect(order.invocation({ page: pages.bytes(1) }).InitialExecutionState.Operations).toHaveLength(1);
});

test.for([-1, 0.5, Number.NaN])('invocation() refuses a page of %d operations', (page) => {
  expect(() => order.invocation({ page })).toThrow(
    new RangeError(`Cannot make a payload with a page of ${page} operations: expected a whole number of 0 or more`),
  );
});

test.for([
  ['empty', { NextMarker: '' }],
  ['absent', {}],
  ['null', { NextMarker: null }],
] as const)('invocation() ends with a marker that is %s where the variant says so', ([payloadLastMarker, marker]) => {
  const { InitialExecutionState } = execution('a', [], { variants: { payloadLastMarker } }).invocation();

  expect(InitialExecutionState).toEqual({ Operations: [expect.anything()], ...marker });
});

test('invocation() tells the ids that timers, retries, callbacks and invokes changed since the handler saw the state', () => {
  const told = execution('a', (run) =>
    run.wait('w', { seconds: 1 }).step('s', { attempts: 2 }).callback('c').invoke('i', { status: 'STARTED' }),
  );
  const updated = (invocation: number): unknown => told.at({ invocation }).invocation().UpdatedOperationIds;
  const [, wait, step, callback] = idsOf(told.operations);

  expect([updated(1), updated(2), updated(3), updated(4)]).toEqual([undefined, [wait], [step], [callback]]);
  expect(told.invocation().UpdatedOperationIds).toBeUndefined(); // delivered by the checkpoint that followed
});

test('invocation() tells each change once, also where the invocation that was told crashed', () => {
  const told = execution('a', (run) => run.wait('w', { seconds: 1 }).crash().step('s', { status: 'STARTED' }));
  const updated = (invocation: number): unknown => told.at({ invocation }).invocation().UpdatedOperationIds;

  expect(updated(2)).toEqual([told.operations[1]?.Id]);
  expect(updated(3)).toBeUndefined();
});

test('invocation() tells only of operations that it lists', () => {
  // the second item ends below a map that has succeeded without it
  const updated = (payloadPruning: Variants['payloadPruning'], options = {}): unknown =>
    execution(
      'a',
      (run) =>
        run
          .map('m', [1, 60], (r, seconds) => r.wait(undefined, { seconds }), { minSuccessful: 1 })
          .wait('w', { seconds: 600 }),
      { variants: { payloadPruning } },
    )
      .at({ invocation: 3 })
      .invocation(options).UpdatedOperationIds;
  const place = placeOf('js', placeOf('js', placeOf('js', undefined, 1), 2), 1);

  expect(updated('pruned')).toBeUndefined();
  expect(updated('complete')).toEqual([place.id]);
  expect(updated('complete', { page: 2 })).toBeUndefined(); // cut away, and State does not list it
});

test('invocation() lists pruned operations where the variant says complete, and State goes on behind them', () => {
  const variants = { payloadPruning: 'complete' } as const;
  const told = execution('a', (run) => run.child('c', (c) => c.step('x').step('y')).step('s'), { variants });
  const state = (page: number): unknown => told.invocation({ page }).InitialExecutionState;

  expect(told.operations.map(({ Name }) => Name)).toEqual([undefined, 'c', 's']);
  expect(state(5)).toMatchObject({ Operations: { length: 5 }, NextMarker: '' });
  const split = told.invocation({ page: 3 }).InitialExecutionState;
  expect(split.Operations.map(({ Name }) => Name)).toEqual([undefined, 'c', 'x']);
  expect(positionOf(told, split.NextMarker)).toBe(2);
});

test('toJSON() writes variants that are not the defaults, and nothing twice', () => {
  expect(Object.keys(order.toJSON())).toEqual(['format', 'arn', 'checkpointToken', 'status', 'operations', 'log']);
  expect(execution('a', [], { variants: { executionName: 'present' } }).toJSON().variants).toEqual({
    executionName: 'present',
  });
});
