import fc from 'fast-check';
import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import type { Run } from '../../src/fixtures/run.ts';
import { defaultVariants, type Variants, variantChoices } from '../../src/model/variants.ts';
import type { Operation } from '../../src/model/wire.ts';
import { checkAgreement } from '../../src/rules/check-agreement.ts';
import { checkChangeSet } from '../../src/rules/check-change-set.ts';
import { checkCheckpoint } from '../../src/rules/check-checkpoint.ts';
import { checkExecution } from '../../src/rules/check-execution.ts';
import { checkHistory } from '../../src/rules/check-history.ts';
import { checkPayload } from '../../src/rules/check-payload.ts';
import { checkRead } from '../../src/rules/check-read.ts';
import { checkTransition } from '../../src/rules/check-transition.ts';
import type { Violation } from '../../src/rules/violation.ts';
import type { Execution } from '../../src/timeline/execution.ts';
import { openTimeline } from '../../src/timeline/timeline.ts';
import { changeSetOf, operationsOf } from '../../src/timeline/views.ts';

type Tell = (run: Run) => void;

const leaf: fc.Arbitrary<Tell> = fc.oneof(
  fc.record({ attempts: fc.integer({ min: 1, max: 3 }), fails: fc.boolean() }).map(({ attempts, fails }): Tell => {
    return (run) => void run.step('step', { attempts, ...(fails ? { error: 'declined' } : { result: { ok: true } }) });
  }),
  fc.integer({ min: 1, max: 100 }).map(
    (seconds): Tell =>
      (run) =>
        void run.wait(undefined, { seconds }),
  ),
  fc.constantFrom<Tell>(
    (run) => run.callback('answer', { result: 'yes' }),
    (run) => run.callback('answer', { error: { type: 'Denied' } }),
    (run) => run.callback('answer', { timeout: 5 }),
    (run) => run.callback('answer', { missedHeartbeat: 5 }),
    (run) => run.waitForCallback('ask', { result: 1 }),
    (run) => run.waitForCallback('ask', { submitter: { error: 'no' } }),
    (run) => run.waitForCondition('poll', { polls: 3 }),
    (run) => run.waitForCondition('poll', { polls: 2, error: 'gives up' }),
    (run) => run.invoke('other', { result: [1] }),
    (run) => run.invoke('other', { error: 'broken' }),
    (run) => run.invoke('other', { ends: 'TIMED_OUT' }),
    (run) => run.invoke('other', { ends: 'STOPPED' }),
    (run) => run.step('crashing', { crashAt: 1 }),
    (run) => run.step('crashing', { crashAt: 1, semantics: 'at-most-once', attempts: 2 }),
    (run) => run.crash(),
  ),
);

const tree = fc.letrec<{ node: Tell; branch: Tell }>((tie) => ({
  node: fc.oneof({ maxDepth: 3 }, leaf, tie('branch')),
  branch: fc.oneof(
    fc
      .tuple(fc.array(tie('node'), { maxLength: 3 }), fc.constantFrom({}, { replayChildren: true }, { error: 'no' }))
      .map(
        ([tells, told]): Tell =>
          (run) =>
            void run.child('child', (inner) => tells.forEach((tell) => void tell(inner)), told),
      ),
    fc
      .tuple(
        fc.array(tie('node'), { maxLength: 3 }),
        fc.constantFrom(
          {},
          { nesting: 'FLAT' as const },
          { minSuccessful: 1 },
          { maxConcurrency: 1 },
          { replayChildren: true },
        ),
      )
      .map(
        ([tells, told]): Tell =>
          (run) =>
            void run.parallel('branches', tells, told),
      ),
  ),
}));

const ends = fc.constantFrom<Tell>(
  () => {},
  (run) => run.succeed({ done: true }),
  (run) => run.fail('broken'),
  (run) => run.stop(),
  (run) => run.timeOut(),
  (run) => run.step('pending', { status: 'PENDING' }),
  (run) => run.step('ready', { status: 'READY', attempts: 2 }),
  (run) => run.wait('open', { seconds: 60, status: 'STARTED' }).suspend(),
);

