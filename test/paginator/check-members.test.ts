import { expect, test } from 'vitest';
import { checkMember, checkMembers, checkName } from '../../src/paginator/check-members.ts';
import { paginatedForm } from '../../src/paginator/paginated-api.ts';

const state = paginatedForm('GetDurableExecutionState');
const list = paginatedForm('ListDurableExecutionsByFunction');
const asked = { DurableExecutionArn: 'arn', CheckpointToken: 'token' };

test('checkMembers() passes what botocore sends', () => {
  for (const more of [
    {},
    { Marker: '' },
    { MaxItems: 0 },
    { MaxItems: 1001 },
    { MaxItems: true },
    { MaxItems: 10n ** 20n },
  ]) {
    checkMembers(state, { ...asked, ...more }, state.required);
  }
  const dates = [new Date(), 1_767_225_600.5, '2026-01-01T00:00:00Z'];
  for (const StartedAfter of dates) checkMembers(list, { FunctionName: 'f', StartedAfter, Statuses: ['RUNNING'] }, []);
});

test('checkMembers() refuses a lacking member', () => {
  expect(() => checkMembers(state, { DurableExecutionArn: 'arn' }, state.required)).toThrow(
    new TypeError(
      "Cannot send GetDurableExecutionState: found no member 'CheckpointToken', expected DurableExecutionArn and CheckpointToken",
    ),
  );
});

test('checkMembers() refuses members of other kinds', () => {
  const wrong = [{ Marker: 5 }, { Marker: null }, { Marker: new Uint8Array(1) }, { MaxItems: '5' }, { MaxItems: 1.5 }];
  const wrongInList = [{ ReverseOrder: 'true' }, { Statuses: 'RUNNING' }, { Statuses: [1] }, { StartedAfter: 'soon' }];

  for (const member of wrong) expect(() => checkMembers(state, member, [])).toThrow(TypeError);
  for (const member of wrongInList) expect(() => checkMembers(list, member, [])).toThrow(TypeError);
  expect(() => checkMembers(list, { StartedAfter: new Date(Number.NaN) }, [])).toThrow(TypeError);
});

test('checkMembers() refuses what is empty or below zero', () => {
  for (const member of [{ CheckpointToken: '' }, { DurableExecutionArn: '' }, { MaxItems: -1 }, { MaxItems: -1n }]) {
    expect(() => checkMembers(state, member, [])).toThrow(RangeError);
  }
  expect(() => checkMembers(list, { Statuses: [] }, [])).toThrow(RangeError);
});

test('checkMember() says what it found', () => {
  expect(() => checkMember(state, 'Marker', { x: 1 })).toThrow(
    new TypeError("Cannot send GetDurableExecutionState: found an object with x in 'Marker', expected a string"),
  );
  expect(() => checkMember(state, 'Marker', '\ud800')).toThrow(SyntaxError);
});

test('checkName() refuses members that the operation lacks', () => {
  expect(() => checkName(state, 'Foo')).toThrow(
    new TypeError(
      "Cannot send GetDurableExecutionState: found the member 'Foo', expected any of DurableExecutionArn, CheckpointToken, Marker, MaxItems",
    ),
  );
  expect(() => checkMembers(state, { ['__proto__']: 'x' }, [])).toThrow("found the member '__proto__'");
});
