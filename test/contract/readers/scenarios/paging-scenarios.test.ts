import { expect, test } from 'vitest';
import { executionMaker } from '../../../../src/contract/readers/scenarios/given-scenario.ts';
import { pagingScenarios } from '../../../../src/contract/readers/scenarios/paging-scenarios.ts';
import { openStage } from '../../../../src/contract/readers/stage/stage.ts';
import { readState } from '../stage/read-state.ts';

const make = executionMaker();
const sizes: Readonly<Record<string, readonly number[]>> = {
  'one-page': [5],
  'only-execution': [1],
  'page-size-1': Array(13).fill(1),
  'page-size-4': [4, 4, 4, 1],
  'page-size-12': [12, 1],
  'exactly-full-last-page': Array(30).fill(100),
  'empty-page-after-the-last-operation': [4, 4, 4, 1, 0],
  'first-page-empty': [0, 3, 3, 3, 4],
  'first-pages-empty': [0, 0, 0, 5, 8],
  'execution-only-first': [1, 4, 4, 4],
  'empty-pages-in-the-middle': [3, 0, 2, 0, 0, 4, 4],
  'empty-pages-at-the-end': [3, 2, 0, 0],
  'page-without-list': [3, 3, 0, 3, 3, 1],
  'page-longer-than-asked': Array(20).fill(150),
  'pages-by-bytes': [3, 2, 3, 3, 2],
};
const staged = pagingScenarios.filter(({ id }) => sizes[id]);

test.for(staged)('pagingScenarios $id has its pages', async (scenario) => {
  const execution = make(scenario);

  const read = await readState(openStage(scenario, execution, 'state').gate.endpoint, execution);

  expect(read.sizes).toEqual(sizes[scenario.id]);
  expect(read.ids).toEqual(execution.operations.map(({ Id }) => Id));
});

test('pagingScenarios has a scenario for each page size from 1 to 12, each of several pages', () => {
  const counted = pagingScenarios.filter(({ id }) => id.startsWith('page-size-'));

  expect(counted.map(({ pages }) => pages)).toEqual(
    Array.from({ length: 12 }, (_, index) => ({ by: 'count', size: index + 1 })),
  );
  expect(pagingScenarios.length).toBe(counted.length + staged.length - 3);
});
