import fc from 'fast-check';
import { expect, test } from 'vitest';
import { executions } from '../../src/arbitraries.ts';
import { checkEndpoint } from '../../src/contract/endpoints/check-endpoint.ts';
import { execution } from '../../src/fixtures/execution.ts';
import { type Variants, variantChoices } from '../../src/model/variants.ts';
import type { MarkerPolicy } from '../../src/paging/marker-policy.ts';
import type { PagePlan } from '../../src/paging/page-plan.ts';
import { durableService } from '../../src/service/durable-service.ts';

const variants: fc.Arbitrary<Partial<Variants>> = fc.record(
  Object.fromEntries(Object.entries(variantChoices).map(([name, choices]) => [name, fc.constantFrom(...choices)])),
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<Variants>>; // choices of one variant each

const plan: fc.Arbitrary<PagePlan> = fc.oneof(
  fc.integer({ min: 1, max: 200 }).map((size): PagePlan => ({ by: 'count', size })),
  fc.integer({ min: 200, max: 20_000 }).map((max): PagePlan => ({ by: 'bytes', max })),
  fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 6 }).map((sizes): PagePlan => ({ by: 'sizes', sizes })),
  fc.array(fc.constant(0), { minLength: 1, maxLength: 12 }).map((sizes): PagePlan => ({ by: 'sizes', sizes })),
);

const services = variants.chain((chosen) =>
  fc.record({
    checked: executions({ name: 'order-17', options: { variants: chosen } }),
    chosen: fc.constant(chosen),
    pages: fc.option(plan, { nil: undefined }),
    markers: fc.constantFrom<MarkerPolicy>('opaque', 'expiring'),
    others: fc.nat({ max: 3 }),
    page: fc.nat({ max: 8 }),
    mutating: fc.boolean(),
  }),
);

// how many services are checked; a release tries thousands, from a seed that the failure prints
const runs = Number(process.env.RIGHT_SERVICES ?? 25);

test(
  'checkEndpoint() raises no alarm of severity must or should on any right service',
  () =>
    fc.assert(
      fc.asyncProperty(services, async ({ checked, chosen, pages, markers, others, page, mutating }) => {
        const more = Array.from({ length: others }, (_, index) =>
          execution(`other-${index}`, (run) => void run.step('a'), {
            start: Date.parse('2026-01-02') + index * 60_000,
          }),
        );
        const executions = [checked, ...more];
        const target = durableService({ executions, markers, variants: chosen, ...(pages && { pages }) });
        const { arn, checkpointToken } = checked;
        // what has ended is handed to nobody
        const payload = checked.status === 'RUNNING' ? checked.invocation({ page }) : undefined;

        const { results, passed } = await checkEndpoint({ target, arn, checkpointToken, payload, mutating });

        const alarms = results.filter(({ status }) => status === 'failed' || status === 'warned');
        expect(alarms.map(({ id, violations }) => `${id}: ${violations[0]?.message}`)).toEqual([]);
        expect(passed).toBe(true);
        expect(target.journal.calls.length).toBeLessThanOrEqual(mutating ? 460 : 400);
      }),
      { numRuns: runs },
    ),
  3_600_000,
);
