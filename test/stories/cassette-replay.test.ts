import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { replay } from '../../src/cassette/playback/replay.ts';
import { durableClient } from '../../src/client/durable-client.ts';
import { execution } from '../../src/fixtures/execution.ts';
import { bodyText } from '../../src/model/body.ts';
import type { Endpoint, WireRequest, WireResponse } from '../../src/model/endpoint.ts';
import { toRequest } from '../../src/model/request.ts';
import type { PagePlan } from '../../src/paging/page-plan.ts';
import { pages } from '../../src/paging/pages.ts';
import { durableService } from '../../src/service/durable-service.ts';
import { recordFile } from '../cassette/playback/recorded-file.ts';

const plans: fc.Arbitrary<PagePlan> = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map(pages.of),
  fc.integer({ min: 50, max: 2_000 }).map(pages.bytes),
  fc.array(fc.nat(4), { minLength: 1, maxLength: 8 }).map(pages.sizes),
);

function steps(count: number) {
  return execution('order-17', (run) => {
    for (let at = 0; at < count; at += 1) run.step(`step ${at}`, { result: { at, note: 'é'.repeat(at % 3) } });
  });
}

type Order = ReturnType<typeof steps>;

/** Asks everything that a reader asks, following every marker. */
async function readAll(endpoint: Endpoint, order: Order, maxItems?: number): Promise<readonly WireResponse[]> {
  const answers: WireResponse[] = [];
  const ask = async (request: WireRequest): Promise<string | undefined> => {
    const answer = await endpoint(request);
    answers.push(answer);
    return (JSON.parse(bodyText(answer.body)) as { NextMarker?: string }).NextMarker;
  };
  const base = 'https://lambda.eu-west-1.amazonaws.com';
  await ask(toRequest('GetDurableExecution', { DurableExecutionArn: order.arn }, base));
  for (const api of ['GetDurableExecutionState', 'GetDurableExecutionHistory'] as const) {
    const token = api === 'GetDurableExecutionState' ? { CheckpointToken: order.checkpointToken } : {};
    const input = { DurableExecutionArn: order.arn, ...token, MaxItems: maxItems };
    let marker = await ask(toRequest(api, input, base));
    while (marker) marker = await ask(toRequest(api, { ...input, Marker: marker }, base));
  }
  return answers;
}

function visible({ status, headers, body }: WireResponse) {
  return { status, headers, body: bodyText(body) };
}

test('replay() answers what was recorded, byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(12), plans, fc.option(fc.integer({ min: 1, max: 20 })), async (count, plan, maxItems) => {
      const order = steps(count);
      const seen: WireResponse[] = [];
      const service = durableService({ executions: [order], pages: plan });
      const file = await recordFile(
        service,
        async (endpoint) => seen.push(...(await readAll(endpoint, order, maxItems ?? undefined))),
        { redact: false },
      );
      const cassette = replay(file);

      const again = await readAll(cassette.endpoint, order, maxItems ?? undefined);

      expect(again.map(visible)).toEqual(seen.map(visible));
      expect(cassette.unused()).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

const secretMembers = /"(?:Result|InputPayload|Payload|ErrorMessage|CheckpointToken|NextMarker)":"(?:[^"\\]|\\.)*"/g;

test('replay() of a redacted recording answers the same but for payloads, tokens and markers, to the same client', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(8), plans, async (count, plan) => {
      const order = steps(count);
      const seen: WireResponse[] = [];
      const service = durableService({ executions: [order], pages: plan });
      const file = await recordFile(service, async (endpoint) => seen.push(...(await readAll(endpoint, order))));

      const again = await readAll(replay(file).endpoint, order);

      const told = (answer: WireResponse): string => bodyText(answer.body).replace(secretMembers, '""');
      expect(again.map(told)).toEqual(seen.map(told));
      expect(JSON.stringify(file)).not.toContain('order-17');
    }),
    { numRuns: 30 },
  );
});

test('replay() in other pages gives the same items', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(12), plans, plans, fc.boolean(), async (count, recorded, asked, redact) => {
      const order = steps(count);
      const service = durableService({ executions: [order], pages: recorded });
      const file = await recordFile(service, (endpoint) => readAll(endpoint, order, 5), { redact });
      const own = await readAll(replay(file).endpoint, order, 5);
      const cassette = replay(file, { pages: asked });

      const other = await readAll(cassette.endpoint, order, 7);

      const items = (answers: readonly WireResponse[]): readonly unknown[] =>
        answers.flatMap((answer) => {
          const { Operations = [], Events = [] } = JSON.parse(bodyText(answer.body));
          return [...Operations, ...Events];
        });
      expect(items(other)).toEqual(items(own));
      expect(cassette.unused()).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('replay() in pages of one makes as many pages as there are items', async () => {
  const order = steps(5);
  const file = await recordFile(durableService({ executions: [order] }), (endpoint) => readAll(endpoint, order));
  const client = durableClient(replay(file, { pages: pages.of(1) }));
  const input = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };
  const sizes: number[] = [];
  let page = await client.getDurableExecutionState(input);
  for (; page.NextMarker; page = await client.getDurableExecutionState({ ...input, Marker: page.NextMarker }))
    sizes.push(page.Operations.length);

  expect([...sizes, page.Operations.length]).toEqual([1, 1, 1, 1, 1, 1]);
});
