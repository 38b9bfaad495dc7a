import { expect, test } from 'vitest';
import { failureScenarios } from '../../../../src/contract/readers/scenarios/failure-scenarios.ts';
import { struckCalls } from './struck.ts';

test.for(failureScenarios)('failureScenarios $id strikes once, and passes', async (scenario) => {
  const { calls, ended } = await struckCalls(scenario);

  expect(calls).toHaveLength(scenario.id === 'throttled-twice' ? 2 : 1);
  expect(ended).toBe('returned');
  expect(scenario).toMatchObject({ accepts: ['everything'], severity: 'must', givingUp: 'should' });
});

test('failureScenarios strike the first, the middle and the last of five pages', async () => {
  const at = async (id: string): Promise<readonly number[]> => {
    const scenario = failureScenarios.find((one) => one.id === id);
    return scenario ? (await struckCalls(scenario)).calls : [];
  };

  for (const kind of ['throttled', 'failing', 'reset', 'cut', 'slow']) {
    expect(await at(`${kind}-first-page`)).toEqual([1]);
    expect(await at(`${kind}-middle-page`)).toEqual([3]);
    expect(await at(`${kind}-last-page`)).toEqual([5]);
  }
});
