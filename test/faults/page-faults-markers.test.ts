import { expect, test } from 'vitest';
import type { Fault } from '../../src/faults/fault.ts';
import { faults } from '../../src/faults/faults.ts';
import { withFaults } from '../../src/faults/with-faults.ts';
import { readPages } from './read-pages.ts';

const markers = async (fault: Fault, limit?: number): Promise<unknown[]> =>
  (await readPages(withFaults, fault, { limit })).map(({ marker }) => marker);

test('faults.repeatMarker() hands out the marker that it was asked with', async () => {
  expect(await markers(faults.repeatMarker(), 5)).toEqual(['m2', 'm2', 'm2', 'm2', 'm2']);
  expect(await markers(faults.repeatMarker({ on: { page: 3 } }))).toEqual(['m2', 'm4', 'm4', 'm6', undefined]);
  expect(await markers(faults.repeatMarker({ on: { page: 4 } }), 6)).toEqual(['m2', 'm4', 'm6', 'm6', undefined]);
});

test('faults.cycleMarkers() closes a circle of as many pages as it is told', async () => {
  expect(await markers(faults.cycleMarkers(), 7)).toEqual(['m2', 'm4', 'm2', 'm4', 'm2', 'm4', 'm2']);
  expect(await markers(faults.cycleMarkers({ length: 3 }), 7)).toEqual(['m2', 'm4', 'm6', 'm2', 'm4', 'm6', 'm2']);
  expect(await markers(faults.cycleMarkers({ length: 4 }))).toEqual(['m2', 'm4', 'm6', undefined]);
});

test('faults.markerAfterLast() leads to an empty last page', async () => {
  const pages = await readPages(withFaults, faults.markerAfterLast());

  expect(pages.map(({ ids }) => ids.length)).toEqual([2, 2, 2, 1, 0]);
  expect(pages.at(-1)).toMatchObject({ status: 200, marker: undefined });
});

test('faults.deadMarker() leads to a refusal', async () => {
  const pages = await readPages(withFaults, faults.deadMarker());

  expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 200, 400]);
});

test('faults.markerAfterLast() and faults.deadMarker() leave pages alone that have a marker', async () => {
  expect((await markers(faults.deadMarker())).slice(0, 3)).toEqual(['m2', 'm4', 'm6']);
});

test('faults.dropMarker() ends the read', async () => {
  expect(await markers(faults.dropMarker())).toEqual([undefined]);
  expect(await markers(faults.dropMarker({ on: { page: 2 } }))).toEqual(['m2', undefined]);
});

test('faults.emptyMarker() and faults.nullMarker() say the end in another way', async () => {
  expect(await markers(faults.emptyMarker())).toEqual(['m2', 'm4', 'm6', '']);
  expect(await markers(faults.nullMarker())).toEqual(['m2', 'm4', 'm6', null]);
});
