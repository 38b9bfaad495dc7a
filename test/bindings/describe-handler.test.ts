import { expect, test } from 'vitest';
import { describeHandlerContract, holdHandler } from '../../src/bindings/describe-handler.ts';
import { execution } from '../../src/fixtures/execution.ts';
import { ContractError } from '../../src/rules/contract-error.ts';

const past = execution('order-17', (run) => run.step('charge card').succeed(1));
const right = async (): Promise<unknown> => ({ Status: 'SUCCEEDED', Result: '1' });

describeHandlerContract('a list', { handler: right, executions: [past], moments: 'suspended' });
describeHandlerContract('by names', {
  handler: right,
  executions: { 'an order': past },
  moments: 'suspended',
  cuts: [1],
});

test('describeHandlerContract() refuses to describe nothing', () => {
  expect(() => describeHandlerContract('orders', { handler: right, executions: [] })).toThrow(
    new RangeError("Cannot describe the handler 'orders': found no execution, expected one or more"),
  );
});

test('holdHandler() throws the report of a handler that does not fit', async () => {
  const wrong = async (): Promise<unknown> => ({ Status: 'SUCCEEDED', Result: '2' });

  const thrown: unknown = await holdHandler(wrong, past, { moments: 'suspended', cuts: [] }).catch(
    (error: unknown) => error,
  );

  expect(thrown).toBeInstanceOf(ContractError);
  expect(thrown).toMatchObject({
    message: expect.stringContaining('The execution is SUCCEEDED with 2, recorded was SUCCEEDED with 1'),
    violations: [{ rule: 'handler/same-result' }],
  });
});
