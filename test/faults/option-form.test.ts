import { expect, test } from 'vitest';
import { accepted, choice, misfit, number, show, text, whole } from '../../src/faults/option-form.ts';

test('misfit() accepts what fits', () => {
  expect([
    misfit(number(1, 0, 2), 0.5),
    misfit(whole(1, 0, 2), 2),
    misfit(choice('a', ['a', 'b']), 'b'),
    misfit(text('x'), ''),
  ]).toEqual([undefined, undefined, undefined, undefined]);
});

test.each([
  [number(1, 0, 2), 2.5, 'found 2.5, expected a number from 0 to 2'],
  [number(1, 0, 2), Number.NaN, 'found NaN, expected a number from 0 to 2'],
  [number(1, 0, 2), '1', "found '1', expected a number from 0 to 2"],
  [whole(1, 0, 2), 0.5, 'found 0.5, expected a whole number from 0 to 2'],
  [choice('a', ['a', 'b']), 'c', "found 'c', expected one of a, b"],
  [choice('a', ['a', 'b']), ['a'], 'found a list, expected one of a, b'],
  [text('x'), 5, 'found 5, expected a text'],
])('misfit() of %j tells what is wrong with %j', (form, value, wrong) => {
  expect(misfit(form, value)).toBe(wrong);
});

test('show() is short', () => {
  expect([show('x'.repeat(99)), show(null), show({}), show([]), show(undefined)]).toEqual([
    ...[`'${'x'.repeat(50)}'`, 'null', 'an object', 'a list', 'undefined'],
  ]);
});

test('accepted() says it in words', () => {
  expect([number(1, 0, 2), whole(1, 0, 2), choice('a', ['a', 'b']), text('x')].map(accepted)).toEqual([
    ...['number, 0 to 2', 'whole number, 0 to 2', 'a | b', 'text'],
  ]);
});
