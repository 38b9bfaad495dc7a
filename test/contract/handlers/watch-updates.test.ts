import { expect, test } from 'vitest';
import { durableClient } from '../../../src/client/durable-client.ts';
import type { Deviation } from '../../../src/contract/handlers/deviation.ts';
import type { HandlerFinding } from '../../../src/contract/handlers/handler-rules.ts';
import { courseOf } from '../../../src/contract/handlers/recorded-course.ts';
import { watchUpdates } from '../../../src/contract/handlers/watch-updates.ts';
import { execution } from '../../../src/fixtures/execution.ts';
import { manualClock } from '../../../src/model/clock.ts';
import type { OperationUpdate } from '../../../src/model/wire.ts';
import { drivePort } from '../../../src/service/drive-port.ts';
import { openCore } from '../../../src/service/open-core.ts';
import { serviceEndpoint } from '../../../src/service/service-endpoint.ts';

const recorded = execution('a', (run) => run.step('one').step('two'));
const [, one, two] = recorded.operations;

interface Seen {
  readonly findings: readonly HandlerFinding[];
  readonly deviation: Deviation | undefined;
  readonly followed: boolean;
}

async function watch(updates: readonly OperationUpdate[], asked: { readonly complete?: boolean } = {}): Promise<Seen> {
  const clock = manualClock();
  const core = openCore({ executions: [recorded.at({ checkpoint: 2 })] }, clock);
  const host = drivePort(core, clock, false).host(recorded.arn);
  const findings: HandlerFinding[] = [];
  const found = (finding: HandlerFinding): void => void findings.push(finding);
  const past = { complete: asked.complete ?? false, begun: new Set<string>() };
  const watched = watchUpdates(serviceEndpoint(core), { host, course: courseOf(recorded), past, found });
  const input = {
    DurableExecutionArn: recorded.arn,
    CheckpointToken: host.execution().checkpointToken,
    Updates: updates,
  };
  await durableClient(watched.endpoint).send('CheckpointDurableExecution', input);
  return { findings, deviation: watched.deviation(), followed: watched.followed() };
}

async function findingsOf(update: OperationUpdate, complete = false): Promise<readonly HandlerFinding[]> {
  return (await watch([update], { complete })).findings;
}

test('watchUpdates() finds the update of a finished operation', async () => {
  const again = { Id: one?.Id ?? '', Type: 'STEP', SubType: 'Step', Name: 'one', Action: 'START' } as const;

  expect(await findingsOf(again)).toEqual([
    {
      rule: 'handler/finished-once',
      operation: 1,
      what: "STEP 'one' is SUCCEEDED and is run again",
      received: 'START',
    },
  ]);
});

test('watchUpdates() finds another name, type or sub-type where the history has one', async () => {
  const next = { Id: two?.Id ?? '', Type: 'STEP', SubType: 'Step', Name: 'two', Action: 'START' } as const;

  expect(await findingsOf(next)).toEqual([]);
  expect(await findingsOf({ ...next, Name: 'other' })).toEqual([
    {
      rule: 'handler/fits-history',
      operation: 2,
      what: "The code has Step 'other' where the history has Step 'two'",
      expected: "Step 'two'",
      received: "Step 'other'",
    },
  ]);
  expect(await findingsOf({ ...next, SubType: 'WaitForCondition' })).toHaveLength(1);
  expect(await findingsOf({ ...next, Type: 'CONTEXT' })).toHaveLength(1);
});

test('watchUpdates() finds a new operation where the history is over, and only there', async () => {
  const more = { Id: 'more', Type: 'STEP', SubType: 'Step', Name: 'more', Action: 'START' } as const;

  expect(await findingsOf(more)).toEqual([]);
  expect(await findingsOf(more, true)).toEqual([
    {
      rule: 'handler/fits-history',
      what: "The code has Step 'more' after the end of the history",
      expected: 'no further operation',
      received: "Step 'more'",
    },
  ]);
});

test('watchUpdates() compares nothing behind a body that gave another value', async () => {
  const other = {
    Id: two?.Id ?? '',
    Type: 'STEP',
    SubType: 'Step',
    Name: 'two',
    Action: 'SUCCEED',
    Payload: '9',
  } as const;
  const further = { Id: 'more', Type: 'STEP', SubType: 'Step', Name: 'more', Action: 'START' } as const;

  const { findings, deviation, followed } = await watch([other, further], { complete: true });

  expect(findings).toEqual([]);
  expect(followed).toBe(false);
  expect(deviation).toEqual({
    id: two?.Id,
    name: "Step 'two'",
    received: 'SUCCEEDED with 9',
    expected: 'SUCCEEDED with nothing',
    lost: false,
    by: 'code',
  });
});
