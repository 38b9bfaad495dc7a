import { expect, test } from 'vitest';
import { toWireTimes } from '../../../src/cassette/imports/to-wire-times.ts';

test.each<[unknown, unknown]>([
  ['2025-12-03T22:59:45.899Z', 1_764_802_785.899],
  ['2025-12-03T23:59:45.899000+01:00', 1_764_802_785.899],
  ['2025-12-03 22:59:45.899+00:00', 1_764_802_785.899],
  [1_764_802_785_899, 1_764_802_785.899],
  [1_764_802_785.899, 1_764_802_785.899],
  [null, null],
  ['soon', 'soon'],
])('toWireTimes() makes of %j %j', (time, seconds) => {
  expect(toWireTimes({ EventTimestamp: time })).toEqual({ EventTimestamp: seconds });
});

test('toWireTimes() looks everywhere, and at nothing that only ends alike', () => {
  const value = JSON.parse(
    '[{"WaitStartedDetails":{"ScheduledEndTimestamp":"2025-12-03T22:59:45Z"},"Name":"2025-12-03","__proto__":{"x":1}}]',
  );
  const made = toWireTimes(value);

  expect(JSON.stringify(made)).toBe(
    '[{"WaitStartedDetails":{"ScheduledEndTimestamp":1764802785},"Name":"2025-12-03","__proto__":{"x":1}}]',
  );
});
