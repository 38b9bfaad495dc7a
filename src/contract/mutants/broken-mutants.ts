import { breaking } from '../../fixtures/breaking.ts';
import type { Wrong } from '../../fixtures/wrong.ts';
import { wrongs } from '../../fixtures/wrongs.ts';
import { durableService } from '../../service/durable-service.ts';
import { onCall } from './alter.ts';
import type { Mutant } from './mutant.ts';

/** Rules that no endpoint breaks while it is read: they take a state of an earlier moment, or what is no list of pages. */
export const unseenRules: readonly string[] = [
  'agreement/pruned-keep-events',
  'payload/updated-ids-changed',
  'read/schema',
];

/** Endpoints that serve an execution which `breaking` makes, for each rule that is not among those. */
export function brokenMutants(paid: ReadonlySet<string>): readonly Mutant[] {
  return wrongs
    .filter(({ rule }) => !paid.has(rule) && !unseenRules.includes(rule))
    .map((wrong) => ({
      id: `mutant/${wrong.name}`,
      does: wrong.does,
      caughtBy: [wrong.rule],
      ...(wrong.rule.startsWith('transition/') ? breaksLater(wrong) : breaks(wrong)),
    }));
}

type Making = Pick<Mutant, 'executions' | 'make'>;

function breaks({ rule }: Wrong): Making {
  return { executions: () => [breaking(rule)], make: ({ endpoint }) => endpoint };
}

/** The execution is right when it is read first, and broken against that when it is read again. */
function breaksLater({ rule }: Wrong): Making {
  const make: Mutant['make'] = (ground) => {
    const { endpoint: later } = durableService({ executions: [breaking(rule)] });
    let reads = 0;
    return onCall(['GetDurableExecutionState'], ({ input, request }) => {
      if (input.MaxItems === 1000 && input.Marker === undefined) reads += 1;
      return (reads > 1 && input.MaxItems === 1000 ? later : ground.endpoint)(request);
    })(ground);
  };
  return { make };
}
