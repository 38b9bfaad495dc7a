// The kit is an ESM package. In a CommonJS test it is loaded by import(), which Jest supports when Node is started with
// --experimental-vm-modules (see the test script in package.json).
let kit;

beforeAll(async () => {
  kit = await import('lambda-durable-testkit');
});

test('every operation arrives in pages of one', async () => {
  const { durableService, execution, pages, paginator } = kit;
  const order = execution('order-17', (run) => run.step('reserve stock').step('charge card'));
  const service = durableService({ executions: [order], pages: pages.of(1) });

  const input = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };
  const read = await paginator('GetDurableExecutionState', service).paginate(input).buildFullResult();

  expect(read.Operations).toEqual(order.operations);
  expect(service.journal.calls).toHaveLength(3);
});
