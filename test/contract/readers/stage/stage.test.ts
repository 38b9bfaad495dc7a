import { expect, test } from 'vitest';
import { givenScenarios, type OwnScenario } from '../../../../src/contract/readers/scenarios/given-scenario.ts';
import { recipes } from '../../../../src/contract/readers/scenarios/recipes.ts';
import { openStage, type Stage } from '../../../../src/contract/readers/stage/stage.ts';
import { durableClient } from '../../../../src/index.ts';
import { readState } from './read-state.ts';

const shipment = recipes.shipment.make();
const stageOf = (own: Partial<OwnScenario>, list: 'state' | 'history' = 'state'): Stage => {
  const [scenario] = givenScenarios([{ id: 'own', execution: 'shipment', ...own }]);
  if (!scenario) throw new RangeError('Cannot find the scenario');
  return openStage(scenario, shipment, list);
};

test('openStage() serves the pages of the scenario through its faults, and journals what the reader sees', async () => {
  const { gate, journal } = stageOf({ pages: { by: 'count', size: 6 }, faults: [{ fault: 'emptyPage', times: 1 }] });

  const { sizes } = await readState(gate.endpoint, shipment);

  expect(sizes).toEqual([0, 6, 6, 1]);
  expect(journal.calls.map(({ page }) => page?.items)).toEqual(sizes);
  expect(journal.calls.map(({ faults }) => faults)).toEqual([['emptyPage'], [], [], []]);
});

test('openStage() puts the first page into the payload, and its marker leads on', async () => {
  const { gate, invocation } = stageOf({ pages: { by: 'sizes', sizes: [2, 5] } });
  const { Operations, NextMarker } = invocation.InitialExecutionState;

  const page = await durableClient(gate.endpoint).getDurableExecutionState({
    ...{ DurableExecutionArn: shipment.arn, CheckpointToken: shipment.checkpointToken, Marker: String(NextMarker) },
  });

  expect(Operations.map(({ Id }) => Id)).toEqual(shipment.operations.slice(0, 2).map(({ Id }) => Id));
  expect(page.Operations[0]?.Id).toBe(shipment.operations[2]?.Id);
});

test('openStage() leaves the payload as long as the scenario wants it', () => {
  const inline = (own: Partial<OwnScenario>): number => stageOf(own).invocation.InitialExecutionState.Operations.length;

  expect(inline({})).toBe(13);
  expect(inline({ payload: 4 })).toBe(4);
  expect(inline({ pages: { by: 'sizes', sizes: [0, 3] } })).toBe(0);
});

test('openStage() dresses markers, that of the payload too', async () => {
  const { invocation, gate } = stageOf({ pages: { by: 'count', size: 5 }, markers: { text: 'p#' } });

  expect(invocation.InitialExecutionState.NextMarker).toBe('p1');
  expect((await readState(gate.endpoint, shipment)).markers).toEqual(['p2', 'p3', '']);
});

test('openStage() budgets the calls for the list that is read', async () => {
  const ask = async ({ gate }: Stage, times: number): Promise<number> => {
    const client = durableClient(gate.endpoint);
    const input = { DurableExecutionArn: shipment.arn, MaxItems: 1000 };
    for (let call = 0; call < times; call += 1) void client.getDurableExecutionHistory(input);
    return Promise.race([gate.spent, Promise.resolve().then(() => 0)]);
  };

  expect(await ask(stageOf({ pages: { by: 'count', size: 3 } }, 'history'), 161)).toBe(160);
  expect(await ask(stageOf({ pages: { by: 'count', size: 3 } }, 'state'), 101)).toBe(100);
});