const variants: fc.Arbitrary<Partial<Variants>> = fc.record(
  Object.fromEntries(Object.entries(variantChoices).map(([name, choices]) => [name, fc.constantFrom(...choices)])),
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<Variants>>; // choices of one variant each

const executions: fc.Arbitrary<Execution> = fc
  .tuple(fc.array(tree.node, { minLength: 1, maxLength: 6, size: 'max' }), ends, variants)
  .map(([tells, end, chosen]) => {
    const tell: Tell = (run) => [...tells, end].forEach((one) => void one(run));
    return execution('order-17', tell, { variants: { ...defaultVariants, ...chosen } });
  });

const moments = (of: Execution): fc.Arbitrary<Execution> =>
  fc.integer({ min: 1, max: of.log?.length ?? 1 }).map((change) => of.at({ change }));

const bad = (violations: readonly Violation[]): readonly string[] =>
  violations.filter(({ severity }) => severity !== 'info').map(({ rule, message }) => `${rule}: ${message}`);

test('checkRead() finds nothing in any page split of any moment of an execution', () => {
  fc.assert(
    fc.property(executions.chain(moments), fc.array(fc.nat({ max: 4 }), { maxLength: 6 }), (one, sizes) => {
      const pages: { Operations: unknown[]; NextMarker?: string }[] = [];
      let from = 0;
      for (const size of [...sizes, one.operations.length]) {
        const page = one.operations.slice(from, from + size);
        from += size;
        pages.push({ Operations: page, NextMarker: from < one.operations.length ? `m${pages.length}` : '' });
        if (from >= one.operations.length) break;
      }

      expect(bad(checkRead(pages, { arn: one.arn }))).toEqual([]);
    }),
  );
});

test('checkHistory() and checkAgreement() find nothing at any moment of an execution', () => {
  fc.assert(
    fc.property(
      executions.chain((one) => fc.tuple(moments(one), moments(one))),
      ([one, other]) => {
        expect(bad(checkHistory(one.events, { arn: one.arn }))).toEqual([]);
        expect(bad(checkHistory([...one.events].reverse(), { arn: one.arn, reverse: true }))).toEqual([]);
        const earlier = (other.log?.length ?? 0) < (one.log?.length ?? 0) ? other.operations : [];
        expect(bad(checkAgreement(one.operations, one.events, { earlier }))).toEqual([]);
        expect(bad(checkExecution(one.summary))).toEqual([]);
      },
    ),
  );
});

test('checkTransition() finds nothing between two moments of an execution', () => {
  fc.assert(
    fc.property(
      executions.chain((one) => fc.tuple(moments(one), moments(one))),
      ([one, other]) => {
        const [before, after] = (one.log?.length ?? 0) <= (other.log?.length ?? 0) ? [one, other] : [other, one];

        expect(bad(checkTransition(before.operations, after.operations))).toEqual([]);
      },
    ),
  );
});

test('checkPayload() finds nothing in the payload of any invocation', () => {
  fc.assert(
    fc.property(executions, fc.option(fc.nat({ max: 5 }), { nil: undefined }), (one, page) => {
      const count = one.log?.filter(({ change }) => change === 'invoke').length ?? 0;
      for (let invocation = 1; invocation <= count; invocation++) {
        const moment = one.at({ invocation });
        const previous = invocation === 1 ? undefined : one.at({ invocation: invocation - 1 }).operations;
        const payload = moment.invocation(page === undefined ? {} : { page });

        expect(bad(checkPayload(payload, { previous }))).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});

test('checkChangeSet() finds nothing in what any checkpoint of an execution answers', () => {
  fc.assert(
    fc.property(executions, (one) => {
      const timeline = openTimeline(one.arn, [], one.variants);
      let seen: readonly Operation[] = [];
      for (const change of one.log ?? []) {
        const since = timeline.state.delivered;
        timeline.append(change);
        const now = operationsOf(timeline.state);
        if (change.change === 'checkpoint') {
          const changeSet = { Operations: changeSetOf(timeline.state, since) };

          expect(bad(checkChangeSet(seen, changeSet, now))).toEqual([]);
          expect(bad(checkCheckpoint({ NewExecutionState: changeSet }))).toEqual([]);
        }
        if (change.change === 'checkpoint' || change.change === 'invoke') seen = now;
      }
    }),
    { numRuns: 40 },
  );
});
