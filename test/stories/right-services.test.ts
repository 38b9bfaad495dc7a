import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkEndpoint } from '../../src/contract/endpoints/check-endpoint.ts';
import { execution } from '../../src/fixtures/execution.ts';
import type { Run } from '../../src/fixtures/run.ts';
import { type Variants, variantChoices } from '../../src/model/variants.ts';
import type { MarkerPolicy } from '../../src/paging/marker-policy.ts';
import type { PagePlan } from '../../src/paging/page-plan.ts';
import { durableService } from '../../src/service/durable-service.ts';

type Tell = (run: Run) => void;

const leaf: fc.Arbitrary<Tell> = fc.constantFrom<Tell>(
  (run) => run.step('step', { result: { ok: true } }),
  (run) => run.step(undefined, { attempts: 3, error: 'declined' }),
  (run) => run.step('crashing', { crashAt: 1, semantics: 'at-most-once', attempts: 2 }),
  (run) => run.wait(undefined, { seconds: 30 }),
  (run) => run.callback('answer', { result: 'yes' }),
  (run) => run.callback('answer', { timeout: 5 }),
  (run) => run.waitForCallback('ask', { result: 1 }),
  (run) => run.waitForCondition('poll', { polls: 3 }),
  (run) => run.invoke('other', { ends: 'STOPPED' }),
  (run) => run.crash(),
);

const node: fc.Arbitrary<Tell> = fc.letrec<{ node: Tell }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'tree' },
    leaf,
    fc.tuple(fc.array(tie('node'), { maxLength: 3 }), fc.boolean()).map(
      ([tells, replayChildren]): Tell =>
        (run) =>
          void run.child('child', (inner) => tells.forEach((tell) => void tell(inner)), { replayChildren }),
    ),
    fc.array(tie('node'), { maxLength: 3 }).map(
      (tells): Tell =>
        (run) =>
          void run.parallel('branches', tells, { minSuccessful: 1 }),
    ),
  ),
})).node;

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

const plan: fc.Arbitrary<PagePlan> = fc.oneof(
  fc.integer({ min: 1, max: 200 }).map((size): PagePlan => ({ by: 'count', size })),
  fc.integer({ min: 200, max: 20_000 }).map((max): PagePlan => ({ by: 'bytes', max })),
  fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 6 }).map((sizes): PagePlan => ({ by: 'sizes', sizes })),
);

const services = fc.record({
  tells: fc.array(node, { maxLength: 8, size: 'max' }),
  end: ends,
  variants,
  pages: fc.option(plan, { nil: undefined }),
  markers: fc.constantFrom<MarkerPolicy>('opaque', 'expiring'),
  others: fc.nat({ max: 3 }),
});

const runs = Number(process.env.RIGHT_SERVICES ?? 25);

test(
  'checkEndpoint() raises no alarm of severity must or should on any right service',
  () =>
    fc.assert(
      fc.asyncProperty(services, async ({ tells, end, variants: chosen, pages, markers, others }) => {
        const tell: Tell = (run) => [...tells, end].forEach((one) => void one(run));
        const checked = execution('order-17', tell, { variants: chosen });
        const more = Array.from({ length: others }, (_, index) =>
          execution(`other-${index}`, (run) => void run.step('a'), {
            start: Date.parse('2026-01-02') + index * 60_000,
          }),
        );
        const executions = [checked, ...more];
        const target = durableService({ executions, markers, variants: chosen, ...(pages && { pages }) });
        const { arn, checkpointToken } = checked;

        const { results, passed } = await checkEndpoint({ target, arn, checkpointToken });

        const alarms = results.filter(({ status }) => status === 'failed' || status === 'warned');
        expect(alarms.map(({ id, violations }) => `${id}: ${violations[0]?.message}`)).toEqual([]);
        expect(passed).toBe(true);
        expect(target.journal.calls.length).toBeLessThanOrEqual(400);
      }),
      { numRuns: runs },
    ),
  3_600_000,
);
