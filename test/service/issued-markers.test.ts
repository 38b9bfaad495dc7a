import { expect, test } from 'vitest';
import { durableClient, durableService, execution, type MarkerPolicy, pages } from '../../src/index.ts';
import { issuedMarkers } from '../../src/service/issued-markers.ts';

const at = (index: number, step = 0, done = 0) => ({ index, step, done });

test('issuedMarkers() finds a marker by its text and by where it leads', () => {
  const issued = issuedMarkers();
  const marker = { marker: 'm', position: at(5, 1, 2), issuedAt: 1 };
  issued.add(marker);

  expect([issued.find('m'), issued.leadingTo(at(5, 1, 2))]).toEqual([marker, marker]);
  expect([issued.find('n'), issued.leadingTo(at(5)), issued.leadingTo(at(6, 1, 2))]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('issuedMarkers() lets the newest marker to a position stand, and finds both', () => {
  const issued = issuedMarkers();
  const [first, second] = [1, 2].map((issuedAt) => ({ marker: `m${issuedAt}`, position: at(5), issuedAt }));
  if (first) issued.add(first);
  if (second) issued.add(second);

  expect(issued.leadingTo(at(5))).toBe(second);
  expect([issued.find('m1'), issued.find('m2')]).toEqual([first, second]);
});

test('issuedMarkers() keeps a thousand at most', () => {
  const issued = issuedMarkers();
  for (let index = 0; index <= 1000; index += 1) issued.add({ marker: `m${index}`, position: at(index), issuedAt: 0 });

  expect(issued.find('m0')).toBeUndefined();
  expect(issued.find('m1000')).toBeDefined();
});

// a service that has forgotten its markers, as every other one has, reads them as well
test.each<MarkerPolicy>(['opaque', 'expiring', 'single-use', 'offset'])(
  'issuedMarkers() changes nothing that a client sees under the policy %s',
  async (markers) => {
    const order = execution('order-17', (run) => run.step('a').step('b').step('c'));
    const state = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };
    const [one, other] = [1, 2].map(() => durableService({ executions: [order], pages: pages.of(1), markers }));
    if (!one || !other) throw new Error('made two');
    const { NextMarker: Marker = '' } = await durableClient(one).getDurableExecutionState(state);

    const asked = [0, 0, 59_999, 1, 86_340_000].flatMap((advance) =>
      [one, other].map((service) => ({ service, advance })),
    );
    const statuses: number[][] = [];
    for (const { service, advance } of asked) {
      service.clock.advance(advance);
      const { response } = await durableClient(service).send('GetDurableExecutionState', { ...state, Marker });
      if (service === one) statuses.push([response.status]);
      else statuses.at(-1)?.push(response.status);
    }

    expect(statuses.filter(([first, second]) => first !== second)).toEqual([]);
    expect(statuses.map(([status]) => status)).toEqual(
      {
        opaque: [200, 200, 200, 200, 400],
        expiring: [200, 200, 200, 400, 400],
        'single-use': [200, 400, 400, 400, 400],
        offset: [200, 200, 200, 200, 200],
      }[markers as 'opaque'],
    );
  },
);
