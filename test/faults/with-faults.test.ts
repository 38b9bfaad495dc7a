import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fault, FaultOn } from '../../src/faults/fault.ts';
import { faultCatalogue } from '../../src/faults/fault-catalogue.ts';
import { faults } from '../../src/faults/faults.ts';
import { withFaults } from '../../src/faults/with-faults.ts';
import { bodyJson } from '../../src/model/body.ts';
import type { Endpoint, WireRequest, WireResponse } from '../../src/model/endpoint.ts';
import { readState } from './careful-reader.ts';
import { arn, ask, askState, ids, pagedEndpoint } from './paged-endpoint.ts';

const reading = fc.array(
  fc.constantFrom(
    ...[undefined, 'm2', 'm4', 'm6', '~i:', '~i:m2', 'gone'].map((Marker) => askState({ Marker })),
    ask('GetDurableExecutionHistory'),
    ask('GetDurableExecutionHistory', { Marker: 'm3' }),
    ask('CheckpointDurableExecution', { CheckpointToken: 'dG9rZW4x', Updates: [] }),
    ask('GetDurableExecution'),
  ),
  { maxLength: 12 },
);

const probable = { on: { probability: 0.5 } };
const plan = fc.array(
  fc.constantFrom<Fault>(
    ...faultCatalogue.map(({ example }) => example),
    ...faultCatalogue.map(({ name }) => ({ fault: name, ...probable }) as Fault),
  ),
  { maxLength: 4 },
);

async function askAll(endpoint: Endpoint, requests: readonly Parameters<Endpoint>[0][]): Promise<WireResponse[]> {
  const answers: WireResponse[] = [];
  for (const request of requests) answers.push(await endpoint(request));
  return answers;
}

test('withFaults() changes nothing without faults', () => {
  fc.assert(
    fc.asyncProperty(reading, async (requests) => {
      expect(await askAll(withFaults(pagedEndpoint, []), requests)).toEqual(await askAll(pagedEndpoint, requests));
    }),
  );
  expect(withFaults({ endpoint: pagedEndpoint }, [])).toBe(pagedEndpoint);
});

test('withFaults() around withFaults() is one plan, the outer faults first', async () => {
  await fc.assert(
    fc.asyncProperty(plan, plan, reading, fc.integer(), async (a, b, requests, seed) => {
      const twice = withFaults(withFaults(pagedEndpoint, a, { seed }), b, { seed });
      const once = withFaults(pagedEndpoint, [...b, ...a], { seed });

      expect(await askAll(twice, requests)).toEqual(await askAll(once, requests));
    }),
  );
});

test('withFaults() has one outcome for one plan, one seed and the same calls', async () => {
  await fc.assert(
    fc.asyncProperty(plan, reading, fc.integer(), async (faultPlan, requests, seed) => {
      const first = await askAll(withFaults(pagedEndpoint, faultPlan, { seed }), requests);
      const text = JSON.stringify(faultPlan);
      const second = await askAll(withFaults(pagedEndpoint, JSON.parse(text) as Fault[], { seed }), requests);

      expect(second).toEqual(first);
    }),
  );
});

test.each(faultCatalogue)(
  'withFaults() lets a right client do what $name says: $client',
  async ({ example, client }) => {
    const endpoint = withFaults(pagedEndpoint, example);

    const read = await readState(endpoint).catch((error: Error) => error);

    if (client === 'retries' || client === 'tolerates') expect(read).toMatchObject({ ids });
    else if (client === 'fails') expect(read instanceof Error || read.ids.join() === ids.join()).toBe(true);
    else expect(read).not.toBeInstanceOf(Error);
  },
);

test('withFaults() makes a page read by a client that retries what it is without the faults', async () => {
  const passing = faultCatalogue.filter(({ client, group }) => client === 'retries' && group !== 'checkpoint');
  const one = fc.record({
    fault: fc.constantFrom(...passing.map(({ name }) => name)),
    on: fc.record({ page: fc.integer({ min: 1, max: 4 }), probability: fc.constantFrom(0.5, 1) }),
    times: fc.constant(1),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(one, { maxLength: 3 }), fc.integer(), async (faultPlan, seed) => {
      const endpoint = withFaults(pagedEndpoint, faultPlan as Fault[], { seed });

      expect((await readState(endpoint)).ids).toEqual(ids);
    }),
  );
});

test('withFaults() keeps every Retry-After within a second', async () => {
  await fc.assert(
    fc.asyncProperty(fc.double({ min: 0, max: 1, noNaN: true }), async (retryAfter) => {
      const answer = await withFaults(pagedEndpoint, faults.throttle({ retryAfter }))(askState());

      expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(1);
    }),
  );
});

test('withFaults() names the faults of an answer, nearest to the service first', async () => {
  const endpoint = withFaults(pagedEndpoint, [
    faults.latency({ ms: 5 }),
    faults.unknownMembers(),
    faults.emptyMarker(),
  ]);

  const answer = await endpoint(askState({ Marker: 'm6' }));

  expect(answer.notes?.faults).toEqual(['emptyMarker', 'unknownMembers', 'latency']);
  expect(answer.delivery).toEqual({ delayMs: 5 });
});

