import { expect, test } from 'vitest';
import { durableClient, durableService, execution, manualClock, type ServiceOptions } from '../../src/index.ts';

const order = execution('order-17', (run) => {
  run.callback('approve', { status: 'STARTED', timeoutSeconds: 600, heartbeatSeconds: 60 });
});
const CallbackId = order.operations[1]?.CallbackDetails?.CallbackId ?? '';

function open(options: ServiceOptions = {}) {
  const clock = manualClock(order.log?.at(-1)?.at);
  const service = durableService({ executions: [order], clock, ...options });
  const callback = () => service.execution(order.arn).operations[1];
  return { clock, service, client: durableClient(service), callback };
}

test.each([
  ['text', '{"a":1}', '{"a":1}'],
  ['bytes', new Uint8Array([0xc3, 0xa9]), 'é'],
  ['nothing', undefined, undefined],
])('answerCallback() succeeds a callback with %s', async (_what, Result, stored) => {
  const { client, callback } = open();

  await client.sendDurableExecutionCallbackSuccess({ CallbackId, ...(Result !== undefined && { Result }) });

  const details = { CallbackId, ...(stored !== undefined && { Result: stored }) };
  expect(callback()).toMatchObject({ Status: 'SUCCEEDED', CallbackDetails: details });
  expect(callback()?.CallbackDetails).toEqual(details);
});

test.each([[{ ErrorType: 'Denied', ErrorMessage: 'no', ErrorData: 'd', StackTrace: ['a'] }], [undefined]])(
  'answerCallback() fails a callback with %j',
  async (error) => {
    const { client, callback } = open();

    await client.sendDurableExecutionCallbackFailure({ CallbackId, ...(error && { Error: error }) });

    expect(callback()).toMatchObject({ Status: 'FAILED' });
    expect(callback()?.CallbackDetails).toEqual({ CallbackId, Error: error ?? {} });
  },
);

test('answerCallback() arms the heartbeat timer again and changes nothing else', async () => {
  const { clock, service, client, callback } = open();
  const before = service.execution(order.arn);

  clock.advance(59_000);
  await client.sendDurableExecutionCallbackHeartbeat({ CallbackId });
  clock.advance(59_000);
  const alive = callback();
  const events = service.execution(order.arn).events;
  clock.advance(1000);

  expect(alive).toEqual(before.operations[1]);
  expect(events).toEqual(before.events);
  expect(callback()).toMatchObject({
    Status: 'TIMED_OUT',
    CallbackDetails: { Error: { ErrorType: 'Callback.Heartbeat' } },
  });
});

test.each(['Success', 'Failure', 'Heartbeat'] as const)(
  'answerCallback() refuses a %s for a callback that is closed, timed out, or unknown',
  async (how) => {
    const closed = open();
    await closed.client.sendDurableExecutionCallbackSuccess({ CallbackId });
    const late = open();
    late.clock.advance(600_000);

    const answers = [
      await closed.client.send(`SendDurableExecutionCallback${how}`, { CallbackId }),
      await late.client.send(`SendDurableExecutionCallback${how}`, { CallbackId }),
      await late.client.send(`SendDurableExecutionCallback${how}`, { CallbackId: 'Ab+/=' }),
    ];

    const over = {
      status: 400,
      name: 'CallbackTimeoutException',
      message: 'The callback is either timed out or already completed',
    };
    const unknown = { status: 400, name: 'InvalidParameterValueException', message: 'Invalid callback id' };
    expect(answers).toMatchObject([over, over, unknown].map((error) => ({ ok: false, error })));
  },
);

test('answerCallback() takes a result of the most bytes and refuses one byte more', async () => {
  const { client } = open({ variants: { callbackResultBytes: 4 } });

  const large = await client.send('SendDurableExecutionCallbackSuccess', { CallbackId, Result: 'éé!' });
  const fitting = await client.send('SendDurableExecutionCallbackSuccess', { CallbackId, Result: 'éé' });

  expect(large).toMatchObject({ ok: false, error: { status: 400, message: expect.stringContaining('4 bytes') } });
  expect(fitting.ok).toBe(true);
});
