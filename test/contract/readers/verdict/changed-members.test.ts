import { expect, test } from 'vitest';
import { changedMembers } from '../../../../src/contract/readers/verdict/changed-members.ts';

const served = {
  Id: 'a',
  Status: 'SUCCEEDED',
  StartTimestamp: 1767225600,
  StepDetails: { Attempt: 1, Result: '"é"', Error: { StackTrace: ['a', 'b'] } },
};

test('changedMembers() finds the first member with another value, inside too', () => {
  expect(changedMembers(served, { ...served, Status: 'STARTED' })).toEqual({
    member: 'Status',
    expected: "'SUCCEEDED'",
    received: "'STARTED'",
  });
  expect(changedMembers(served, { StepDetails: { Result: '"?"' } })?.member).toBe('StepDetails.Result');
  expect(changedMembers(served, { StepDetails: { Error: { StackTrace: ['a', 'c'] } } })?.member).toBe(
    'StepDetails.Error.StackTrace.1',
  );
});

test('changedMembers() leaves alone what a client left out, or reads into another form', () => {
  expect(changedMembers(served, served)).toBeUndefined();
  expect(changedMembers(served, {})).toBeUndefined();
  expect(changedMembers(served, { Id: 'a', Own: 7, StartTimestamp: new Date(0), Status: null })).toBeUndefined();
  expect(changedMembers(served, { StartTimestamp: 5, StepDetails: 'parsed', Status: 3 })).toBeUndefined();
});
