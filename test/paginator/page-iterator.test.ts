import { expect, test } from 'vitest';
import { type PaginatorOptions, paginator } from '../../src/index.ts';

type Page = { readonly Operations?: readonly string[] | null; readonly NextMarker?: string };
type Asked = { readonly DurableExecutionArn: string; readonly CheckpointToken: string; readonly Marker?: string };

const three: Readonly<Record<string, Page>> = {
  '': { Operations: ['a', 'b'], NextMarker: 'm2' },
  m2: { Operations: ['c', 'd'], NextMarker: 'm4' },
  m4: { Operations: ['e'] },
};
const input = { DurableExecutionArn: 'arn', CheckpointToken: 'token' };
const send = async ({ Marker = '' }: Asked): Promise<Page> => three[Marker] ?? {};
const state = paginator('GetDurableExecutionState', send);
const strict = paginator('GetDurableExecutionState', send, { parity: 'strict' });

async function read<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

test('buildFullResult() joins the pages', async () => {
  const result = await state.paginate(input).buildFullResult();

  expect(result).toEqual({ Operations: ['a', 'b', 'c', 'd', 'e'] });
});

test('buildFullResult() ends with the token that goes on', async () => {
  const pages = state.paginate({ ...input, PaginationConfig: { MaxItems: 3 } });

  const { Operations, NextToken } = await pages.buildFullResult();
  const rest = state.paginate({ ...input, PaginationConfig: { StartingToken: NextToken } });

  expect(Operations).toEqual(['a', 'b', 'c']);
  expect(NextToken).toBe(pages.resumeToken);
  expect(await rest.buildFullResult()).toEqual({ Operations: ['d', 'e'] });
});

test('buildFullResult() has no list when no page had one', async () => {
  const lists = async (...pages: readonly Page[]) => {
    const left = [...pages];
    const source = paginator('GetDurableExecutionState', async () => left.shift() ?? {});
    return await source.paginate(input).buildFullResult();
  };

  expect(await lists({ NextMarker: 'm2' }, { Operations: null })).toEqual({});
  expect(await lists({ NextMarker: 'm2' }, { Operations: [] })).toEqual({ Operations: [] });
});

test('buildFullResult() joins pages of any length', async () => {
  const Operations = Array.from({ length: 200_000 }, (_, index) => String(index));

  const result = await paginator('GetDurableExecutionState', async () => ({ Operations }))
    .paginate(input)
    .buildFullResult();

  expect(result.Operations).toHaveLength(200_000);
});

test('items() gives one item after another, and no more than MaxItems', async () => {
  const pages = state.paginate({ ...input, PaginationConfig: { MaxItems: 4 } });

  expect(await read(state.paginate(input).items())).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(await read(pages.items())).toEqual(['a', 'b', 'c', 'd']);
  expect(pages.resumeToken).toBe('eyJNYXJrZXIiOiAibTQifQ==');
});

test('items() stops between two items when the signal is aborted', async () => {
  const controller = new AbortController();
  const seen: string[] = [];

  const reading = (async () => {
    for await (const item of state.paginate(input, { signal: controller.signal }).items()) {
      seen.push(item);
      controller.abort('enough');
    }
  })();

  await expect(reading).rejects.toBe('enough');
  expect(seen).toEqual(['a']);
});

test('pageIterator() starts again at each iteration', async () => {
  const pages = state.paginate({ ...input, PaginationConfig: { MaxItems: 3 } });

  expect(await read(pages.items())).toEqual(['a', 'b', 'c']);
  expect(await read(pages.items())).toEqual(['a', 'b', 'c']);
  expect((await pages.buildFullResult()).Operations).toEqual(['a', 'b', 'c']);
});

test('pageIterator() keeps runs apart that go on at the same time', async () => {
  const pages = state.paginate({ ...input, PaginationConfig: { MaxItems: 3 } });

  const results = await Promise.all([pages.buildFullResult(), read(pages.items()), pages.buildFullResult()]);

  expect(results[1]).toEqual(['a', 'b', 'c']);
  expect(results[0]).toEqual(results[2]);
});

test('pageIterator() goes on at the last page when strict, as in boto3', async () => {
  const pages = strict.paginate(input);

  expect(await read(pages.items())).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(await read(pages.items())).toEqual(['e']);
  expect(await pages.buildFullResult()).toEqual({ Operations: ['e'] });
});

test('resumeToken() is known with the last page and forgotten at the next start, unless strict', async () => {
  const tokens = async (options: PaginatorOptions) => {
    const answers: Page[] = [{ Operations: ['a', 'b'] }, { Operations: ['a'] }, { Operations: ['a'] }];
    const source = paginator('GetDurableExecutionState', async (_: Asked) => answers.shift() ?? {}, options);
    const pages = source.paginate({ ...input, PaginationConfig: { MaxItems: 1 } });
    const before = pages.resumeToken;
    await read(pages);
    const cut = pages.resumeToken;
    const { NextToken: whole } = await pages.buildFullResult();
    await read(pages);
    return [before, cut, whole, pages.resumeToken];
  };
  const token = 'eyJNYXJrZXIiOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ==';

  expect(await tokens({})).toEqual([undefined, token, undefined, undefined]);
  expect(await tokens({ parity: 'strict' })).toEqual([undefined, token, token, token]);
});

test('resumeToken() is there while the last page is read', async () => {
  const pages = state.paginate({ ...input, PaginationConfig: { MaxItems: 4 } });
  const tokens: (string | undefined)[] = [];

  for await (const _ of pages) tokens.push(pages.resumeToken);

  expect(tokens).toEqual([undefined, 'eyJNYXJrZXIiOiAibTQifQ==']);
});

test('paginate() leaves input and config as they are', async () => {
  const PaginationConfig = Object.freeze({ MaxItems: 3, PageSize: 2 });
  const frozen = Object.freeze({ ...input, Marker: 'm2', PaginationConfig });

  for (const source of [state, strict]) {
    const pages = source.paginate(frozen);
    await read(pages);
    await read(pages);
  }

  expect(frozen).toEqual({ ...input, Marker: 'm2', PaginationConfig: { MaxItems: 3, PageSize: 2 } });
});
