import { expect, test } from 'vitest';
import { faultCatalogue } from '../../src/faults/fault-catalogue.ts';
import { parseFaults } from '../../src/faults/parse-faults.ts';

test('parseFaults() reads what was printed', () => {
  const plan = faultCatalogue.map(({ example }) => example);

  expect(parseFaults(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
});

test('parseFaults() takes one fault alone and a list of none', () => {
  expect(parseFaults({ fault: 'hang' })).toEqual([{ fault: 'hang' }]);
  expect(parseFaults([])).toEqual([]);
});

test('parseFaults() tells which fault of a list is none', () => {
  expect(() => parseFaults([{ fault: 'hang' }, { fault: 'hang', times: -1 }])).toThrow(
    new RangeError("Cannot use 'times' of fault 'hang': found -1, expected a whole number from 1 on"),
  );
  expect(() => parseFaults('hang')).toThrow(TypeError);
});
