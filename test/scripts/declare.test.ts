import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { declare } from '../../scripts/declare.ts';

function declared(files: Readonly<Record<string, string>>): (file: string) => string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'declare-'));
  for (const [file, code] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'src', file)), { recursive: true });
    writeFileSync(join(folder, 'src', file), code);
  }
  declare([join(folder, 'src/index.ts')], join(folder, 'dist'));
  return (file) => {
    const path = join(folder, 'dist', file);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
}

test('declare() writes what an entry names, and what that speaks of, with its doc blocks', () => {
  const read = declared({
    'index.ts': "export { type Order, open as openOrder } from './room/order.ts';",
    'room/order.ts': [
      "import type { Id, Other } from './id.ts';",
      '/** An order. */\nexport interface Order { readonly id: Id; readonly other: string }',
      '/** Opens one. */\nexport function open(other: Hidden): Order { return { id: other, other }; }',
      'type Hidden = string;',
      'export const other = (one: Other): Other => one;', // named as a parameter and a member above,
    ].join('\n'),
    'room/id.ts': 'export type Id = string;\nexport type Other = number;\n',
  });

  expect(read('index.d.ts')).toBe('export { type Order, open as openOrder } from "./room/order.ts";\n');
  expect(read('room/order.d.ts')?.split('\n')).toEqual([
    'import type { Id } from "./id.ts";',
    '/** An order. */',
    'export interface Order {',
    '\treadonly id: Id;',
    '\treadonly other: string;',
    '}',
    '/** Opens one. */',
    'export declare function open(other: Hidden): Order;',
    'type Hidden = string;',
    '',
  ]);
  expect(read('room/id.d.ts')).toBe('export type Id = string;\n');
});

test('declare() keeps what an entry declares itself', () => {
  const read = declared({
    'index.ts': "import type { Id } from './id.ts';\nexport type Ids = readonly Id[];",
    'id.ts': 'export type Id = string;',
  });

  expect(read('index.d.ts')).toBe('import type { Id } from "./id.ts";\nexport type Ids = readonly Id[];\n');
  expect(read('id.d.ts')).toBe('export type Id = string;\n');
});

test('declare() writes no file that nothing public speaks of', () => {
  const read = declared({
    'index.ts': "export { a } from './a.ts';",
    'a.ts': "import { b } from './b.ts';\nexport const a: number = b;",
    'b.ts': 'export const b: number = 1;',
  });

  expect([read('a.d.ts'), read('b.d.ts')]).toEqual(['export declare const a: number;\n', undefined]);
});

test('declare() follows names that a file hands on, and every form of a name', () => {
  const read = declared({
    'index.ts': "export { read } from './read.ts';",
    'read.ts': [
      "import { Shape as Form } from './hand-on.ts';",
      'export function read(value: string): Form;',
      'export function read(value: number): Form;',
      'export function read(value: unknown): Form { return value as Form; }',
    ].join('\n'),
    'hand-on.ts': "import { Shape } from './shape.ts';\nexport type { Shape };",
    'shape.ts': 'export interface Shape { readonly a: number }\nexport interface Shape { readonly b: number }',
  });

  expect(read('read.d.ts')?.match(/function read/g)).toHaveLength(2);
  expect(read('hand-on.d.ts')).toContain('export type { Shape };');
  expect(read('shape.d.ts')?.match(/interface Shape/g)).toHaveLength(2);
});

test('declare() refuses a file whose types have to be inferred', () => {
  expect(() => declared({ 'index.ts': 'export const made = JSON.parse("1");' })).toThrow(
    /^Cannot declare '.*index\.ts': /,
  );
});
