import { expect, test } from 'vitest';
import { contentScenarios } from '../../../../src/contract/readers/scenarios/content-scenarios.ts';
import { executionMaker } from '../../../../src/contract/readers/scenarios/given-scenario.ts';
import { openStage } from '../../../../src/contract/readers/stage/stage.ts';
import { bodyText } from '../../../../src/model/body.ts';
import { readState } from '../stage/read-state.ts';

const make = executionMaker();

async function bodiesOf(id: string): Promise<readonly string[]> {
  const scenario = contentScenarios.find((one) => one.id === id);
  if (!scenario) throw new RangeError(`Cannot find '${id}'`);
  const execution = make(scenario);
  const stage = openStage(scenario, execution, 'state');
  const { ids } = await readState(stage.gate.endpoint, execution);
  expect(ids).toEqual(execution.operations.map(({ Id }) => Id));
  return stage.journal.calls.map(({ response }) => (response ? bodyText(response.body) : ''));
}

test.for([
  ['multi-byte-payloads', 3, /寸法/],
  ['page-of-6-megabytes', 2, /é{500}/],
  ['operations-3000', 43, /step 2999/],
  ['unknown-members', 5, /"UnheardOf"/],
  ['unknown-type', 5, /"Type":"UNHEARD_OF"/],
  ['unknown-status', 5, /"Status":"UNHEARD_OF"/],
  ['unknown-sub-type', 2, /"SubType":"Saga"/],
  ['null-members', 5, /"StepDetails":null/],
  ['pruned-children', 3, /"label"/],
  ['replay-children', 4, /"ReplayChildren":true/],
  ['orphans', 3, /"MapIteration","StartTimestamp":[\d.]+,"Status":"STARTED"/],
  ['id-gaps', 3, /"Map"/],
] as const)('contentScenarios %s serves what it says', async ([id, count, form]) => {
  const bodies = await bodiesOf(id);

  expect(bodies).toHaveLength(count);
  expect(bodies.join('\n')).toMatch(form);
});

test('contentScenarios page-of-6-megabytes has one', async () => {
  expect(Math.max(...(await bodiesOf('page-of-6-megabytes')).map((text) => Buffer.byteLength(text)))).toBeGreaterThan(
    6_000_000,
  );
});
