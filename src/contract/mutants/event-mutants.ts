import { wrongEvents } from '../../fixtures/wrong-events.ts';
import { wrongHistories } from '../../fixtures/wrong-histories.ts';
import type { EventView } from '../../rules/view.ts';
import { onOutput } from './alter.ts';
import { type Mutant, mutantsOf } from './mutant.ts';

const history = 'GetDurableExecutionHistory';

/** Endpoints whose events are wrong as one of an execution that `breaking` makes is, wherever a page shows them. */
export const eventMutants: readonly Mutant[] = mutantsOf(
  [...wrongEvents, ...wrongHistories].flatMap(({ rule, name, does, event }) => {
    if (!event) return [];
    const make = onOutput([history], (output) => {
      const events = output.Events as readonly EventView[]; // the right service answers a list
      const views = { operations: [], events };
      return { ...output, Events: events.map((one) => event(one, views) || one) };
    });
    return [[name, does, [rule], make] as const];
  }),
);
