import { expect, test } from 'vitest';
import { momentAt } from '../../../src/contract/handlers/handler-moments.ts';
import { courseOf, pastOf } from '../../../src/contract/handlers/recorded-course.ts';
import { type HandlerUnderTest, type Replay, replayHandler } from '../../../src/contract/handlers/replay-handler.ts';
import { execution } from '../../../src/fixtures/execution.ts';
import type { InvocationPayload } from '../../../src/model/payload.ts';

const recorded = execution('a', (run) => run.step('one').succeed({ paid: true }));

function replay(handler: HandlerUnderTest, cut: readonly number[] = [], sameResult = true): Promise<Replay> {
  const log = recorded.log ?? [];
  const course = courseOf(recorded);
  const moment = momentAt(recorded, log, log.length - 1);
  const asked = { course, past: pastOf(moment.past, course), patience: 30, sameResult, until: 'end' } as const;
  return replayHandler(handler, moment, { ...asked, cut });
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

test('replayHandler() goes through one invocation, or on to the end', async () => {
  const waiting = execution('a', (run) => run.wait('rest', { seconds: 60 }).succeed());
  const [start] = waiting.log?.flatMap((change, index) => (change.change === 'checkpoint' ? [index + 1] : [])) ?? [];
  const course = courseOf(waiting);
  const moment = momentAt(waiting, waiting.log ?? [], start ?? 0);
  const asked = { course, past: pastOf(moment.past, course), patience: 1000, sameResult: true, cut: [] };
  let invoked = 0;
  const handler = async ({ InitialExecutionState: { Operations } }: InvocationPayload): Promise<unknown> => {
    invoked += 1;
    return { Status: Operations.at(-1)?.Status === 'STARTED' ? 'PENDING' : 'SUCCEEDED' };
  };

  const once = await replayHandler(handler, moment, { ...asked, until: 'return' });
  const first = invoked;
  const toTheEnd = await replayHandler(handler, moment, { ...asked, until: 'end' });

  expect([once.findings, toTheEnd.findings]).toEqual([[], []]);
  expect([first, invoked - first]).toEqual([1, 2]);
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
