import { expect, test } from 'vitest';
import { executionMaker, scenarioOf } from '../../../../src/contract/readers/scenarios/given-scenario.ts';
import type { ReadOutcome } from '../../../../src/contract/readers/stage/reader.ts';
import { openStage } from '../../../../src/contract/readers/stage/stage.ts';
import { judge } from '../../../../src/contract/readers/verdict/judge.ts';

const make = executionMaker();
function found(id: string, outcome: ReadOutcome, list: 'state' | 'history' = 'state') {
  const scenario = scenarioOf(id);
  return judge(openStage(scenario, make(scenario), list), outcome).map(({ rule, severity, message }) => {
    return `${severity} ${rule}: ${message}`;
  });
}
const returned = (value: unknown): ReadOutcome => ({ ended: 'returned', value });
const threw: ReadOutcome = { ended: 'threw', error: new RangeError('no more\nat all') };
const { operations, events } = make(scenarioOf('one-page'));
const ids = operations.map(({ Id }) => Id);

test('judge() accepts what the scenario accepts', () => {
  expect(found('one-page', returned(ids))).toEqual([]);
  expect(found('one-page', returned(operations))).toEqual([]);
  expect(found('one-page', returned(events), 'history')).toEqual([]);
  expect(found('repeated-marker', threw)).toEqual([]);
  expect(found('no-content', threw)).toEqual([]);
});

test('judge() compares what was returned where everything may arrive', () => {
  expect(found('one-page', returned(ids.slice(1)))).toEqual([
    'must reader/lost: operation 1 (EXECUTION) was lost: it was first on page 1',
  ]);
  expect(found('doubled-on-a-page', returned([]))[0]).toMatch(/^should reader\/lost: operations 1 to 3 were lost/);
});

test('judge() weighs giving up by what the scenario says', () => {
  expect(found('one-page', threw)).toEqual(['must reader/gave-up: it ended with RangeError: no more']);
  expect(found('throttled-twice', threw)).toEqual(['should reader/gave-up: it ended with RangeError: no more']);
  expect(found('marker-reads-none', { ended: 'threw', error: 'text' })).toEqual([
    'info reader/gave-up: it ended with text',
  ]);
});

test('judge() finds a reader that goes on where it has to end with an error', () => {
  expect(found('repeated-marker', returned(ids))).toEqual([
    'must reader/went-on: it returned 5 of 13 operations and no error',
  ]);
});

test('judge() finds a reader that does not end', () => {
  expect(found('marker-cycle', { ended: 'parked', spent: 'calls', limit: 100 })).toEqual([
    'must reader/never-ends: it made more than 100 calls and did not end',
  ]);
  expect(found('slow-first-page', { ended: 'parked', spent: 'time', limit: 10_000 })).toEqual([
    'must reader/never-ends: it did not end within 10 s, after 0 calls',
  ]);
});

test('judge() finds what is no list', () => {
  expect(found('one-page', returned({ Operations: operations }))).toEqual([
    'must reader/no-list: it returned an object with Operations in place of a list of operations or their ids',
  ]);
});

test('judge() does not compare members that a fault changes', () => {
  const scenario = scenarioOf('unknown-status');
  const changed = make(scenario).operations.map((operation) => ({ ...operation, Status: 'UNHEARD_OF' }));

  expect(found('unknown-status', returned(changed))).toEqual([]);
  expect(found('page-size-1', returned(changed))).toHaveLength(4);
});
