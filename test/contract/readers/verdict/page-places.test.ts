import { expect, test } from 'vitest';
import { habitualReader } from '../../../../src/contract/readers/mutants/habitual-reader.ts';
import { scenarioOf } from '../../../../src/contract/readers/scenarios/given-scenario.ts';
import { recipes } from '../../../../src/contract/readers/scenarios/recipes.ts';
import { readRunner } from '../../../../src/contract/readers/stage/run-read.ts';
import { openStage } from '../../../../src/contract/readers/stage/stage.ts';
import { pagePlaces } from '../../../../src/contract/readers/verdict/page-places.ts';

const shipment = recipes.shipment.make();
const id = (number: number): string => shipment.operations[number - 1]?.Id ?? '';
async function placesOf(scenario: string, habits: Parameters<typeof habitualReader>[0] = {}) {
  const stage = openStage(scenarioOf(scenario), shipment, 'state');
  await readRunner(habitualReader(habits))(stage, { timeoutMs: 2000 });
  return pagePlaces(stage);
}

test('pagePlaces() tells where an operation stood', async () => {
  const places = await placesOf('page-size-4');

  expect(places.of(id(1))).toEqual([{ page: 1, at: 'first' }]);
  expect(places.of(id(6))).toEqual([{ page: 2, at: 'inside' }]);
  expect(places.of(id(8))).toEqual([{ page: 2, at: 'last' }]);
  expect(places.of(id(13))).toEqual([{ page: 4, at: 'alone' }]);
  expect(places.of('other')).toEqual([]);
  expect(places.spoiled(3)).toBeUndefined();
});

test('pagePlaces() counts the payload as page 1 for a reader that begins behind it', async () => {
  const places = await placesOf('page-size-4', { begins: 'behind the payload' });

  expect([1, 5, 13].map((number) => places.of(id(number)))).toEqual([
    [{ page: 1, at: 'first' }],
    [{ page: 2, at: 'first' }],
    [{ page: 4, at: 'alone' }],
  ]);
});

test('pagePlaces() tells of an operation on two pages', async () => {
  const places = await placesOf('doubled-across-pages');

  expect(places.of(id(3))).toEqual([
    { page: 1, at: 'last' },
    { page: 2, at: 'first' },
  ]);
});

test('pagePlaces() tells of a page that came spoiled', async () => {
  const places = await placesOf('no-content', { parse: () => ({}) });

  expect(places.spoiled(0)).toBeUndefined();
  const other = await placesOf('no-content', { attempts: 1 });
  expect(other.of(id(7))).toEqual([]);
  expect(other.spoiled(6)).toEqual({ page: 3, fault: 'noContent' });
});
