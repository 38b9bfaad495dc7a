// Prints validators/ from schemas/: `checks.js`, one function a shape that says yes or no, and `shapes.js`, the same
// shapes as data for whoever wants to know why. Run with `node scripts/validators.ts`; test/validators.test.ts fails
// when a file is stale, and holds the checks against ajv. Printed here and not by ajv because ajv's standalone code
// for a third of the shapes is five times as long, and no faster on pages that hold.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSchemas } from './schemas.ts';
import { type FlatShape, flatShapes } from './shapes.ts';

const folder = new URL('../validators/', import.meta.url);
const head = '// Generated from schemas/ by scripts/validators.ts.\n';

/** The texts of the files of validators/ by name, from the schemas as they stand. */
export function validatorFiles(): ReadonlyMap<string, string> {
  const shapes = flatShapes(readSchemas());
  return new Map([
    ['checks.js', printChecks(shapes)],
    ['checks.d.ts', printCheckTypes()],
    ['shapes.js', printShapes(shapes)],
    ['shapes.d.ts', printShapeTypes([...shapes.keys()])],
  ]);
}

// by code units: to take the characters of a payload of 6 MB one by one is twenty times as slow
const countCharacters = `
// a limit counts characters; UTF-16 units, which cost nothing to count, are never fewer
export function countCharacters(text) {
  let characters = text.length;
  for (let at = 1; at < text.length; at++) {
    if ((text.charCodeAt(at) & 0xfc00) !== 0xdc00 || (text.charCodeAt(at - 1) & 0xfc00) !== 0xd800) continue;
    characters -= 1;
  }
  return characters;
}
`;

const ofOneClass = `
// the test of a text that has one or more of these ASCII characters, and no others: short texts, of which an operation
// has three, are looked up in half the time that a regular expression takes
function ofOneClass(members) {
  const known = new Uint8Array(128);
  for (let at = 0; at < members.length; at += 1) known[members.charCodeAt(at)] = 1;
  return {
    test(text) {
      for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code > 127 || known[code] === 0) return false;
      }
      return text !== '';
    },
  };
}
`;

/** The source of a module whose `checks` has one function a shape. */
export function printChecks(shapes: ReadonlyMap<string, FlatShape>): string {
  const patterns = [...shapes].flatMap(([name, { pattern }]) => (pattern ? [[name, pattern] as const] : []));
  const table = [...shapes.keys()].map((name) => `  ${name}: is${name},\n`).join('');
  return [
    head,
    ...patterns.map(([name, pattern]) => `const like${name} = ${printPattern(pattern)};\n`),
    countCharacters,
    ofOneClass,
    ...[...shapes].map(([name, shape]) => `\n${printCheck(name, shape)}`),
    `\nexport const checks = {\n${table}};\n`,
  ].join('');
}

function printPattern(pattern: string): string {
  const members = membersOf(pattern);
  return members === undefined ? String(new RegExp(pattern)) : `ofOneClass(${JSON.stringify(members)})`;
}

// the characters of a pattern that asks for one or more of a class of ASCII characters and nothing else
function membersOf(pattern: string): string | undefined {
  const [, characters] = /^\^\(\?:(\[[^\]]+\])\+\)\$$/.exec(pattern) ?? [];
  if (characters === undefined) return undefined;
  const member = new RegExp(characters);
  const members = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((one) =>
    member.test(one),
  );
  return members.every((one) => one < '\x80') ? members.join('') : undefined;
}

function printCheck(name: string, shape: FlatShape): string {
  if (shape.items !== undefined) return printListCheck(name, shape, shape.items);
  const tests = shape.types.map((type) => typeTests(name, type, shape).join(' &&\n    '));
  return `function is${name}(v) {\n  return (\n    ${tests.join(' ||\n    ')}\n  );\n}\n`;
}

