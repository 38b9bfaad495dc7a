import fc from 'fast-check';
import { expect, test } from 'vitest';
import { executions, timelines } from '../../src/arbitraries.ts';
import { type Execution, execution, parseExecution, type Variants } from '../../src/index.ts';
import { findMismatches } from '../../src/model/shape.ts';
import { isTerminal } from '../../src/model/statuses.ts';
import { variantChoices } from '../../src/model/variants.ts';
import type { Operation } from '../../src/model/wire.ts';

// how many executions each law is tried on; a release tries 10,000
const numRuns = Number(process.env.LAW_RUNS ?? 50);

const variants = fc.record(
  Object.fromEntries(Object.entries(variantChoices).map(([name, choices]) => [name, fc.constantFrom(...choices)])),
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<Variants>>; // each variant with one of its choices

const chosen = variants.chain((choices) => timelines({ options: { variants: choices }, minMoments: 2 }));
const momentsOf = (one: Execution): readonly { readonly change: number }[] =>
  (one.log ?? []).map((_, index) => ({ change: index + 1 }));

/** Operations that State lists of these: nothing below a context that is closed without ReplayChildren. */
function listed(operations: readonly Operation[]): readonly Operation[] {
  const byId = new Map(operations.map((operation) => [operation.Id, operation]));
  const isHidden = ({ ParentId }: Operation): boolean => {
    if (ParentId === undefined) return false;
    const parent = byId.get(ParentId);
    if (!parent) return true; // it was hidden before, and an orphan below it has changed
    return (isTerminal(parent.Status) && parent.ContextDetails?.ReplayChildren !== true) || isHidden(parent);
  };
  return operations.filter((operation) => !isHidden(operation));
}

test('an execution has the shapes of the API at every moment of its life', () => {
  fc.assert(
    fc.property(chosen, ({ execution: one, moments }) => {
      for (const moment of moments) {
        const then = one.at(moment);

        expect(findMismatches('Operations', then.operations)).toEqual([]);
        expect(findMismatches('Events', then.events)).toEqual([]);
        expect(findMismatches('GetDurableExecutionResponse', then.summary)).toEqual([]);
        expect(findMismatches('CheckpointToken', then.checkpointToken)).toEqual([]);
        const payload = then.invocation({ page: 1 });
        const strict = then.variants.payloadLastMarker === 'null' ? JSON.parse(JSON.stringify(payload)) : payload;
        expect(findMismatches('InvocationPayload', strict)).toEqual([]);
      }
    }),
    { numRuns },
  );
});

test('what changed since a moment makes the state of a later one of the state of then', () => {
  fc.assert(
    fc.property(timelines({ minMoments: 2 }), ({ execution: one, moments }) => {
      const [moment = { change: 1 }, last = { change: 1 }] = [moments[0], moments.at(-1)];
      const later = one.at(last);
      const state = new Map(one.at(moment).operations.map((operation) => [operation.Id, operation]));
      for (const operation of later.changedSince(moment)) state.set(operation.Id, operation);

      expect(listed([...state.values()])).toEqual(later.operations);
    }),
    { numRuns },
  );
});

test('the changes of each checkpoint, taken one after the other, make the state of the last', () => {
  fc.assert(
    fc.property(executions(), (one) => {
      const state = new Map<string, Operation>();
      let before: { readonly change: number } | undefined;
      for (const moment of momentsOf(one)) {
        const then = one.at(moment);
        const changes = before ? then.changedSince(before) : then.operations;
        for (const operation of changes) state.set(operation.Id, operation);
        before = moment;

        expect(listed([...state.values()])).toEqual(then.operations);
      }
    }),
    { numRuns },
  );
});

test('State begins with EXECUTION, a parent stands before its children, and none begins before another', () => {
  fc.assert(
    fc.property(timelines(), ({ execution: one, moments }) => {
      for (const moment of moments) {
        const { operations, arn } = one.at(moment);
        const place = new Map(operations.map(({ Id }, index) => [Id, index]));
        const starts = operations.map(({ StartTimestamp }) => StartTimestamp);

        expect(operations[0]).toMatchObject({ Type: 'EXECUTION', Id: arn.slice(arn.lastIndexOf('/') + 1) });
        expect(operations.filter(({ Type }) => Type === 'EXECUTION')).toHaveLength(1);
        expect(place.size).toBe(operations.length);
        for (const [index, { ParentId }] of operations.entries()) {
          if (ParentId === undefined) continue;
          expect(operations[place.get(ParentId) ?? 0]?.Type).toBe('CONTEXT');
          expect(place.get(ParentId)).toBeLessThan(index);
        }
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }
    }),
    { numRuns },
  );
});

test('no operation ends before it begins or begins before its parent, and no wait ends early', () => {
  fc.assert(
    fc.property(timelines(), ({ execution: one, moments }) => {
      for (const moment of moments) {
        const { operations } = one.at(moment);
        const byId = new Map(operations.map((operation) => [operation.Id, operation]));
        for (const {
          ParentId = operations[0]?.Id ?? '',
          StartTimestamp,
          EndTimestamp,
          Status,
          WaitDetails,
        } of operations) {
          expect(EndTimestamp !== undefined).toBe(isTerminal(Status));
          expect(EndTimestamp ?? StartTimestamp).toBeGreaterThanOrEqual(StartTimestamp);
          expect(StartTimestamp).toBeGreaterThanOrEqual(byId.get(ParentId)?.StartTimestamp ?? Number.NaN);
          if (Status !== 'SUCCEEDED' || !WaitDetails) continue;
          expect(EndTimestamp).toBeGreaterThanOrEqual(WaitDetails.ScheduledEndTimestamp ?? Number.NaN);
        }
      }
    }),
    { numRuns },
  );
});

test('State hides what lies below closed contexts, at any depth, and nothing else', () => {
  fc.assert(
    fc.property(timelines({ options: { variants: { payloadPruning: 'complete' } } }), ({ execution: one, moments }) => {
      for (const moment of moments) {
        const then = one.at(moment);
        const everything = then.invocation().InitialExecutionState.Operations as unknown as readonly Operation[]; // timestamps do not matter here

        expect(listed(everything).map(({ Id }) => Id)).toEqual(then.operations.map(({ Id }) => Id));
      }
    }),
    { numRuns },
  );
});

test('History only grows, its EventIds are 1 to n, and its times never go back', () => {
  fc.assert(
    fc.property(timelines({ minMoments: 2 }), ({ execution: one, moments }) => {
      const times = one.events.map(({ EventTimestamp = 0 }) => EventTimestamp);

      expect(one.events.map(({ EventId }) => EventId)).toEqual(one.events.map((_, index) => index + 1));
      expect(times).toEqual([...times].sort((a, b) => a - b));
      for (const moment of moments) {
        const { events } = one.at(moment);
        expect(events).toEqual(one.events.slice(0, events.length));
      }
    }),
    { numRuns },
  );
});

test('an execution is read as it was written, at every moment of its life', () => {
  fc.assert(
    fc.property(chosen, ({ execution: one, moments }) => {
      for (const moment of moments) {
        const then = one.at(moment);
        const read = parseExecution(JSON.stringify(then));

        expect(JSON.stringify(read)).toBe(JSON.stringify(then));
        expect(read.events).toEqual(then.events);
        expect(read.summary).toEqual(then.summary);
        expect(read.variants).toEqual(then.variants);
        expect(read.invocation()).toEqual(then.invocation());
      }
    }),
    { numRuns },
  );
});

test('the same call gives the same bytes', () => {
  fc.assert(
    fc.property(executions(), (one) => {
      const build = new Function('execution', `return ${fc.stringify(one)}`) as (make: typeof execution) => Execution;
      const again = build(execution);

      expect(JSON.stringify(again)).toBe(JSON.stringify(one));
      expect(JSON.stringify(again.events)).toBe(JSON.stringify(one.events));
    }),
    { numRuns },
  );
});

test('a moment is the same, by whatever it is named', () => {
  fc.assert(
    fc.property(executions(), (one) => {
      const log = one.log ?? [];
      const shown = (moment: Parameters<Execution['at']>[0]): string => JSON.stringify(one.at(moment));
      let [checkpoints, invocations] = [0, 0];
      for (const [index, { change, at }] of log.entries()) {
        const then = shown({ change: index + 1 });
        if (change === 'checkpoint') expect(shown({ checkpoint: ++checkpoints })).toBe(then);
        if (change === 'invoke') expect(shown({ invocation: ++invocations })).toBe(then);
        if (change === 'invoke' && invocations === 1) expect(shown({ checkpoint: 0 })).toBe(then);
        if (log[index + 1]?.at !== at) expect(shown({ time: at })).toBe(then);
      }
    }),
    { numRuns: Math.ceil(numRuns / 4) }, // every moment of each
  );
});

test('a moment of a moment is a moment of the execution', () => {
  fc.assert(
    fc.property(timelines({ minMoments: 2, maxMoments: 2 }), ({ execution: one, moments: [early, late] }) => {
      if (!early || !late) return;

      expect(JSON.stringify(one.at(late).at(early))).toBe(JSON.stringify(one.at(early)));
    }),
    { numRuns },
  );
});
