import { describe, test } from 'vitest';
import { type CheckHandlerOptions, checkHandler } from '../contract/handlers/check-handler.ts';
import type { HandlerUnderTest } from '../contract/handlers/replay-handler.ts';
import { toText } from '../contract/report/to-text.ts';
import { ContractError } from '../rules/contract-error.ts';
import type { Execution } from '../timeline/execution.ts';

/** What a handler is held against. */
export interface HandlerContractOptions extends CheckHandlerOptions {
  /** The handler, or `{ connect: (target) => handler }`, which makes one with a client of its own. */
  readonly handler: HandlerUnderTest;
  /** The pasts that it has to fit: a list, or by names of your own. */
  readonly executions: readonly Execution[] | Readonly<Record<string, Execution>>;
  /** Real milliseconds for one execution; default 60,000. */
  readonly timeout?: number;
}

/**
 * One test an execution: the handler fits it at every moment of its life and at every page edge, as `checkHandler` looks at
 * it. A test that fails shows the report.
 *
 * @throws RangeError when there is no execution: nothing would be checked.
 * @example
 * describeHandlerContract('orders', {
 *   handler: async () => ({ Status: 'SUCCEEDED' }),
 *   executions: [execution('order-17', (run) => run.step('charge card').succeed())],
 *   moments: 'suspended',
 * });
 */
export function describeHandlerContract(name: string, options: HandlerContractOptions): void {
  const { handler, executions, timeout = 60_000, ...checked } = options;
  const named = Array.isArray(executions)
    ? (executions as readonly Execution[]).map((execution) => [execution.name, execution] as const)
    : Object.entries(executions as Readonly<Record<string, Execution>>); // the other member of the union
  if (named.length === 0)
    throw new RangeError(`Cannot describe the handler '${name}': found no execution, expected one or more`);
  describe(name, () => {
    for (const [label, execution] of named) {
      test(`fits '${label}' at every moment and page edge`, { timeout }, async () => {
        await holdHandler(handler, execution, checked);
      });
    }
  });
}

/** Throws a ContractError whose message is the report, unless the handler fits the execution. */
export async function holdHandler(
  handler: HandlerUnderTest,
  execution: Execution,
  options: CheckHandlerOptions,
): Promise<void> {
  const report = await checkHandler(handler, execution, options);
  if (report.passed) return;
  const violations = report.results.flatMap((result) => result.violations);
  throw Object.assign(new ContractError(report.target, violations), { message: toText(report) });
}
