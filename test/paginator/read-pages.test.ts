import { expect, test } from 'vitest';
import { type PageProgress, PaginationError, paginator } from '../../src/index.ts';

type Page = { readonly Operations?: readonly string[]; readonly NextMarker?: unknown };
type Asked = { readonly Marker?: string; readonly MaxItems?: number; readonly [name: string]: unknown };

const input = { DurableExecutionArn: 'arn', CheckpointToken: 'token' };

// pages by marker; what was asked is kept
function script(pages: Readonly<Record<string, Page>>) {
  const asked: Asked[] = [];
  const send = async (members: Asked): Promise<Page> => {
    asked.push(members);
    const page = pages[members.Marker ?? ''];
    if (page) return page;
    throw Object.assign(new Error('Invalid Marker'), { name: 'InvalidParameterValueException' });
  };
  return { asked, send, markers: () => asked.map(({ Marker }) => Marker) };
}

const three = {
  '': { Operations: ['a', 'b'], NextMarker: 'm2' },
  m2: { Operations: ['c', 'd'], NextMarker: 'm4' },
  m4: { Operations: ['e'] },
};

test('readPages() asks for one page after another, each only when it is wanted', async () => {
  const { send, asked, markers } = script(three);
  const pages = paginator('GetDurableExecutionState', send).paginate({ ...input, PaginationConfig: { PageSize: '2' } });
  const iterator = pages[Symbol.asyncIterator]();

  expect(asked).toEqual([]);
  expect(await iterator.next()).toEqual({ done: false, value: three[''] });
  expect(asked).toEqual([{ ...input, MaxItems: 2 }]);
  expect(await iterator.next()).toEqual({ done: false, value: three.m2 });
  expect(await iterator.next()).toEqual({ done: false, value: three.m4 });
  expect(await iterator.next()).toEqual({ done: true, value: undefined });
  expect(markers()).toEqual([undefined, 'm2', 'm4']);
});

test('readPages() gives each send an input of its own', async () => {
  const inputs: Asked[] = [];
  const send = async (members: Asked): Promise<Page> => {
    inputs.push(members);
    const page = three[(members.Marker ?? '') as keyof typeof three];
    delete (members as Record<string, unknown>).CheckpointToken;
    return page;
  };

  await paginator('GetDurableExecutionState', send)
    .paginate({ ...input })
    .buildFullResult();

  expect(inputs).toEqual([
    { DurableExecutionArn: 'arn' },
    { DurableExecutionArn: 'arn', Marker: 'm2' },
    { DurableExecutionArn: 'arn', Marker: 'm4' },
  ]);
});

test('readPages() tells its progress before each page', async () => {
  const told: (PageProgress | string)[] = [];
  const pages = paginator('GetDurableExecutionState', script(three).send).paginate(
    { ...input, PaginationConfig: { MaxItems: 3 } },
    { onPage: (progress) => told.push(progress) },
  );

  for await (const { Operations } of pages) told.push(String(Operations));

  expect(told).toEqual([{ pages: 1, items: 2 }, 'a,b', { pages: 2, items: 3 }, 'c']);
});

test('readPages() ends with what onPage throws', async () => {
  const { send, asked } = script(three);
  const pages = paginator('GetDurableExecutionState', send).paginate(input, {
    onPage: () => {
      throw new Error('enough');
    },
  });

  await expect(pages.buildFullResult()).rejects.toThrow('enough');
  expect(asked).toHaveLength(1);
});

test('readPages() ends a longer cycle with an error that shows it, once the pages were yielded', async () => {
  const { send, markers } = script({
    '': { Operations: ['a'], NextMarker: 'A' },
    A: { Operations: ['b'], NextMarker: 'B' },
    B: { Operations: ['c'], NextMarker: 'A' },
  });
  const read: unknown[] = [];

  const reading = (async () => {
    for await (const { Operations } of paginator('GetDurableExecutionState', send).paginate(input))
      read.push(Operations);
  })();

  await expect(reading).rejects.toThrow(
    new PaginationError('GetDurableExecutionState', { markers: ['A', 'B'], length: 2 }),
  );
  expect(read).toEqual([['a'], ['b'], ['c']]);
  expect(markers()).toEqual([undefined, 'A', 'B']);
});

