import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import { durableService } from '../../src/service/durable-service.ts';
import { type EventClient, withEventClient } from '../../src/service/event-client.ts';

const past = execution('a', (run) => run.step('one').wait('rest', { seconds: 5, status: 'STARTED' }));

function clientOf(payload = past.invocation()): EventClient {
  const event = withEventClient(payload, durableService({ executions: [past] }), past.variants);
  return (event as { readonly durableExecutionClient: EventClient }).durableExecutionClient;
}

test('withEventClient() makes what the JavaScript SDK knows by name', () => {
  const event = withEventClient(past.invocation(), durableService(), past.variants);

  expect(String(event)).toBe('[object DurableExecutionInvocationInputWithClient]');
  expect(event.constructor.name).toBe('DurableExecutionInvocationInputWithClient');
  expect(event).toMatchObject({ DurableExecutionArn: past.arn, CheckpointToken: past.checkpointToken });
});

test('withEventClient() brings a client whose operations carry dates, as the AWS SDK gives them', async () => {
  const asked = { DurableExecutionArn: past.arn, CheckpointToken: past.checkpointToken };

  const state = await clientOf().getExecutionState(asked);
  const update = { Id: 's', Type: 'STEP', Action: 'START', Name: 'two' } as const;
  const changed = await clientOf().checkpoint({ ...asked, Updates: [update] });

  const [, , wait] = past.operations;
  expect(state).toMatchObject({
    Operations: [
      {},
      {},
      { WaitDetails: { ScheduledEndTimestamp: new Date((wait?.WaitDetails?.ScheduledEndTimestamp ?? 0) * 1000) } },
    ],
  });
  expect(changed).toMatchObject({ NewExecutionState: { Operations: [{ Id: 's', StartTimestamp: expect.any(Date) }] } });
});

test('withEventClient() brings a client that refuses with a status, as the AWS SDK does', async () => {
  const stale = clientOf().checkpoint({ DurableExecutionArn: past.arn, CheckpointToken: 'b2xk', Updates: [] });

  await expect(stale).rejects.toMatchObject({
    name: 'InvalidParameterValueException',
    message: 'Invalid checkpoint token',
    $metadata: { httpStatusCode: 400 },
  });
});
