import { expect, test } from 'vitest';
import type { OperationUpdate } from '../../src/model/wire.ts';
import type { Change } from '../../src/timeline/change.ts';
import { bareLog, placedUpdate } from '../../src/timeline/placed-update.ts';

test('placedUpdate() says the same in one form', () => {
  const start: OperationUpdate = { Type: 'WAIT', WaitOptions: { WaitSeconds: 3 }, Action: 'START', Id: 'w' };
  const end: OperationUpdate = {
    Id: 's',
    ParentId: 'c',
    Type: 'STEP',
    Action: 'SUCCEED',
    Payload: '1',
    Name: 'charge',
  };

  expect(placedUpdate(start, start)).toEqual(start);
  expect(placedUpdate(end, end)).toEqual(end);
  expect(Object.keys(placedUpdate(start, start))).toEqual(Object.keys(placedUpdate(end, end)));
});

test('bareLog() leaves the members that updates do not tell', () => {
  const begin: Change = { change: 'invoke', at: 2 };
  const update: OperationUpdate = { Id: 's', Type: 'STEP', Action: 'SUCCEED', Payload: '1' };
  const taken: Change = { change: 'checkpoint', at: 3, updates: [placedUpdate(update, update)] };

  expect(bareLog([begin, taken])).toStrictEqual([begin, { change: 'checkpoint', at: 3, updates: [update] }]);
});
