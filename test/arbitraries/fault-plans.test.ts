import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultPlans } from '../../src/arbitraries/fault-plans.ts';
import type { FaultPlan } from '../../src/faults/fault.ts';
import { faultCatalogue } from '../../src/faults/fault-catalogue.ts';
import { parseFaults } from '../../src/faults/parse-faults.ts';
import { withFaults } from '../../src/faults/with-faults.ts';
import { readState } from '../faults/careful-reader.ts';
import { askState, pagedEndpoint } from '../faults/paged-endpoint.ts';

test('faultPlans() makes plans that are JSON and that run', async () => {
  await fc.assert(
    fc.asyncProperty(faultPlans(), async (plan) => {
      expect(parseFaults(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
      expect((await withFaults(pagedEndpoint, plan)(askState())).status).toBeGreaterThan(199);
    }),
  );
});

test('faultPlans() makes every fault, with each of its options', () => {
  const seen = new Set<string>();
  for (const plan of fc.sample(faultPlans({ maxLength: 5 }), { numRuns: 3000, seed: 1 })) {
    for (const fault of plan) for (const member of Object.keys(fault)) seen.add(`${fault.fault} ${member}`);
  }

  const wanted = faultCatalogue.flatMap(({ name, options }) =>
    ['times', 'on', ...options.map((option) => option.name)].map((member) => `${name} ${member}`),
  );
  expect(wanted.filter((member) => !seen.has(member))).toEqual([]);
});

test('faultPlans() keeps to the names, groups, duties and lengths that it is told', () => {
  const narrow = faultPlans({ groups: ['body', 'page'], clients: ['tolerates'], maxLength: 2, maxTimes: 1 });
  const known = faultCatalogue.filter(
    ({ group, client }) => client === 'tolerates' && (group === 'body' || group === 'page'),
  );

  fc.assert(
    fc.property(narrow, (plan) => {
      expect(plan.length).toBeLessThanOrEqual(2);
      for (const { fault, times } of plan) expect([known.some(({ name }) => name === fault), times]).toEqual([true, 1]);
    }),
  );
  expect(
    fc
      .sample(faultPlans({ names: ['hang'] }), { numRuns: 20, seed: 1 })
      .flat()
      .map(({ fault }) => fault),
  ).toContain('hang');
});

test('faultPlans() waits no longer than two seconds', async () => {
  await fc.assert(
    fc.asyncProperty(faultPlans({ groups: ['transport'], maxLength: 1 }), async (plan) => {
      const { delivery } = await withFaults(pagedEndpoint, plan)(askState());

      expect(delivery?.delayMs ?? 0).toBeLessThanOrEqual(2000);
    }),
  );
});

test('faultPlans() shrinks to the one fault that matters', async () => {
  const fails = async (plan: FaultPlan): Promise<boolean> => {
    const read = await readState(withFaults(pagedEndpoint, plan)).catch((error: Error) => error);
    return read instanceof Error;
  };
  const smallest = new Set<string>();
  for (let seed = 1; seed <= 20; seed += 1) {
    const property = fc.asyncProperty(
      faultPlans({ names: ['staleToken', 'latency', 'emptyFirstPage'] }),
      async (plan) => !(await fails(plan)),
    );
    const { counterexample } = await fc.check(property, { seed });
    smallest.add(JSON.stringify(counterexample?.[0]));
  }

  expect([...smallest]).toEqual(['[{"fault":"staleToken","times":1}]']);
});

test('faultPlans() makes plans that a client gets through that retries', async () => {
  const passing = faultPlans({ clients: ['retries'], maxLength: 3, maxTimes: 1 });
  await fc.assert(
    fc.asyncProperty(passing, async (plan) => {
      const { ids } = await readState(withFaults(pagedEndpoint, plan));

      expect(ids).toHaveLength(7);
    }),
  );
});

test('faultPlans() refuses to choose from nothing', () => {
  expect(() => faultPlans({ names: [] })).toThrow(
    new RangeError('Cannot make fault plans: found no fault of that kind, expected one or more'),
  );
});
