import { expect, test } from 'vitest';
import { refusalScenarios } from '../../../../src/contract/readers/scenarios/refusal-scenarios.ts';
import { struckCalls } from './struck.ts';

test.for(refusalScenarios)('refusalScenarios $id leaves a right reader nothing but an error', async (scenario) => {
  const { calls, ended } = await struckCalls(scenario);

  expect(ended).toBe('threw');
  expect(calls.length).toBeGreaterThanOrEqual(1);
  expect(scenario.accepts[0]).toBe('error');
});
