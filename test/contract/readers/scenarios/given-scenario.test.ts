import { expect, test } from 'vitest';
import {
  executionMaker,
  givenScenarios,
  scenarioOf,
} from '../../../../src/contract/readers/scenarios/given-scenario.ts';
import { scenarios } from '../../../../src/contract/readers/scenarios/scenarios.ts';
import { execution } from '../../../../src/index.ts';

test('givenScenarios() has all of them where none is asked for', () => {
  expect(givenScenarios(undefined)).toBe(scenarios);
});

test('givenScenarios() finds scenarios by id and completes those of the caller', () => {
  const [one, own] = givenScenarios(['one-page', { id: 'mine', execution: 'order', severity: 'should' }]);

  expect(one).toBe(scenarios[0]);
  expect(own).toEqual({
    id: 'mine',
    title: 'mine',
    right: 'has everything once, in order',
    severity: 'should',
    source: 'API model',
    bug: 'found by the caller',
    accepts: ['everything'],
    execution: 'order',
  });
});

test('givenScenarios() refuses ids that are unknown or stand there twice', () => {
  expect(() => givenScenarios(['page-size-13'])).toThrow(
    new RangeError(
      "Cannot find the scenario 'page-size-13': found no such id, expected one such as one-page, page-size-1, page-size-2, page-size-3, page-size-4, page-size-5, page-size-6, page-size-7, page-size-8, page-size-9, page-size-10, page-size-11",
    ),
  );
  expect(() => scenarioOf('zzz')).toThrow(/expected one such as one-page, only-execution/);
  expect(() => givenScenarios(['one-page', 'one-page'])).toThrow(
    new RangeError("Cannot use the scenario 'one-page': found it twice, expected it once"),
  );
});

test('executionMaker() makes each execution once, the callers own ones too', () => {
  const make = executionMaker();
  const file = execution('mine', (run) => run.step('a')).toJSON();
  const [order, mine] = givenScenarios(['one-page', { id: 'mine', execution: file }]);
  if (!order || !mine) throw new RangeError('Cannot find the scenarios');

  expect(make(order)).toBe(make({ ...order, id: 'another' }));
  expect(make(mine).operations).toEqual(file.operations);
});
