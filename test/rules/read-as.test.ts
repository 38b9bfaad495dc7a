import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAs } from '../../src/rules/read-as.ts';
import { checks } from '../../validators/checks.js';
import { type ShapeName, shapes } from '../../validators/shapes.js';
import { garbageLike } from './garbage.ts';

const names: readonly ShapeName[] = [
  'Event',
  'Operation',
  'InvocationPayload',
  'GetDurableExecutionStateResponse',
  'ListDurableExecutionsByFunctionResponse',
];
const operation = {
  Id: 's1',
  Type: 'STEP',
  Status: 'FAILED',
  StartTimestamp: 1767225600,
  StepDetails: { Attempt: 1, Error: { ErrorType: 'x', StackTrace: ['a', 'b'] } },
};

test('readAs() finds a problem exactly where the check says no', () => {
  const value = fc.oneof(garbageLike(operation), garbageLike({ Operations: [operation], NextMarker: 'm' }));
  fc.assert(
    fc.property(value, fc.constantFrom(...names), (given, name) => {
      expect(readAs(name, given).problems.length === 0).toBe(checks[name](given));
    }),
    { numRuns: 2000 },
  );
});

test('readAs() leaves a view without any member of a wrong type', () => {
  fc.assert(
    fc.property(garbageLike(operation), (given) => {
      const { view } = readAs<typeof operation>('Operation', given);

      // a list keeps the places of what was taken out of it, and a timestamp stays as NaN
      const left = readAs('Operation', view).problems.filter(
        ({ received }) => received !== 'nothing' && received !== 'NaN',
      );

      expect(left.filter(({ kind }) => kind === 'type' || kind === 'null')).toEqual([]);
    }),
  );
});

test('readAs() hands a value that holds through as it is', () => {
  expect(readAs('Operation', operation).view).toBe(operation);
});

test('readAs() keeps places in lists, and texts of an unknown choice', () => {
  const { view, problems } = readAs<{ Operations: (typeof operation)[] }>('GetDurableExecutionStateResponse', {
    Operations: [7, { ...operation, Status: 'PAUSED', Name: null, Extra: 1 }],
  });

  expect(view).toEqual({ Operations: [undefined, { ...operation, Status: 'PAUSED' }] });
  expect(problems).toEqual([
    { path: ['Operations', 0], kind: 'type', shape: 'Operation', expected: 'an object', received: '7' },
    { path: ['Operations', 1, 'Name'], kind: 'null', shape: 'OperationName', expected: 'a text', received: 'null' },
    {
      path: ['Operations', 1, 'Status'],
      kind: 'choice',
      shape: 'OperationStatus',
      expected: `one of ${shapes.OperationStatus.enum?.join(', ')}`,
      received: "'PAUSED'",
    },
  ]);
});

test('readAs() makes NaN of a timestamp of another type, and takes null for none', () => {
  const { view } = readAs<typeof operation>('Operation', {
    StartTimestamp: '2026-01-01T00:00:00Z',
    EndTimestamp: null,
  });

  expect(view).toEqual({ StartTimestamp: Number.NaN });
});

test('readAs() gives an empty view of what is no object and no list', () => {
  expect(readAs('Operation', 'x').view).toEqual({});
  expect(readAs('Operations', undefined).view).toEqual([]);
});
