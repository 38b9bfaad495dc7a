import { expect, test } from 'vitest';
import {
  errorOf,
  membersOf,
  numberOf,
  payloadOf,
  recordedEvent,
  textOf,
  timeOf,
} from '../../src/timeline/recorded-event.ts';

test('recordedEvent() reads what an event has, and numbers one that has no number', () => {
  const started = { EventType: 'StepStarted', Id: 's1', Name: 'a', EventTimestamp: 1.5, StepStartedDetails: { x: 1 } };

  expect(recordedEvent(started, 4)).toEqual({
    type: 'StepStarted',
    eventId: 5,
    id: 's1',
    at: 1500,
    identity: { Name: 'a' },
    details: { x: 1 },
  });
  expect(recordedEvent({ EventId: 9 }, 0)).toMatchObject({ type: '', eventId: 9, id: undefined, details: {} });
});

test.for<[unknown, number | undefined]>([
  [1.5, 1500],
  ['1970-01-01T00:00:01.500Z', 1500],
  [new Date(1500), 1500],
  [undefined, undefined],
  [null, undefined],
  ['soon', undefined],
])('timeOf() reads %j as %j', ([value, time]) => {
  expect(timeOf(value)).toBe(time);
});

test.for<[unknown, object | undefined]>([
  [{ Payload: { ErrorType: 'A' } }, { ErrorType: 'A' }],
  [{ Payload: '{"ErrorType":"A","ErrorMessage":"b","x":1}' }, { ErrorType: 'A', ErrorMessage: 'b' }],
  [{ Payload: '{"Cause":"c"}' }, { ErrorMessage: '{"Cause":"c"}' }],
  [{ Payload: 'broken' }, { ErrorMessage: 'broken' }],
  [{}, undefined],
  [undefined, undefined],
])('errorOf() reads %j as %j', ([holder, error]) => {
  expect(errorOf(holder)).toEqual(error);
});

test('payloadOf(), membersOf(), numberOf() and textOf() give nothing of another kind', () => {
  expect([payloadOf({ Payload: 'x' }), payloadOf({ Payload: 1 }), payloadOf(null)]).toEqual([
    'x',
    undefined,
    undefined,
  ]);
  expect([membersOf({ a: 1 }), membersOf([1]), membersOf('a')]).toEqual([{ a: 1 }, {}, {}]);
  expect([numberOf(1), numberOf('1'), textOf('1'), textOf(1)]).toEqual([1, undefined, '1', undefined]);
});
