import fc from 'fast-check';
import { expect, test } from 'vitest';
import { executions, pagePlans, timelines } from '../../src/arbitraries.ts';
import {
  checkAgreement,
  checkChangeSet,
  checkExecution,
  checkHistory,
  checkPayload,
  checkRead,
  checkTransition,
  type Variants,
  type Violation,
} from '../../src/index.ts';
import { variantChoices } from '../../src/model/variants.ts';
import { pageSplits } from '../../src/paging/page-splits.ts';

// how many executions each law is tried on; a release tries 10,000
const numRuns = Number(process.env.LAW_RUNS ?? 50);

// every choice of a variant is legal: no rule that counts fails on any
const variants = fc.record(
  Object.fromEntries(Object.entries(variantChoices).map(([name, choices]) => [name, fc.constantFrom(...choices)])),
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<Variants>>; // each variant with one of its choices

const told = variants.chain((choices) => timelines({ options: { variants: choices }, minMoments: 2 }));
const counting = (violations: readonly Violation[]): readonly Violation[] =>
  violations.filter(({ severity }) => severity !== 'info');

test('no rule of a read is broken by any execution, at any moment, in any pages', () => {
  const cases = told.chain((one) => fc.tuple(fc.constant(one), pagePlans(one.execution)));
  fc.assert(
    fc.property(cases, ([{ execution, moments }, plan]) => {
      for (const moment of moments) {
        const { operations, operationsText, arn } = execution.at(moment);
        const splits = pageSplits(operationsText, { plan });
        const pages = splits.map(({ from, to }, index) => ({
          Operations: operations.slice(from, to),
          NextMarker: index === splits.length - 1 ? '' : `marker ${index}`,
        }));

        expect(counting(checkRead(pages, { arn }))).toEqual([]);
      }
    }),
    { numRuns },
  );
});

test('no rule of a history, and none of its agreement with State, is broken by any execution at any moment', () => {
  fc.assert(
    fc.property(told, ({ execution, moments }) => {
      let earlier = execution.at({ change: 1 }).operations;
      for (const moment of moments) {
        const { arn, events, operations, summary } = execution.at(moment);

        expect(counting(checkHistory(events, { arn }))).toEqual([]);
        expect(counting(checkHistory(events.toReversed(), { arn, reverse: true }))).toEqual([]);
        expect(counting(checkAgreement(operations, events, { earlier }))).toEqual([]);
        expect(counting(checkExecution(summary))).toEqual([]);
        earlier = operations;
      }
    }),
    { numRuns },
  );
});

test('no rule of two reads is broken by any execution between any moments', () => {
  fc.assert(
    fc.property(told, ({ execution, moments }) => {
      for (const [index, moment] of moments.entries()) {
        const [before, after] = [execution.at(moments[index - 1] ?? { change: 1 }), execution.at(moment)];

        expect(counting(checkTransition(before.operations, after.operations))).toEqual([]);
        expect(
          counting(
            checkChangeSet(
              before.operations,
              { Operations: after.changedSince(moments[index - 1] ?? { change: 1 }) },
              after.operations,
            ),
          ),
        ).toEqual([]);
      }
    }),
    { numRuns },
  );
});

test('no rule of a payload is broken by any invocation of any execution', () => {
  const asked = variants.chain((choices) => executions({ options: { variants: choices } }));
  fc.assert(
    fc.property(asked, fc.nat(8), (one, page) => {
      const count = (one.log ?? []).filter(({ change }) => change === 'invoke').length;
      for (let invocation = 1; invocation <= count; invocation += 1) {
        const then = one.at({ invocation });
        const previous = invocation === 1 ? undefined : one.at({ invocation: invocation - 1 }).operations;

        expect(counting(checkPayload(then.invocation({ page }), { previous }))).toEqual([]);
        expect(counting(checkPayload(then.invocation(), { previous }))).toEqual([]);
      }
    }),
    { numRuns },
  );
});
