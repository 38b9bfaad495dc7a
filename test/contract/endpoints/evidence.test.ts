import { expect, test } from 'vitest';
import { listApis } from '../../../src/contract/endpoints/evidence.ts';
import { apis } from '../../../src/model/api.ts';

test('listApis are the operations that page', () => {
  const paged = Object.entries(apis).filter(([, { items }]) => items !== undefined);

  expect(Object.values(listApis).toSorted()).toEqual(paged.map(([name]) => name).toSorted());
});
