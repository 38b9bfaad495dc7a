import { expect, test } from 'vitest';
import { readPagingConfig } from '../../src/paginator/paging-config.ts';

const nothing = { maxItems: undefined, pageSize: undefined, startingToken: undefined };

test('readPagingConfig() reads numbers as Python does', () => {
  const config = { MaxItems: '2', PageSize: 2.9, StartingToken: 'm2' };

  expect(readPagingConfig(config)).toEqual({ maxItems: 2n, pageSize: 2n, startingToken: 'm2' });
  expect(readPagingConfig({ MaxItems: 0, PageSize: '０' })).toEqual({ ...nothing, maxItems: 0n, pageSize: 0n });
});

test('readPagingConfig() takes null and other members for nothing', () => {
  const config = { MaxItems: null, PageSize: undefined, StartingToken: null, maxItems: 2, NextToken: 'm2' };

  expect([undefined, {}, config].map(readPagingConfig)).toEqual([nothing, nothing, nothing]);
  expect(readPagingConfig({ StartingToken: '' })).toEqual({ ...nothing, startingToken: '' });
});

test('readPagingConfig() refuses what is no config', () => {
  for (const config of [null, [], 'x', 5]) expect(() => readPagingConfig(config)).toThrow(TypeError);
  expect(() => readPagingConfig({ PageSize: 'abc' })).toThrow(
    new SyntaxError("Cannot read PaginationConfig.PageSize: found 'abc', expected a whole number"),
  );
});
