import fc from 'fast-check';
import { type ExecutionsOptions, executions } from '../../../arbitraries/executions.ts';
import { type FaultPlansOptions, faultPlans } from '../../../arbitraries/fault-plans.ts';
import { pagePlans } from '../../../arbitraries/page-plans.ts';
import type { FaultName } from '../../../faults/fault.ts';
import type { Read } from '../stage/reader.ts';
import type { ReaderCase } from './reader-case.ts';

/** What a reader is given by a property, and for how long. */
export interface ReaderPropertyOptions {
  /** Which executions; default up to 20 actions. */
  readonly executions?: ExecutionsOptions;
  /**
   * Which faults; `none` for pages alone. Default: up to two faults that strike once each, of those that a right reader
   * tolerates or gets through with three attempts, and that take no time.
   */
  readonly faults?: FaultPlansOptions | 'none';
  /** The reader reads events in place of operations; default false. */
  readonly history?: boolean;
  /** Milliseconds for one read; default 5,000: a client may wait before it asks again. */
  readonly timeoutMs?: number;
}

/** Faults that are over when a reader asks again, or that it need not notice. */
const passing: readonly FaultName[] = [
  ...(['throttle', 'serviceError', 'unavailable', 'nonJsonError', 'refuseConnection', 'resetConnection'] as const),
  ...(['lostAnswer', 'resetInBody', 'earlyEnd', 'undeclaredEarlyEnd', 'markerAfterLast', 'emptyMarker'] as const),
  ...(['nullMarker', 'emptyPage', 'emptyFirstPage', 'longPage', 'shortPage', 'nullMembers', 'unknownMembers'] as const),
];

/**
 * A property for `fc.assert`: a reader has everything once and in order, whatever the execution, its pages and the faults
 * on the way. All three shrink. A counterexample prints as the code that reads it again; the seed and the path that
 * fast-check prints with it replay the run.
 *
 * @example
 * const property = readerProperty(
 *   async ({ endpoint, arn, checkpointToken }) => {
 *     const state = paginator('get_durable_execution_state', { endpoint });
 *     const pages = state.paginate({ DurableExecutionArn: arn, CheckpointToken: checkpointToken });
 *     return (await pages.buildFullResult()).Operations ?? [];
 *   },
 *   { faults: 'none' },
 * );
 * await fc.assert(property, { numRuns: 20 });
 */
export function readerProperty(
  read: Read,
  options: ReaderPropertyOptions = {},
): fc.IAsyncPropertyWithHooks<[ReaderCase]> {
  const { history = false, timeoutMs = 5000 } = options;
  return fc.asyncProperty(cases(options), async (given) => {
    // the judge is loaded when something is read: a file that generates loads without it
    const { checkCase } = await import('./reader-case.ts');
    const result = await checkCase(read, given, { history, timeoutMs });
    if (result.status !== 'failed') return;
    const { failureOf } = await import('./case-failure.ts');
    throw failureOf(result);
  });
}

function cases({ executions: wanted, faults, history = false }: ReaderPropertyOptions): fc.Arbitrary<ReaderCase> {
  const plans =
    faults === 'none' ? fc.constant([]) : faultPlans(faults ?? { names: passing, maxLength: 2, maxTimes: 1 });
  return fc
    .record({ execution: executions({ maxActions: 20, ...wanted }), pages: pagePlans(), faults: plans })
    .map((made) => printable(made, history));
}

function printable(made: ReaderCase, history: boolean): ReaderCase {
  return Object.defineProperty(made, fc.toStringMethod, { value: () => codeOf(made, history) });
}

/** The code that reads a case again, on one line. */
function codeOf({ execution, pages, faults }: ReaderCase, history: boolean): string {
  const built = fc.stringify(execution).replaceAll(/\s*\n\s*/g, ' ');
  const members = [
    "id: 'counterexample'",
    `execution: ${built}.toJSON()`,
    `pages: ${JSON.stringify(pages)}`,
    ...(faults.length > 0 ? [`faults: ${JSON.stringify(faults)}`] : []),
    "variants: { finishedState: 'serve', betweenInvocations: 'serve' }",
  ];
  return `await checkReader({ read, ${history ? 'history: true, ' : ''}scenarios: [{ ${members.join(', ')} }] })`;
}
