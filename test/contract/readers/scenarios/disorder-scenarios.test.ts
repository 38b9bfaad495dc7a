import { expect, test } from 'vitest';
import { disorderScenarios } from '../../../../src/contract/readers/scenarios/disorder-scenarios.ts';
import { executionMaker } from '../../../../src/contract/readers/scenarios/given-scenario.ts';
import { openStage } from '../../../../src/contract/readers/stage/stage.ts';
import { readState } from '../stage/read-state.ts';

const make = executionMaker();

test.for(disorderScenarios)(
  'disorderScenarios $id serves an operation more than once, and none too few',
  async (scenario) => {
    const execution = make(scenario);
    const all = execution.operations.map(({ Id }) => Id);

    const { ids } = await readState(openStage(scenario, execution, 'state').gate.endpoint, execution);

    expect(ids.length).toBeGreaterThan(all.length);
    expect([...new Set(ids)]).toEqual(all);
  },
);
