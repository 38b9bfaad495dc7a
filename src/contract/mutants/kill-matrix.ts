import { payloadChecks } from '../../rules/payload-checks.ts';
import { lazy } from '../../timeline/lazy.ts';
import { checkEndpoint } from '../endpoints/check-endpoint.ts';
import { groundExecutions, openGround } from './ground.ts';
import type { Mutant } from './mutant.ts';

/** What became of one mutant. */
export interface Caught {
  readonly mutant: Mutant;
  /** Rules that caught it: of any severity. */
  readonly by: readonly string[];
  /** Rules that it names and that did not catch it. */
  readonly missedBy: readonly string[];
}

/** What the functions of the ground write; compiled once, which takes longer than most mutants. */
const payloadsOfGround = lazy(() =>
  payloadChecks({
    EXECUTION: { type: 'object', required: ['order'] },
    'charge card': { const: 'paid' },
    invoice: { input: true, result: { type: 'object', required: ['number'] } },
  }),
);

/**
 * Checks each mutant, one after the other, each over a fresh service with the same executions.
 *
 * @example
 * const [row] = await killMatrix(mutants.filter(({ id }) => id === 'mutant/single-use-markers'));
 * row?.missedBy; // []
 */
export async function killMatrix(mutants: readonly Mutant[]): Promise<readonly Caught[]> {
  const executions = groundExecutions();
  const payloads = await payloadsOfGround();
  const rows: Caught[] = [];
  for (const mutant of mutants) {
    const ground = openGround(mutant.executions?.() ?? executions);
    const target = mutant.make(ground);
    const { arn, checkpointToken } = ground;
    const payload = mutant.payload ? mutant.payload(ground.payload) : ground.payload;
    const { results } = await checkEndpoint({ target, arn, checkpointToken, payload, payloads, mutating: true });
    const by = results.filter(({ violations }) => violations.length > 0).map(({ id }) => id);
    rows.push({ mutant, by, missedBy: mutant.caughtBy.filter((rule) => !by.includes(rule)) });
  }
  return rows;
}
