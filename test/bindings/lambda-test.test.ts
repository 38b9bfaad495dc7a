import { expect } from 'vitest';
import { test } from '../../src/bindings/lambda-test.ts';
import { durableClient } from '../../src/client/durable-client.ts';
import { execution } from '../../src/fixtures/execution.ts';

const order = execution('order-17', (run) => run.step('charge card'));
const input = { DurableExecutionArn: order.arn };

// the same execution in each: a service that two of them share would refuse it
for (const name of ['one', 'another', 'a third']) {
  test.concurrent(`test() brings ${name} a service of its own`, async ({ lambda }) => {
    lambda.add(order);

    await durableClient(lambda).getDurableExecution(input);

    expect(lambda.journal.calls).toHaveLength(1);
  });
}
