import { expect, test } from 'vitest';
import type { HarEntry } from '../../../src/cassette/har/har-file.ts';
import { printEntry } from '../../../src/cassette/har/print-entry.ts';
import { findLeaks, leakError } from '../../../src/cassette/redaction/find-leaks.ts';
import { resolveRedaction } from '../../../src/cassette/redaction/redact-options.ts';

function entry(body: string): HarEntry {
  return printEntry(
    {
      kind: 'call',
      startedAt: 0,
      duration: 0,
      method: 'GET',
      url: 'http://localhost/x',
      requestHeaders: [],
      outcome: { status: 200, headers: [], body: { text: body } },
    },
    { kind: 'call' },
  );
}

function leaks(body: string, options: Parameters<typeof resolveRedaction>[0] = {}) {
  return findLeaks(entry(body), JSON.stringify(entry(body)), 2, resolveRedaction(options).search);
}

const key = `AKIA${'IOSFODNN7QWERTYU'}`;

test('findLeaks() says where a secret is, inside of JSON in JSON too', () => {
  const payload = JSON.stringify({ Result: JSON.stringify({ list: [1, { key }] }) });

  expect(leaks(payload)).toEqual([
    { pointer: '/log/entries/2/response/content/text/Result/list/1/key', kind: 'AWS access key id', length: 20 },
  ]);
});

test('findLeaks() finds secrets in names of members and in plain text', () => {
  expect(leaks(JSON.stringify({ 'bob@acme.io': 1 }))).toEqual([
    { pointer: '/log/entries/2/response/content/text/bob@acme.io', kind: 'e-mail address', length: 11 },
  ]);
  expect(leaks('no JSON, bob@acme.io')).toEqual([
    { pointer: '/log/entries/2/response/content/text', kind: 'e-mail address', length: 11 },
  ]);
});

test('findLeaks() finds what is known, in other encodings too', () => {
  const body = JSON.stringify({ a: Buffer.from('<my own secret>').toString('base64'), b: 7 });

  expect(leaks(body, { secrets: ['my own secret'] })).toEqual([
    { pointer: '/log/entries/2/response/content/text/a', kind: 'known secret', length: 16 },
  ]);
});

test('findLeaks() finds numbers that are known', () => {
  expect(leaks('{"account":123456789012}', { secrets: ['123456789012'] })).toEqual([
    { pointer: '/log/entries/2/response/content/text/account', kind: 'known secret', length: 12 },
  ]);
});

test('findLeaks() names the entry when only the whole line shows the secret', () => {
  const search = resolveRedaction({ secrets: ['"status":200,"statusText"'] }).search;

  expect(findLeaks(entry('{}'), JSON.stringify(entry('{}')), 0, search)).toEqual([
    { pointer: '/log/entries/0', kind: 'known secret', length: 25 },
  ]);
});

test('findLeaks() takes what the user vouches for, placeholders and kept ids for harmless', () => {
  const { search, redactor } = resolveRedaction({ harmless: ['bob@acme.io'] });
  const hash = 'c4ca4238a0b923820dcc509a6f75849bc4ca4238a0b923820dcc509a6f75849b';
  const body = JSON.stringify({ a: 'bob@acme.io', b: 'user-1@example.invalid', c: hash });

  expect(findLeaks(entry(body), JSON.stringify(entry(body)), 0, search).map(({ kind }) => kind)).toEqual([
    'high entropy',
  ]);
  redactor.tools.keptIds.add(hash);
  expect(findLeaks(entry(body), JSON.stringify(entry(body)), 0, search)).toEqual([]);
});

test('findLeaks() looks for what is known alone when it is told to', () => {
  const search = { ...resolveRedaction({ secrets: ['my own secret'] }).search, for: 'known' } as const;
  const body = JSON.stringify({ a: 'bob@acme.io', b: 'my own secret' });

  expect(findLeaks(entry(body), JSON.stringify(entry(body)), 0, search).map(({ pointer }) => pointer)).toEqual([
    '/log/entries/0/response/content/text/b',
  ]);
});

test('leakError() says where, and tells no secret', () => {
  const found = Array.from({ length: 11 }, (_, at) => ({
    pointer: `/log/entries/${at}`,
    kind: 'high entropy',
    length: 40,
  }));
  const error = leakError('orders.har', found);

  expect(error.message.split('\n').slice(0, 2)).toEqual([
    "Cannot write the cassette 'orders.har': found 11 texts that look secret, expected none",
    '  high entropy (40 characters) at /log/entries/0',
  ]);
  expect(error.message.split('\n').at(-1)).toBe('  and 1 more');
  expect(error.leaks).toBe(found);
  expect(leakError('x', found.slice(1, 2)).message).toContain('found 1 text that looks secret');
});
