import { expect, test } from 'vitest';
import { durableClient, durableService, execution, manualClock } from '../../src/index.ts';

const order = execution('order-17', (run) => run.step('reserve stock', { result: 1 }));
const state = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };
const charge = { Id: 'charge', Type: 'STEP', SubType: 'Step', Name: 'charge card' } as const;
const start = { ...charge, Action: 'START' } as const;
const succeed = { ...charge, Action: 'SUCCEED', Payload: '"paid"' } as const;

test('takeCheckpoint() answers a new token and what changed, with the fields that the service makes', async () => {
  const clock = manualClock(order.log?.at(-1)?.at);
  const client = durableClient(durableService({ executions: [order], clock }));
  clock.advance(1500);
  const Updates = [
    start,
    { Id: 'approve', Type: 'CALLBACK', SubType: 'Callback', Action: 'START' },
    { Id: 'rest', Type: 'WAIT', SubType: 'Wait', Action: 'START', WaitOptions: { WaitSeconds: 60 } },
  ] as const;

  const answer = await client.checkpointDurableExecution({ ...state, Updates });

  const StartTimestamp = clock.now() / 1000;
  const STARTED = { StartTimestamp, Status: 'STARTED' };
  expect(answer).toEqual({
    CheckpointToken: expect.stringMatching(/^[A-Za-z0-9+/]+={0,2}$/),
    NewExecutionState: {
      Operations: [
        { Id: 'charge', Type: 'STEP', SubType: 'Step', Name: 'charge card', ...STARTED },
        {
          Id: 'approve',
          Type: 'CALLBACK',
          SubType: 'Callback',
          CallbackDetails: { CallbackId: expect.stringMatching(/^[A-Za-z0-9+/]+$/) },
          ...STARTED,
        },
        {
          Id: 'rest',
          Type: 'WAIT',
          SubType: 'Wait',
          WaitDetails: { ScheduledEndTimestamp: StartTimestamp + 60 },
          ...STARTED,
        },
      ],
    },
  });
  expect(answer.CheckpointToken).not.toBe(order.checkpointToken);
});

test('takeCheckpoint() kills the token that it was given', async () => {
  const client = durableClient(durableService({ executions: [order] }));

  await client.checkpointDurableExecution(state);
  const again = await client.send('CheckpointDurableExecution', state);
  const read = await client.send('GetDurableExecutionState', state);

  const refused = { ok: false, error: { status: 400, message: 'Invalid checkpoint token' } };
  expect(again).toMatchObject(refused);
  expect(read).toMatchObject(refused);
});

test('takeCheckpoint() answers the same ClientToken with the same bytes for 15 minutes, and applies it once', async () => {
  const clock = manualClock(order.log?.at(-1)?.at);
  const service = durableService({ executions: [order], clock });
  const client = durableClient(service);
  const input = { ...state, ClientToken: 'call-1', Updates: [start] };

  const first = await client.send('CheckpointDurableExecution', input);
  clock.advance(15 * 60_000 - 1);
  const repeated = await client.send('CheckpointDurableExecution', input);
  clock.advance(1);
  const late = await client.send('CheckpointDurableExecution', input);

  expect(repeated.response.body).toEqual(first.response.body);
  expect(late).toMatchObject({ ok: false, error: { message: 'Invalid checkpoint token' } });
  expect(service.execution(order.arn).operations.filter(({ Id }) => Id === 'charge')).toHaveLength(1);
});

test('takeCheckpoint() refuses the used token with another ClientToken', async () => {
  const client = durableClient(durableService({ executions: [order] }));

  await client.checkpointDurableExecution({ ...state, ClientToken: 'call-1' });
  const other = await client.send('CheckpointDurableExecution', { ...state, ClientToken: 'call-2' });

  expect(other).toMatchObject({ ok: false, error: { message: 'Invalid checkpoint token' } });
});

test('takeCheckpoint() applies all updates or none', async () => {
  const service = durableService({ executions: [order] });
  const client = durableClient(service);
  const orphan = { Id: 'child', Type: 'STEP', Action: 'START', ParentId: 'nobody' } as const;

  const refused = await client.send('CheckpointDurableExecution', { ...state, Updates: [start, succeed, orphan] });
  const accepted = await client.send('CheckpointDurableExecution', { ...state, Updates: [start, succeed] });

  expect(refused).toMatchObject({ ok: false, error: { message: 'Invalid parent operation id.' } });
  expect(accepted.ok).toBe(true);
  expect(service.execution(order.arn).operations.map(({ Id }) => Id)).toEqual([
    ...order.operations.map(({ Id }) => Id),
    'charge',
  ]);
});

test('takeCheckpoint() delivers what time brought when nothing is updated', async () => {
  const waiting = execution('order-18', (run) => run.wait('rest', { seconds: 60, status: 'STARTED' }));
  const clock = manualClock(waiting.log?.at(-1)?.at);
  const client = durableClient(durableService({ executions: [waiting], clock }));
  const asked = { DurableExecutionArn: waiting.arn, CheckpointToken: waiting.checkpointToken };

  const early = await client.checkpointDurableExecution(asked);
  clock.advance(60_000);
  const due = await client.checkpointDurableExecution({ ...asked, CheckpointToken: early.CheckpointToken ?? '' });

  expect(early.NewExecutionState.Operations).toEqual([]);
  expect(due.NewExecutionState.Operations?.map(({ Status }) => Status)).toEqual(['SUCCEEDED']);
});

test('takeCheckpoint() refuses a result above 256 KiB in the words of the service', async () => {
  const client = durableClient(durableService({ executions: [order] }));
  const Payload = 'é'.repeat(131_073);

  const answer = await client.send('CheckpointDurableExecution', { ...state, Updates: [{ ...succeed, Payload }] });

  const message = 'STEP output payload size must be less than or equal to 262144 bytes.';
  expect(answer).toMatchObject({ ok: false, error: { name: 'InvalidParameterValueException', message } });
});

test('takeCheckpoint() leaves its token out as the variant checkpointToken says', async () => {
  const end = { Id: 'end', Type: 'EXECUTION', Action: 'SUCCEED' } as const;
  const told = async (checkpointToken: 'always' | 'not-when-finished' | 'never', Updates: readonly object[]) => {
    const service = durableService({ executions: [order], variants: { checkpointToken } });
    const answer = await durableClient(service).checkpointDurableExecution({ ...state, Updates: Updates as [] });
    return 'CheckpointToken' in answer;
  };

  expect([await told('always', []), await told('always', [end])]).toEqual([true, true]);
  expect([await told('not-when-finished', []), await told('not-when-finished', [end])]).toEqual([true, false]);
  expect([await told('never', []), await told('never', [end])]).toEqual([false, false]);
});

test('takeCheckpoint() answers long changes in pages, of which State serves the rest for the new token', async () => {
  const service = durableService({ executions: [order], variants: { changeSetPage: 2 } });
  const client = durableClient(service);
  const Updates = ['a', 'b', 'c', 'd', 'e'].map((Id) => ({ Id, Type: 'STEP', Action: 'START' }) as const);

  const answer = await client.checkpointDurableExecution({ ...state, Updates });
  const told = [...(answer.NewExecutionState.Operations ?? [])];
  let Marker = answer.NewExecutionState.NextMarker;
  while (Marker) {
    const CheckpointToken = answer.CheckpointToken ?? '';
    const page = await client.getDurableExecutionState({ ...state, CheckpointToken, Marker });
    told.push(...page.Operations);
    Marker = page.NextMarker;
  }

  expect(told.map(({ Id }) => Id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(answer.NewExecutionState.Operations).toHaveLength(2);
});
