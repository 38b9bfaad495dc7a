import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import type { Run } from '../../src/fixtures/run.ts';

const namesOf = (tell: (run: Run) => unknown): readonly string[] =>
  execution('a', (run) => void tell(run))
    .operations.slice(1)
    .map(({ Name, Status }) => `${Name} ${Status}`);

const open = { status: 'STARTED' } as const;
const kept = { replayChildren: true } as const;

test.for<[string, (run: Run) => unknown, readonly string[]]>([
  [
    'keeps the children of an open context',
    (run) => run.child('c', (c) => c.step('s').step('t', open)),
    ['c STARTED', 's SUCCEEDED', 't STARTED'],
  ],
  ['leaves out the children of a SUCCEEDED context', (run) => run.child('c', (c) => c.step('s')), ['c SUCCEEDED']],
  ['leaves out the children of a FAILED context', (run) => run.child('c', (c) => c.step('s').fail('no')), ['c FAILED']],
  [
    'keeps the children of a closed context with ReplayChildren',
    (run) => run.child('c', (c) => c.step('s'), kept),
    ['c SUCCEEDED', 's SUCCEEDED'],
  ],
  [
    'keeps the children of a FAILED context with ReplayChildren',
    (run) => run.child('c', (c) => c.step('s').fail('no'), kept),
    ['c FAILED', 's SUCCEEDED'],
  ],
  [
    'keeps with ReplayChildren the direct children alone',
    (run) => run.child('c', (c) => c.step('s').child('d', (d) => d.step('t')), kept),
    ['c SUCCEEDED', 's SUCCEEDED', 'd SUCCEEDED'],
  ],
  [
    'keeps grandchildren where every closed context above has ReplayChildren',
    (run) => run.child('c', (c) => c.child('d', (d) => d.step('t'), kept), kept),
    ['c SUCCEEDED', 'd SUCCEEDED', 't SUCCEEDED'],
  ],
  [
    'leaves out what lies below a hidden context, whatever its own flag',
    (run) => run.child('c', (c) => c.child('d', (d) => d.step('t'), kept)),
    ['c SUCCEEDED'],
  ],
  [
    'leaves out an open context below a closed one with all its children',
    (run) =>
      run.child('c', (c) =>
        c
          .child('d', (d) => d.step('t', open))
          .step('s')
          .succeed(),
      ),
    ['c SUCCEEDED'],
  ],
  [
    'leaves out orphans with the map that ended without them',
    (run) => run.map('m', [1, 2], (r, n) => r.wait('w', { seconds: n * 100 }), { minSuccessful: 1 }),
    ['m SUCCEEDED'],
  ],
  [
    'keeps orphans below a map with ReplayChildren',
    (run) => run.map('m', [1, 2], (r, n) => r.wait('w', { seconds: n * 100 }), { minSuccessful: 1, ...kept }),
    ['m SUCCEEDED', 'map-item-0 SUCCEEDED', 'map-item-1 STARTED', 'w STARTED'],
  ],
])('visibleRecords() %s', ([, tell, names]) => {
  expect(namesOf(tell)).toEqual(names);
});

test('visibleRecords() prunes State alone: History keeps the events of what it leaves out', () => {
  const { events } = execution('a', (run) => run.child('c', (c) => c.step('s')));

  expect(events.map(({ EventType, Name }) => `${EventType} ${Name}`)).toContain('StepSucceeded s');
});
