import fc from 'fast-check';
import { type Execution, execution } from 'lambda-durable-testkit';
import { executions } from 'lambda-durable-testkit/arbitraries';
import { measure, quantile } from '../measure.ts';
import type { Line, Row } from '../row.ts';

const few = 200;

/** Executions out of arbitraries, against the code that builds them without fast-check, and how seeded bugs shrink. */
export const arbitrariesRow: Row = {
  name: 'arbitraries',
  measure: async () => [...(await speed()), ...shrinking()],
};

async function speed(): Promise<readonly Line[]> {
  const holds = fc.property(executions(), () => true);
  let seed = 0;
  const drawing = { name: 'executions()', run: () => fc.check(holds, { numRuns: few, seed: ++seed }) };
  const [alone] = await measure({ ...time, yardstick: drawing.name, cases: [drawing] });
  // not before: hundreds of scripts as code teach the engine hundreds of forms of options
  const builders = fc.sample(executions(), { numRuns: few, seed: 1 }).map(builderOf);
  const building = { name: 'building', run: () => builders.map((build) => build()) };
  const [, drawn] = await measure({ ...time, yardstick: building.name, cases: [building, drawing] });
  if (!alone || !drawn) throw new RangeError('Cannot measure: a case is missing');
  const { ratio, low, high } = drawn;
  const runs = { ratio: alone.rate, low: alone.slowest, high: alone.fastest, unit: '' };
  const what = 'executions() of some 40 events';
  return [
    { what: `${what}: speed`, against: 'their code without fast-check', ratio, low, high, target: { atLeast: 0.4 } },
    { what: `${what}: runs a second`, against: 'alone, here', ...runs, target: { atLeast: 4000 } },
  ];
}

// a full collection drops what the engine has learnt: no test run meets one every fifth of a second
const time = { units: few, inTurns: true, sliceMs: 1000, warmUpMs: 2000, clock: 'processor' } as const;

/** The code that an execution prints as, ready to be run: nothing is drawn. */
function builderOf(one: Execution): () => Execution {
  const make = new Function('execution', `return () => ${fc.stringify(one)}`) as (
    build: typeof execution,
  ) => () => Execution;
  return make(execution);
}

/** What a wrong reader or handler would fall over: each is a property that such executions break. */
const bugs: readonly ((one: Execution) => boolean)[] = [
  ({ operations }) => operations.every(({ Type }) => Type !== 'WAIT'),
  ({ operations }) => operations.every(({ StepDetails }) => (StepDetails?.Attempt ?? 0) < 2),
  ({ operations }) => operations.every(({ Status }) => Status !== 'TIMED_OUT'),
  ({ operations }) => operations.every(({ ContextDetails }) => ContextDetails?.ReplayChildren !== true),
  ({ operations }) => operations.every(({ ParentId, Type }) => ParentId === undefined || Type !== 'STEP'),
  ({ events }) => events.filter(({ EventType }) => EventType === 'InvocationCompleted').length < 3,
  ({ operations }) => new Set(operations.map(({ Name }) => Name ?? {})).size === operations.length,
  ({ status }) => status !== 'FAILED',
];

function shrinking(): readonly Line[] {
  const found = bugs.flatMap((holds) => Array.from({ length: 12 }, (_, seed) => shrink(holds, seed)));
  const calls = found.map((one) => one.calls);
  const sizes = found.map((one) => one.operations);
  const spread = (values: readonly number[]): Pick<Line, 'low' | 'high' | 'unit'> => {
    return { low: quantile(values, 0.1), high: quantile(values, 0.9), unit: '' };
  };
  return [
    {
      what: 'seeded bugs: property calls to the smallest (p90)',
      against: 'from the first that fails',
      ...spread(calls),
      ratio: quantile(calls, 0.9),
      target: { atMost: 250 },
    },
    {
      what: 'seeded bugs: operations of the smallest (p90)',
      against: 'EXECUTION included',
      ...spread(sizes),
      ratio: quantile(sizes, 0.9),
      target: { atMost: 6 },
    },
  ];
}

function shrink(
  holds: (one: Execution) => boolean,
  seed: number,
): { readonly calls: number; readonly operations: number } {
  let calls = 0;
  let smallest: Execution | undefined;
  const property = fc.property(executions(), (one) => {
    if (smallest) calls += 1;
    const held = holds(one);
    if (!held) smallest = one;
    return held;
  });
  fc.check(property, { seed, numRuns: 2000 });
  return { calls, operations: smallest?.operations.length ?? 0 };
}
