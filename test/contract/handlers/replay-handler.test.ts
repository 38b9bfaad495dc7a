import { expect, test } from 'vitest';
import { momentAt } from '../../../src/contract/handlers/handler-moments.ts';
import { everyOperation } from '../../../src/contract/handlers/recorded-answers.ts';
import { type HandlerUnderTest, type Replay, replayHandler } from '../../../src/contract/handlers/replay-handler.ts';
import { execution } from '../../../src/fixtures/execution.ts';
import type { InvocationPayload } from '../../../src/model/payload.ts';

const recorded = execution('a', (run) => run.step('one').succeed({ paid: true }));

function replay(handler: HandlerUnderTest, cut: readonly number[] = [], sameResult = true): Promise<Replay> {
  const log = recorded.log ?? [];
  const asked = { recorded, operations: everyOperation(recorded), patience: 30, sameResult };
  return replayHandler(handler, momentAt(recorded, log, log.length - 1), { ...asked, cut });
}

test('replayHandler() cuts the state where told', async () => {
  const seen: unknown[] = [];
  const handler = async (event: InvocationPayload): Promise<unknown> => {
    seen.push([event.InitialExecutionState.Operations.length, event.InitialExecutionState.NextMarker === '']);
    return { Status: 'SUCCEEDED', Result: '{"paid":true}' };
  };

  const replays = [await replay(handler), await replay(handler, [0]), await replay(handler, [1])];

  expect(replays.flatMap(({ findings }) => findings)).toEqual([]);
  expect(seen).toEqual([
    [2, true],
    [0, false],
    [1, false],
  ]);
});

test('replayHandler() compares how the execution ends', async () => {
  const other = async (): Promise<unknown> => ({ Status: 'SUCCEEDED', Result: '2' });
  const failing = async (): Promise<unknown> => ({ Status: 'FAILED', Error: { ErrorType: 'E', ErrorMessage: 'm' } });

  expect((await replay(other)).findings).toEqual([
    {
      rule: 'handler/same-result',
      what: 'The execution is SUCCEEDED with 2, recorded was SUCCEEDED with {"paid":true}',
      received: 'SUCCEEDED with 2',
      expected: 'SUCCEEDED with {"paid":true}',
    },
  ]);
  expect((await replay(other, [], false)).findings).toEqual([]);
  expect((await replay(failing, [], false)).findings.map(({ rule }) => rule)).toEqual(['handler/same-result']);
});

test('replayHandler() tells an SDK that refuses the history', async () => {
  const refusing = async (): Promise<unknown> => ({
    Status: 'FAILED',
    Error: { ErrorType: 'Error', ErrorMessage: 'Non-deterministic execution detected: Name mismatch' },
  });

  expect((await replay(refusing)).findings.map(({ rule }) => rule)).toEqual(['handler/fits-history']);
});

test('replayHandler() tells a handler that hangs, and one that gives nothing', async () => {
  const findings = [
    ...(await replay(() => new Promise(() => undefined))).findings,
    ...(await replay(() => undefined)).findings,
  ];

  expect(findings.map(({ rule }) => rule)).toEqual(['handler/settles', 'handler/settles']);
});

test('replayHandler() brings a client to a function, and a target to what makes one', async () => {
  const clients: unknown[] = [];
  const targets: unknown[] = [];
  const handler = async (event: object): Promise<unknown> => {
    clients.push('durableExecutionClient' in event);
    return { Status: 'SUCCEEDED', Result: '{"paid":true}' };
  };
  const connect = (target: unknown): typeof handler => {
    targets.push(typeof target);
    return handler;
  };

  await replay(handler);
  await replay({ connect });

  expect([clients, targets]).toEqual([[true, false], ['function']]);
});
