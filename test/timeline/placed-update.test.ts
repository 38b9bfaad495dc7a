import { expect, test } from 'vitest';
import type { OperationUpdate } from '../../src/model/wire.ts';
import { placedUpdate } from '../../src/timeline/placed-update.ts';

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

  expect(placedUpdate(start)).toEqual(start);
  expect(placedUpdate(end)).toEqual(end);
  expect(Object.keys(placedUpdate(start))).toEqual(Object.keys(placedUpdate(end)));
});
