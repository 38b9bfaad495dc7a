import { expect, test } from 'vitest';
import { unreadableScenarios } from '../../../../src/contract/readers/scenarios/unreadable-scenarios.ts';
import { struckCalls } from './struck.ts';

test.for(unreadableScenarios)(
  'unreadableScenarios $id spoils one page, which can be asked for again',
  async (scenario) => {
    expect(await struckCalls(scenario)).toEqual({ calls: [3], ended: 'returned' });
    expect(scenario.accepts).toEqual(['everything', 'error']);
  },
);
