import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe, describeEvent, describeOperation, member, moment, quote } from '../../src/rules/describe.ts';

test('describe() gives one short line for anything', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withNullPrototype: true, withDate: true }), (value) => {
      expect(describe(value)).toMatch(/^.{1,400}$/);
    }),
  );
});

test('describe() tells values apart', () => {
  const values = ['a', 7, -0.5, true, null, undefined, [1, 2], {}, { b: 1, c: 2, d: 3, e: 4, f: 5 }, 7n, () => {}];

  expect(values.map(describe)).toEqual([
    "'a'",
    '7',
    '-0.5',
    'true',
    'null',
    'nothing',
    'a list of 2',
    'an object without members',
    'an object with b, c, d, e, …',
    'a bigint',
    'a function',
  ]);
});

test('quote() cuts what is long and escapes what is no letter', () => {
  expect(quote('a\nb\\')).toBe("'a\\nb\\\\'");
  expect(quote('{"a":1}')).toBe(`'{"a":1}'`);
  expect(quote('x'.repeat(100))).toBe(`'${'x'.repeat(60)}…'`);
});

test('moment() prints seconds as ISO 8601, and numbers that are no moment as they are', () => {
  expect(moment(1767225600.123)).toBe('2026-01-01T00:00:00.123Z');
  expect(moment(1e13)).toBe('10000000000000 s');
});

test('member() prints a member, or says that there is none', () => {
  expect([member('Name', 'a'), member('Name', undefined)]).toEqual(["'a' as Name", 'no Name']);
});

test('describeOperation() names the place, the name and the id', () => {
  const id = '9f86d081884c7d659a2feaa0c55ad015';

  expect(describeOperation({ Id: id, Name: 'charge card' }, 3)).toBe(
    "operation 4 'charge card' (Id 9f86d081884c7d65…)",
  );
  expect(describeOperation({ Id: 'a\n' }, 0)).toBe('operation 1 (Id a\\n)');
  expect(describeOperation(undefined, 9)).toBe('operation 10 (no Id)');
});

test('describeEvent() names the number, the type and the id', () => {
  expect(describeEvent({ EventId: 7, EventType: 'StepStarted', Id: 's1' }, 0)).toBe('event 7 StepStarted (Id s1)');
  expect(describeEvent({ EventId: 8, EventType: 'InvocationCompleted' }, 0)).toBe('event 8 InvocationCompleted');
  expect(describeEvent(undefined, 0)).toBe('event at 1');
});
