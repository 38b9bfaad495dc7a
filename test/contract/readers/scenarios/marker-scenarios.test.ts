import { expect, test } from 'vitest';
import { executionMaker } from '../../../../src/contract/readers/scenarios/given-scenario.ts';
import { markerScenarios } from '../../../../src/contract/readers/scenarios/marker-scenarios.ts';
import { openStage } from '../../../../src/contract/readers/stage/stage.ts';
import { readState } from '../stage/read-state.ts';

const make = executionMaker();

async function markersOf(id: string): Promise<readonly unknown[]> {
  const scenario = markerScenarios.find((one) => one.id === id);
  if (!scenario) throw new RangeError(`Cannot find '${id}'`);
  const execution = make(scenario);
  const read = await readState(openStage(scenario, execution, 'state').gate.endpoint, execution);
  expect(read.ids).toEqual(execution.operations.map(({ Id }) => Id));
  return read.markers;
}

test('markerScenarios end a list in every way', async () => {
  expect((await markersOf('last-marker-absent')).at(-1)).toBeUndefined();
  expect((await markersOf('last-marker-empty')).at(-1)).toBe('');
  expect((await markersOf('last-marker-null')).at(-1)).toBeNull();
});

test.for([
  ['marker-needs-encoding', /^(?=.*\+)(?=.*\/)(?=.*=)(?=.*&)(?=.*%)(?=.* )/],
  ['marker-holds-percent-escape', /%2B/],
  ['marker-ends-in-equals', /=$/],
  ['marker-looks-like-number', /^00\d$/],
  ['marker-looks-like-json', /^\{ .*\}$/],
  ['marker-of-4-kilobytes', /^.{4096}$/],
  ['marker-reads-none', /^None$/],
] as const)('markerScenarios %s has markers of its form', async ([id, form]) => {
  const markers = (await markersOf(id)).slice(0, -1);

  expect(markers.length).toBeGreaterThanOrEqual(1);
  for (const marker of markers) expect(marker).toMatch(form);
});
