import fc from 'fast-check';
import { expect, test } from 'vitest';
import { durableClient, durableService, execution, type PagePlan, type ServiceOptions } from '../../src/index.ts';

const order = execution('order-17', (run) => {
  for (const name of ['reserve stock', 'charge card', 'ship', 'thank']) run.step(name, { result: name });
  run.wait('cool down', { seconds: 60, status: 'STARTED' });
});
const state = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };

const plans: fc.Arbitrary<PagePlan | undefined> = fc.option(
  fc.oneof(
    fc.record({ by: fc.constant('count' as const), size: fc.integer({ min: 1, max: 8 }) }),
    fc.record({ by: fc.constant('bytes' as const), max: fc.integer({ min: 1, max: 900 }) }),
    fc.record({
      by: fc.constant('sizes' as const),
      sizes: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 6 }),
    }),
  ),
  { nil: undefined },
);

async function readAll(options: ServiceOptions, MaxItems?: number): Promise<unknown[][]> {
  const client = durableClient(durableService({ ...options, executions: [order] }));
  const pages: unknown[][] = [];
  let Marker: string | undefined;
  do {
    const asked = { ...state, ...(MaxItems !== undefined && { MaxItems }), ...(Marker && { Marker }) };
    const page = await client.getDurableExecutionState(asked);
    pages.push([...page.Operations]);
    Marker = page.NextMarker;
  } while (Marker);
  return pages;
}

test('getState() serves every operation once and in order, whatever the plan and MaxItems', async () => {
  const maxItems = fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined });

  await fc.assert(
    fc.asyncProperty(plans, maxItems, async (pages, MaxItems) => {
      const served = await readAll(pages ? { pages } : {}, MaxItems);
      expect(served.flat()).toEqual(order.operations);
      expect(Math.max(...served.map((page) => page.length))).toBeLessThanOrEqual(MaxItems || 100);
    }),
  );
});

test.each(['empty', 'absent', 'null'] as const)('getState() ends its last page with the marker %s', async (choice) => {
  const client = durableClient(durableService({ executions: [order], variants: { stateLastMarker: choice } }));

  const page = await client.getDurableExecutionState(state);

  const endings = { empty: { NextMarker: '' }, absent: {}, null: { NextMarker: null } };
  expect(page).toEqual({ Operations: order.operations, ...endings[choice] });
});

test.each<[string, object]>([
  ['another token', { CheckpointToken: 'c3RhbGU=' }],
  ['the token of another execution', { CheckpointToken: execution('order-18').checkpointToken }],
  ['an unknown execution', { DurableExecutionArn: execution('order-18').arn }],
])('getState() refuses %s as an invalid checkpoint token', async (_what, asked) => {
  const client = durableClient(durableService({ executions: [order] }));

  const answer = await client.send('GetDurableExecutionState', { ...state, ...asked });

  expect(answer).toMatchObject({
    ok: false,
    error: { name: 'InvalidParameterValueException', status: 400, message: 'Invalid checkpoint token' },
  });
});

test('getState() takes an empty marker for none', async () => {
  const client = durableClient(durableService({ executions: [order] }));

  const page = await client.getDurableExecutionState({ ...state, Marker: '' });

  expect(page.Operations).toEqual(order.operations);
});

test('getState() begins with the marker of an invocation payload where the payload ended', async () => {
  const client = durableClient(durableService({ executions: [order], pages: { by: 'count', size: 2 } }));

  const payload = order.invocation({ page: 1 });
  const Marker = payload.InitialExecutionState.NextMarker ?? '';
  const page = await client.getDurableExecutionState({ ...state, Marker });

  expect(page.Operations).toEqual(order.operations.slice(1, 3));
});

test.each(['refuse', 'serve'] as const)(
  'getState() with the variant finishedState %s of a finished execution',
  async (choice) => {
    const finished = execution('order-19', (run) => run.step('ship').succeed('done'));
    const client = durableClient(durableService({ executions: [finished], variants: { finishedState: choice } }));

    const answer = await client.send('GetDurableExecutionState', {
      DurableExecutionArn: finished.arn,
      CheckpointToken: finished.checkpointToken,
    });

    expect(answer.response.notes?.reason ?? 'served').toMatch(
      choice === 'serve' ? 'served' : /SUCCEEDED.*finishedState/,
    );
    expect(answer.ok).toBe(choice === 'serve');
  },
);