test('readPages() ends a cycle that leads back to where the run began', async () => {
  const { send, markers } = script({
    A: { Operations: ['b'], NextMarker: 'B' },
    B: { Operations: ['c'], NextMarker: 'A' },
  });
  const state = paginator('GetDurableExecutionState', send);

  const started = state.paginate({ ...input, PaginationConfig: { StartingToken: 'A' } });
  await expect(started.buildFullResult()).rejects.toMatchObject({ name: 'PaginationError', markers: ['A', 'B'] });
  await expect(state.paginate({ ...input, Marker: 'B' }).buildFullResult()).rejects.toMatchObject({
    markers: ['B', 'A'],
  });
  expect(markers()).toEqual(['A', 'B', 'B', 'A']);
});

test('readPages() hints at a token that lost its end', async () => {
  const { send, markers } = script(three);
  const StartingToken = 'eyJNYXJrZXIiOiAibTIifQ';
  const options = [{}, { parity: 'strict' }] as const;

  const [kind, strict] = options.map(async (option) =>
    paginator('GetDurableExecutionState', send, option)
      .paginate({ ...input, PaginationConfig: { StartingToken } })
      .buildFullResult(),
  );

  await expect(kind).rejects.toThrow('Invalid Marker\nHint: ');
  await expect(strict).rejects.toThrow(/^Invalid Marker$/);
  expect(markers()).toEqual([StartingToken, StartingToken]);
});

test('readPages() lets a token set members, and takes out what it says is null', async () => {
  const { send, asked } = script(three);
  const members = (token: string) =>
    paginator('GetDurableExecutionState', send)
      .paginate({ ...input, MaxItems: 3, PaginationConfig: { StartingToken: btoa(token) } })
      .buildFullResult();

  await members('{"Marker": "m4", "MaxItems": 7, "CheckpointToken": "other", "Foo": null}');
  await members('{"Marker": "m4", "MaxItems": "None"}');

  expect(asked).toEqual([
    { ...input, Marker: 'm4', MaxItems: 7, CheckpointToken: 'other' },
    { ...input, Marker: 'm4' },
  ]);
  await expect(members('{"CheckpointToken": null}')).rejects.toThrow("found no member 'CheckpointToken'");
  await expect(members('{"__proto__": 1}')).rejects.toThrow("found the member '__proto__'");
});

test('readPages() refuses an answer that is no page', async () => {
  const pages = paginator('GetDurableExecutionState', async () => undefined as unknown as Page).paginate(input);

  await expect(pages.buildFullResult()).rejects.toThrow(
    new TypeError('Cannot read the page of GetDurableExecutionState: found undefined, expected an object'),
  );
});

test('readPages() stops at once when the signal is aborted', async () => {
  const controller = new AbortController();
  const signals: (AbortSignal | undefined)[] = [];
  const pages = paginator('GetDurableExecutionState', (_input, { signal }) => {
    signals.push(signal);
    return signals.length === 1 ? { Operations: ['a'], NextMarker: 'm1' } : new Promise<Page>(() => {});
  }).paginate(input, { signal: controller.signal });
  const iterator = pages[Symbol.asyncIterator]();

  await iterator.next();
  const pending = iterator.next();
  controller.abort();

  await expect(pending).rejects.toThrow(controller.signal.reason);
  await expect(iterator.next()).resolves.toEqual({ done: true, value: undefined });
  expect(signals).toEqual([controller.signal, controller.signal]);
});

test('readPages() asks for nothing when the signal was aborted before', async () => {
  const { send, asked } = script(three);
  const pages = paginator('GetDurableExecutionState', send).paginate(input, { signal: AbortSignal.abort('too late') });

  await expect(pages.buildFullResult()).rejects.toBe('too late');
  expect(asked).toEqual([]);
});
