import { expect, test } from 'vitest';
import { type DurableMatchers, durableMatchers } from '../../src/bindings/durable-matchers.ts';
import { durableClient } from '../../src/client/durable-client.ts';
import { execution } from '../../src/fixtures/execution.ts';
import { pages } from '../../src/paging/pages.ts';
import { durableService } from '../../src/service/durable-service.ts';

declare module 'vitest' {
  interface Matchers<R, T> extends DurableMatchers<R> {
    readonly received?: T; // vitest's interface has two parameters, and both have to be named
  }
}

expect.extend({ ...durableMatchers });

const order = execution('order-17', (run) => run.step('reserve stock').step('charge card'));

test('toBeValidPage(), toBeValidRead() and toBeValidHistory() hold values to the rules', () => {
  const page = { Operations: order.operations };

  expect(page).toBeValidPage({ maxItems: 3 });
  expect(page).not.toBeValidPage({ maxItems: 2 });
  expect([page]).toBeValidRead({ arn: order.arn });
  expect([page, page]).not.toBeValidRead();
  expect(order.events).toBeValidHistory({ arn: order.arn });
  expect(order.events.slice(1)).not.toBeValidHistory();
  expect(() => expect(page).toBeValidPage({ maxItems: 2 })).toThrow('must page/at-most-max-items');
  expect(() => expect(page).not.toBeValidPage()).toThrow('found no violation, expected one or more');
});

test('toMatchDurableSchema() holds a value to a shape of the model', () => {
  expect(order.operations[0]).toMatchDurableSchema('Operation');
  expect({ Id: 'a1' }).not.toMatchDurableSchema('Operation');
  expect(() => expect({ Id: 'a1' }).toMatchDurableSchema('Operation')).toThrow("the value as 'Operation'");
});

test('toHavePaged() holds a journal to the rules of paging, and counts pages', async () => {
  const service = durableService({ executions: [order], pages: pages.of(2) });
  const client = durableClient(service);
  const input = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };

  const first = await client.getDurableExecutionState(input);
  expect(service.journal).not.toHavePaged();
  await client.getDurableExecutionState({ ...input, Marker: String(first.NextMarker) });

  expect(service.journal).toHavePaged({ pages: 2 });
  expect(() => expect(service.journal).toHavePaged({ pages: 3 })).toThrow('found 2 pages, expected 3');
});