function printListCheck(name: string, { minItems, maxItems }: FlatShape, items: string): string {
  const bounds = [
    ...(minItems === undefined ? [] : [` || v.length < ${minItems}`]),
    ...(maxItems === undefined ? [] : [` || v.length > ${maxItems}`]),
  ].join('');
  const loop = `  for (let at = 0; at < v.length; at += 1) if (!is${items}(v[at])) return false;\n`;
  return `function is${name}(v) {\n  if (!Array.isArray(v)${bounds}) return false;\n${loop}  return true;\n}\n`;
}

function typeTests(name: string, type: string, shape: FlatShape): readonly string[] {
  if (type === 'object') return objectTests(shape);
  if (type === 'string' && shape.enum) return [shape.enum.map((value) => `v === '${value}'`).join(' || ')];
  if (type === 'string') return ["typeof v === 'string'", ...stringTests(name, shape)];
  if (type === 'boolean') return ["typeof v === 'boolean'"];
  if (type === 'null') return ['v === null'];
  const bounds = [
    ...(shape.minimum === undefined ? [] : [`v >= ${shape.minimum}`]),
    ...(shape.maximum === undefined ? [] : [`v <= ${shape.maximum}`]),
  ];
  if (type === 'integer') return ['Number.isInteger(v)', ...bounds];
  if (type === 'number') return ['Number.isFinite(v)', ...bounds];
  throw new RangeError(`Cannot print a check of '${name}': found the type '${type}', expected one of JSON`);
}

function objectTests({ properties = {}, required = [] }: FlatShape): readonly string[] {
  const members = Object.entries(properties).map(([key, part]) => {
    const test = `is${part}(v.${key})`;
    return required.includes(key) ? test : `(v.${key} === undefined || ${test})`;
  });
  return ["typeof v === 'object'", 'v !== null', '!Array.isArray(v)', ...members];
}

function stringTests(name: string, { minLength = 0, maxLength, pattern }: FlatShape): readonly string[] {
  if (minLength > 1)
    throw new RangeError(`Cannot print a check of '${name}': found minLength ${minLength}, expected 0 or 1`);
  return [
    ...(minLength === 1 ? ["v !== ''"] : []),
    ...(maxLength === undefined ? [] : [`(v.length <= ${maxLength} || countCharacters(v) <= ${maxLength})`]),
    ...(pattern === undefined ? [] : [`like${name}.test(v)`]),
  ];
}

function printCheckTypes(): string {
  return `${head}import type { ShapeName } from './shapes.js';

/** Whether a value has a shape: one function for each. */
export declare const checks: Readonly<Record<ShapeName, (value: unknown) => boolean>>;

/** The characters of a text, as JSON Schema counts them: two code units that make one are one. */
export declare function countCharacters(text: string): number;
`;
}

function printShapes(shapes: ReadonlyMap<string, FlatShape>): string {
  const lines = [...shapes].map(([name, shape]) => `  ${name}: ${JSON.stringify(shape)},\n`);
  return `${head}export const shapes = {\n${lines.join('')}};\n`;
}

function printShapeTypes(names: readonly string[]): string {
  return `${head}
/** The name of a shape: a file of schemas/, or a part of one. */
export type ShapeName =
${names.map((name) => `  | '${name}'`).join('\n')};

/** A JSON Schema made flat: its parts are names of other shapes. */
export interface Shape {
  /** JSON Schema's names; a value has one of them. */
  readonly types: readonly ('array' | 'boolean' | 'integer' | 'null' | 'number' | 'object' | 'string')[];
  readonly enum?: readonly string[];
  /** Anchored at both ends. */
  readonly pattern?: string;
  /** Characters, not UTF-16 units. */
  readonly minLength?: number;
  /** Characters, not UTF-16 units. */
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: ShapeName;
  readonly properties?: Readonly<Record<string, ShapeName>>;
  readonly required?: readonly string[];
  /** The model marks the shape as sensitive: it holds what users wrote. */
  readonly sensitive?: true;
}

/** Every shape of schemas/ by name. */
export declare const shapes: Readonly<Record<ShapeName, Shape>>;
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of validatorFiles()) writeFileSync(new URL(name, folder), text);
}
