import { expect, test } from 'vitest';
import {
  type DurableClient,
  durableClient,
  durableService,
  execution,
  httpEndpoint,
  pages,
} from '../../../src/index.ts';
import { serve } from '../../../src/server.ts';

const clients = 200;
const lastsMs = 2000;
const names = Array.from({ length: clients }, (_, index) => `client-${index}`);

/** One client's work: it reads its own execution page by page, writes to it, and looks at what everybody shares. */
async function work(
  client: DurableClient,
  name: string,
  { DurableExecutionArn, CheckpointToken }: Record<'DurableExecutionArn' | 'CheckpointToken', string>,
  until: number,
) {
  let token = CheckpointToken;
  const steps = [`${name} first`, `${name} second`];
  let requests = 0;
  while (performance.now() < until) {
    const read: (string | undefined)[] = [];
    let Marker: string | undefined;
    do {
      const page = await client.getDurableExecutionState({
        DurableExecutionArn,
        CheckpointToken: token,
        MaxItems: 3,
        ...(Marker && { Marker }),
      });
      read.push(...page.Operations.map(({ Name }) => Name));
      Marker = page.NextMarker;
      requests += 1;
    } while (Marker);
    expect(read).toEqual([undefined, ...steps]);

    const step = `${name} ${steps.length}`;
    const update = {
      Id: `s${steps.length}`,
      Type: 'STEP',
      Action: 'SUCCEED',
      Name: step,
      Payload: `"${step}"`,
    } as const;
    const asked = {
      DurableExecutionArn,
      CheckpointToken: token,
      ClientToken: step.replace(' ', '-'),
      Updates: [update],
    };
    const [answer, again] = [
      await client.checkpointDurableExecution(asked),
      await client.checkpointDurableExecution(asked),
    ];
    expect(again).toEqual(answer);
    expect(answer.NewExecutionState.Operations?.map(({ Name }) => Name)).toEqual([step]);
    token = answer.CheckpointToken ?? '';
    steps.push(step);
    requests += 2;
  }
  return { steps, requests };
}

test(`serve() loses and mixes nothing for ${clients} clients at once`, async () => {
  const executions = names.map((name) => execution(name, (run) => run.step(`${name} first`).step(`${name} second`)));
  const shared = execution('shared', (run) =>
    run.map(
      'items',
      Array.from({ length: 100 }, (_, index) => index),
      (inner, item) => inner.step(`item ${item}`),
    ),
  );
  const service = durableService({ executions: [...executions, shared], pages: pages.of(7), journalCalls: 1_000_000 });
  const server = await serve(service);
  const client = durableClient(httpEndpoint(server.url));
  const until = performance.now() + lastsMs;

  const readers = Array.from({ length: 20 }, async () => {
    const { arn: DurableExecutionArn, checkpointToken: CheckpointToken } = shared;
    let requests = 0;
    while (performance.now() < until) {
      const read: unknown[] = [];
      let Marker: string | undefined;
      do {
        const page = await client.getDurableExecutionState({
          DurableExecutionArn,
          CheckpointToken,
          ...(Marker && { Marker }),
        });
        read.push(...page.Operations);
        Marker = page.NextMarker;
        requests += 1;
      } while (Marker);
      expect(read).toEqual(shared.operations);
    }
    return requests;
  });
  const workers = executions.map(({ arn: DurableExecutionArn, checkpointToken: CheckpointToken, name }) =>
    work(client, name, { DurableExecutionArn, CheckpointToken }, until),
  );
  const done = await Promise.all(workers);
  const requests =
    (await Promise.all(readers)).reduce((sum, one) => sum + one, 0) + done.reduce((sum, one) => sum + one.requests, 0);
  await server.close();

  expect(service.journal.calls).toHaveLength(requests);
  expect(service.journal.calls.filter(({ status }) => status !== 200)).toEqual([]);
  for (const [index, { steps }] of done.entries()) {
    const held = service.execution(executions[index]?.arn ?? '');
    expect(held.operations.slice(1).map(({ Name }) => Name)).toEqual(steps);
  }
  expect(done.every(({ steps }) => steps.length > 2)).toBe(true);
});
