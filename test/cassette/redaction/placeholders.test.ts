import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createPlaceholders,
  isPlaceholder,
  isUuid,
  type PlaceholderKind,
  type Replaced,
} from '../../../src/cassette/redaction/placeholders.ts';

const kinds: readonly PlaceholderKind[] = [
  'account',
  'callback',
  'client',
  'function',
  'host',
  'id',
  'key',
  'marker',
  'name',
  'number',
  'path',
  'request',
  'resource',
  'secret',
  'tenant',
  'text',
  'token',
  'user',
  'uuid',
];

const value = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.base64String({ minLength: 4 }),
  fc.uuid(),
  fc.stringMatching(/^\d{12}$/),
);
const values = fc.array(fc.tuple(fc.constantFrom(...kinds), value), { maxLength: 40 });

test('of() gives equal values equal placeholders and others other ones', () => {
  fc.assert(
    fc.property(values, (pairs) => {
      const placeholders = createPlaceholders();
      const made = pairs.map(([kind, text]) => placeholders.of(kind, text));

      for (const [i, [kind, text]] of pairs.entries())
        for (const [j, [otherKind, otherText]] of pairs.entries())
          if (kind === otherKind) expect(made[i] === made[j]).toBe(text === otherText);
    }),
  );
});

test('of() turns placeholders into themselves when they come in the same order', () => {
  fc.assert(
    fc.property(values, (pairs) => {
      const first = createPlaceholders();
      const made = pairs.map(([kind, text]) => [kind, first.of(kind, text)] as const);
      const second = createPlaceholders();

      expect(made.map(([kind, text]) => second.of(kind, text))).toEqual(made.map(([, text]) => text));
    }),
  );
});

test('of() makes what isPlaceholder() knows', () => {
  const named = kinds.filter((kind) => !['number', 'uuid', 'account', 'token', 'callback', 'marker'].includes(kind));

  fc.assert(
    fc.property(fc.constantFrom(...named), value, (kind, text) => {
      expect(isPlaceholder(createPlaceholders().of(kind, text))).toBe(true);
    }),
  );
});

test('of() keeps the form of a value', () => {
  const placeholders = createPlaceholders();

  expect(placeholders.of('account', '123456789012')).toBe('000000000001');
  expect(placeholders.of('token', 'dG9r/ZW4+a==')).toBe('token1/+==');
  expect(placeholders.of('callback', 'AbC+/x')).toBe('callback1+/');
  expect(placeholders.of('marker', 'page:2/a b')).toBe('marker-1:/');
  expect(placeholders.of('number', '12')).toBe('1');
  expect(placeholders.of('number', '-1.5e3')).toBe('2.5');
  expect(placeholders.of('user', 'bob@acme.io')).toBe('user-1@example.invalid');
  expect(placeholders.of('request', '22228748-90AD-4dbf-ae4f-8eaa81e1c661')).toBe(
    '00000000-0000-4000-8000-000000000001',
  );
});

test('of() lets UUIDs share one table, whatever they name', () => {
  const placeholders = createPlaceholders();
  const uuid = '22228748-90ad-4dbf-ae4f-8eaa81e1c661';

  expect(placeholders.of('id', uuid)).toBe(placeholders.of('request', uuid));
  expect(placeholders.known('name', uuid)).toBe('00000000-0000-4000-8000-000000000001');
});

test('known() makes no placeholder', () => {
  const placeholders = createPlaceholders();

  expect(placeholders.known('name', 'a')).toBeUndefined();
  expect(placeholders.of('name', 'b')).toBe('name-1');
  expect(placeholders.known('name', 'b')).toBe('name-1');
  expect(placeholders.known('function', 'b')).toBeUndefined();
});

test('createPlaceholders() tells of each new value once', () => {
  const told: Replaced[] = [];
  const placeholders = createPlaceholders((replaced) => told.push(replaced));

  placeholders.of('name', 'a');
  placeholders.of('name', 'a');

  expect(told).toEqual([{ kind: 'name', value: 'a', placeholder: 'name-1' }]);
});

test('isUuid() takes whole UUIDs', () => {
  expect(isUuid('22228748-90ad-4dbf-ae4f-8eaa81e1c661')).toBe(true);
  expect(isUuid('x22228748-90ad-4dbf-ae4f-8eaa81e1c661')).toBe(false);
});

test('alias() gives a value the placeholder of another one, without counting it', () => {
  const told: string[] = [];
  const placeholders = createPlaceholders(({ value }) => told.push(value));
  placeholders.of('name', 'name-1');
  placeholders.alias('name', 'order-17', 'name-1');
  placeholders.alias('name', 'order-17', 'name-9');

  expect(placeholders.of('name', 'order-17')).toBe('name-1');
  expect(placeholders.known('name', 'order-17')).toBe('name-1');
  expect(placeholders.of('name', 'order-18')).toBe('name-2');
  expect(told).toEqual(['name-1', 'order-17', 'order-18']);
});
