import { expect, test } from 'vitest';
import { openReadings } from '../../src/service/readings.ts';
import { itemsTextOf } from '../../src/timeline/items-text.ts';

const made = { items: itemsTextOf([]), plan: undefined };
const key = { api: 'GetDurableExecutionState' };

test('openReadings() makes a reading once a version', () => {
  const readings = openReadings('order-17');

  const first = readings.at(key, 0, () => made);
  const again = readings.at(key, 0, () => made);
  const later = readings.at(key, 1, () => made);

  expect(again).toBe(first);
  expect(later).not.toBe(first);
  expect(readings.of(key)).toEqual([later, first]);
});

test('openReadings() binds a reading to subject, list, filter, version and plan', () => {
  const plan = { by: 'count', size: 2 } as const;

  const { binding } = openReadings('order-17').at({ ...key, filter: 'f' }, 3, () => ({ ...made, plan }));

  expect(binding).toMatchObject({ api: key.api, filter: 'f', subject: 'order-17', token: '3', plan });
});

test('openReadings() tells lists apart by their filter', () => {
  const readings = openReadings('order-17');

  const one = readings.at({ ...key, filter: 'a' }, 0, () => made);

  expect(readings.of({ ...key, filter: 'a' })).toEqual([one]);
  expect(readings.of({ ...key, filter: 'b' })).toEqual([]);
  expect(readings.of(key)).toEqual([]);
});

test('openReadings() keeps the newest 256 readings of a list, and the 256 lists that were read last', () => {
  const readings = openReadings('order-17');

  for (let version = 0; version < 300; version += 1) readings.at(key, version, () => made);
  const kept = readings.of(key).map(({ binding }) => Number(binding.token));
  for (let list = 0; list < 300; list += 1) readings.at({ ...key, filter: String(list) }, 0, () => made);

  expect([kept.length, kept[0], kept.at(-1)]).toEqual([256, 299, 44]);
  expect(readings.of(key)).toEqual([]);
  expect(readings.of({ ...key, filter: '44' })).toHaveLength(1);
});