test('withFaults() counts a strike only where something was changed', async () => {
  const endpoint = withFaults(pagedEndpoint, faults.dropMarker({ times: 1 }));

  const last = await endpoint(askState({ Marker: 'm6' }));
  const first = await endpoint(askState());
  const second = await endpoint(askState());

  expect(last.notes?.faults).toBeUndefined();
  expect(bodyJson(first.body)).not.toHaveProperty('NextMarker');
  expect(bodyJson(second.body)).toHaveProperty('NextMarker', 'm2');
});

test('withFaults() does not strike more often than it may when calls come at the same time', async () => {
  const slow: Endpoint = async (request) => {
    await Promise.resolve();
    return pagedEndpoint(request);
  };
  const endpoint = withFaults(slow, faults.unknownMembers({ times: 2 }));

  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => endpoint(askState())));

  expect(answers.map(({ notes }) => notes?.faults?.length ?? 0)).toEqual([1, 1, 0, 0, 0]);
});

test('withFaults() gives a strike back when what lies below throws', async () => {
  let calls = 0;
  const flaky: Endpoint = (request) => {
    calls += 1;
    if (calls === 1) throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    return pagedEndpoint(request);
  };
  const endpoint = withFaults(flaky, faults.unknownMembers({ times: 1 }));

  await expect(endpoint(askState())).rejects.toThrow('read ECONNRESET');
  expect((await endpoint(askState())).notes?.faults).toEqual(['unknownMembers']);
});

test('withFaults() hands the context down and leaves calls alone that are none of the API', async () => {
  const seen: unknown[] = [];
  const { signal } = new AbortController();
  const endpoint = withFaults(
    (request, context) => {
      seen.push([request.url, context]);
      return pagedEndpoint(request);
    },
    [faults.unavailable({ on: { execution: 'other' } }), faults.unknownMembers()],
  );

  await endpoint(askState(), { signal });
  await endpoint({ method: 'GET', url: 'http://kit/health', headers: {} });

  expect(seen).toEqual([
    [askState().url, { signal }],
    ['http://kit/health', undefined],
  ]);
});

test('withFaults() draws by the seed', async () => {
  const struck = async (seed: number): Promise<string> => {
    const endpoint = withFaults(pagedEndpoint, faults.unavailable({ on: { probability: 0.5 } }), { seed });
    const answers = await askAll(endpoint, Array<ReturnType<typeof askState>>(64).fill(askState()));
    return answers.map(({ status }) => (status === 503 ? 'x' : '.')).join('');
  };

  const [one, two] = [await struck(1), await struck(2)];

  expect(one).not.toBe(two);
  expect([...one].filter((sign) => sign === 'x').length).toBeGreaterThan(16);
  expect([...one].filter((sign) => sign === '.').length).toBeGreaterThan(16);
});

test('withFaults() draws for two faults of the same text at different counts', async () => {
  const fault = faults.unavailable({ on: { probability: 0.5 } });
  const endpoint = withFaults(pagedEndpoint, [fault, fault]);
  const requests = Array<ReturnType<typeof askState>>(64).fill(askState());

  const one = await askAll(withFaults(pagedEndpoint, fault), requests);
  const both = await askAll(endpoint, requests);

  const count = (answers: readonly WireResponse[]): number => answers.filter(({ status }) => status === 503).length;
  expect(count(both)).toBeGreaterThan(count(one));
});

test('withFaults() waits latencies out itself where it is given how', async () => {
  const waited: unknown[] = [];
  const { signal } = new AbortController();
  const endpoint = withFaults(pagedEndpoint, faults.latency({ ms: 20 }), {
    sleep: async (...wait) => {
      waited.push(wait);
    },
  });

  const answer = await endpoint(askState(), { signal });

  expect(waited).toEqual([[20, signal]]);
  expect(answer.delivery).toBeUndefined();
  expect(answer.notes?.faults).toEqual(['latency']);
});

test('withFaults() refuses what is no target, no fault or no seed', () => {
  expect(() => withFaults(5 as never, [])).toThrow(TypeError);
  expect(() => withFaults(pagedEndpoint, { fault: 'throtle' } as never)).toThrow(
    /^Cannot use the fault 'throtle': found no such name, expected one of throttle, serviceError, /,
  );
  expect(() => withFaults(pagedEndpoint, [], { seed: 0.5 })).toThrow(
    new RangeError("Cannot use 'seed' of the faults: found 0.5, expected a whole number"),
  );
});

test('withFaults() strikes the executions, markers and pages that it is told', async () => {
  const struck = async (on: FaultOn, requests: readonly WireRequest[]): Promise<number[]> =>
    (await askAll(withFaults(pagedEndpoint, faults.unknownMembers({ on })), requests)).map(
      ({ notes }) => notes?.faults?.length ?? 0,
    );
  const read = [askState(), askState({ Marker: 'm2' }), askState({ Marker: 'm4' }), askState({ Marker: 'm6' })];
  const others = [ask('GetDurableExecutionHistory'), ask('ListDurableExecutionsByFunction')];

  expect(await struck({ page: 2 }, read)).toEqual([0, 1, 0, 0]);
  expect(await struck({ page: { from: 3 } }, read)).toEqual([0, 0, 1, 1]);
  expect(await struck({ marker: 'm4' }, read)).toEqual([0, 0, 1, 0]);
  expect(await struck({ execution: arn }, [...read, ...others])).toEqual([1, 1, 1, 1, 1, 0]);
  expect(await struck({ execution: 'orders' }, others)).toEqual([0, 0]);
});
