import { expect, test } from 'vitest';
import { durableClient, durableService, execution } from '../../src/index.ts';
import type { Event } from '../../src/model/wire.ts';
import { withoutData } from '../../src/service/get-history.ts';

const order = execution('order-17', (run) => {
  run
    .step('reserve stock', { result: { ok: true } })
    .step('charge card', { error: 'declined' })
    .wait('rest', { seconds: 5 });
});
const { arn: DurableExecutionArn } = order;

async function readAll(asked: object, pageSize = 2): Promise<Event[]> {
  const client = durableClient(durableService({ executions: [order], pages: { by: 'count', size: pageSize } }));
  const events: Event[] = [];
  let Marker: string | undefined;
  do {
    const page = await client.getDurableExecutionHistory({ DurableExecutionArn, ...asked, ...(Marker && { Marker }) });
    events.push(...page.Events);
    Marker = page.NextMarker;
  } while (Marker);
  return events;
}

test.each([1, 2, 3, 100])('getHistory() serves every event once and in order in pages of %i', async (size) => {
  expect(await readAll({ IncludeExecutionData: true }, size)).toEqual(order.events);
});

test('getHistory() serves the newest event first when asked, with the ids that events have', async () => {
  const reversed = await readAll({ IncludeExecutionData: true, ReverseOrder: true });

  expect(reversed).toEqual([...order.events].reverse());
});

test('getHistory() leaves execution data out by default and says so where it was', async () => {
  const events = await readAll({});

  const holders = events.flatMap(({ StepSucceededDetails, StepFailedDetails }) => [
    ...(StepSucceededDetails ? [StepSucceededDetails.Result] : []),
    ...(StepFailedDetails ? [StepFailedDetails.Error] : []),
  ]);
  expect(holders).toEqual([{ Truncated: true }, { Truncated: true }]);
  expect(JSON.stringify(events)).not.toContain('declined');
});

test('getHistory() with the variant historyData included serves data unless it is declined', async () => {
  const service = durableService({ executions: [order], variants: { historyData: 'included' } });
  const client = durableClient(service);

  const asked = await client.getDurableExecutionHistory({ DurableExecutionArn });
  const declined = await client.getDurableExecutionHistory({ DurableExecutionArn, IncludeExecutionData: false });

  expect(asked.Events).toEqual(order.events);
  expect(declined.Events).toEqual(order.events.map(withoutData));
});

test.each(['empty', 'absent', 'null'] as const)(
  'getHistory() ends its last page with the marker %s',
  async (choice) => {
    const client = durableClient(durableService({ executions: [order], variants: { listLastMarker: choice } }));

    const page = await client.getDurableExecutionHistory({ DurableExecutionArn, IncludeExecutionData: true });

    const endings = { empty: { NextMarker: '' }, absent: {}, null: { NextMarker: null } };
    expect(page).toEqual({ Events: order.events, ...endings[choice] });
  },
);

test.each([
  ['another order', { ReverseOrder: true }],
  ['other data', { IncludeExecutionData: true }],
])('getHistory() refuses a marker with %s', async (_what, asked) => {
  const client = durableClient(durableService({ executions: [order] }));
  const { NextMarker = '' } = await client.getDurableExecutionHistory({ DurableExecutionArn, MaxItems: 1 });

  const answer = await client.send('GetDurableExecutionHistory', { DurableExecutionArn, Marker: NextMarker, ...asked });

  expect(answer).toMatchObject({ ok: false, error: { status: 400, message: 'Invalid Marker' } });
});

test('getHistory() does not know an execution that it does not hold', async () => {
  const answer = await durableClient(durableService()).send('GetDurableExecutionHistory', { DurableExecutionArn });

  expect(answer).toMatchObject({
    ok: false,
    error: { name: 'ResourceNotFoundException', status: 404, message: 'Durable Execution does not exist' },
  });
});

test.each([
  [undefined, 100],
  [0, 100],
  [1, 1],
  [1000, 1000],
])('getHistory() asked for MaxItems %s serves a first page of %i events', async (MaxItems, length) => {
  const long = execution('order-18', (run) => {
    for (let step = 0; step < 500; step += 1) run.step('s');
  });
  const client = durableClient(durableService({ executions: [long] }));
  const asked = { DurableExecutionArn: long.arn, ...(MaxItems !== undefined && { MaxItems }) };
  const page = await client.getDurableExecutionHistory(asked);

  expect([page.Events.length, typeof page.NextMarker]).toEqual([length, 'string']);
});

test.each([-1, 1001])('getHistory() refuses MaxItems %i', async (MaxItems) => {
  const client = durableClient(durableService({ executions: [order] }));
  const answer = await client.send('GetDurableExecutionHistory', { DurableExecutionArn, MaxItems });

  expect(answer).toMatchObject({ ok: false, error: { name: 'ValidationException', status: 400 } });
});
