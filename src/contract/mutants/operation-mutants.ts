import { wrongOperations } from '../../fixtures/wrong-operations.ts';
import { wrongTimes } from '../../fixtures/wrong-times.ts';
import type { OperationView } from '../../rules/view.ts';
import { onOutput } from './alter.ts';
import { type Mutant, mutantsOf } from './mutant.ts';

const state = 'GetDurableExecutionState';

/** Rules over several answers that catch some of them too. */
const others: Readonly<Record<string, readonly string[]>> = {
  'execution-input-no-json': ['execution/agrees-with-state'],
};

/** Endpoints whose operations are wrong as one of an execution that `breaking` makes is, wherever a page shows them. */
export const operationMutants: readonly Mutant[] = mutantsOf(
  [...wrongOperations, ...wrongTimes].flatMap(({ rule, name, does, operation }) => {
    if (!operation) return [];
    const make = onOutput([state], (output) => {
      const operations = output.Operations as readonly OperationView[]; // the right service answers a list
      const views = { operations, events: [] };
      return { ...output, Operations: operations.map((one) => operation(one, views) || one) };
    });
    return [[name, does, [rule, ...(others[name] ?? [])], make] as const];
  }),
);
