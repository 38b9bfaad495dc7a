import { expect, test } from 'vitest';
import { withDates } from '../../src/paginator/with-dates.ts';

test('withDates() makes dates of timestamps at any depth, to the millisecond', () => {
  const page = {
    Operations: [
      { Id: 'a', StartTimestamp: 1_767_225_600.123, StepDetails: { Attempt: 1, NextAttemptTimestamp: 1_767_225_601 } },
      { Id: 'b', WaitDetails: { ScheduledEndTimestamp: 0.001 } },
    ],
    NextMarker: 'm2',
  };

  expect(withDates(page)).toEqual({
    Operations: [
      {
        Id: 'a',
        StartTimestamp: new Date('2026-01-01T00:00:00.123Z'),
        StepDetails: { Attempt: 1, NextAttemptTimestamp: new Date('2026-01-01T00:00:01Z') },
      },
      { Id: 'b', WaitDetails: { ScheduledEndTimestamp: new Date(1) } },
    ],
    NextMarker: 'm2',
  });
});

test('withDates() leaves everything else as it is', () => {
  const odd = { StartTimestamp: 'soon', EndTimestamp: null, Timestamps: 5, List: [1, 'x', null, true] };

  expect(withDates(odd)).toEqual(odd);
  expect(withDates(null)).toBeNull();
});
