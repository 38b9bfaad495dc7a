import { expect, test } from 'vitest';
import { executionMaker } from '../../../../src/contract/readers/scenarios/given-scenario.ts';
import { scenarios } from '../../../../src/contract/readers/scenarios/scenarios.ts';
import { openStage } from '../../../../src/contract/readers/stage/stage.ts';
import { parseFaults } from '../../../../src/index.ts';
import { parsePagePlan } from '../../../../src/paging/page-plan.ts';

const make = executionMaker();

test('scenarios are data that survives JSON', () => {
  expect(JSON.parse(JSON.stringify(scenarios))).toEqual(scenarios);
  for (const { faults = [], pages } of scenarios) {
    expect(parseFaults(faults)).toEqual(faults);
    if (pages) expect(parsePagePlan(pages)).toEqual(pages);
  }
});

test('scenarios have ids of their own, and say what is right, how it is known and which bug is behind it', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(45);
  expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
  for (const { id, title, right, source, bug, accepts } of scenarios) {
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    for (const text of [title, right, source, bug]) expect(text.length).toBeGreaterThan(3);
    expect(accepts.length).toBeGreaterThan(0);
  }
});

test('scenarios begin with one plain page of five operations', () => {
  const [first] = scenarios;

  expect(first?.id).toBe('one-page');
  expect(first && make(first).operations).toHaveLength(5);
});

test('scenarios can be staged, and leave something for a payload to go on with, but for those of one page', () => {
  const whole = scenarios.filter((scenario) => {
    const { invocation } = openStage(scenario, make(scenario), 'state');
    return !invocation.InitialExecutionState.NextMarker;
  });

  expect(whole.map(({ id }) => id)).toEqual(['one-page', 'only-execution']);
});
