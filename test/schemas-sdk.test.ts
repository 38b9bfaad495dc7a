import * as sdk from '@aws-sdk/client-lambda';
import { expect, test } from 'vitest';
import { modelSchemas } from '../scripts/schemas.ts';
import { type FlatShape, flatShapes } from '../scripts/shapes.ts';

// the AWS SDK's schemas are tuples: [kind, namespace, name, traits, …], with numbers for scalars and traits
type SdkSchema = number | readonly unknown[] | (() => SdkSchema);
const scalars: Readonly<Record<number, string>> = { 0: 'text', 1: 'number', 2: 'boolean', 4: 'timestamp', 21: 'blob' };
const listOf = 64;
const sensitive = 8;

const exported = sdk as unknown as Readonly<Record<string, readonly unknown[]>>; // schemas are exported as `NAME$`
const ours = flatShapes(modelSchemas());
const isStructure = ([, shape]: readonly [string, FlatShape]): boolean => shape.types.includes('object');

/** The members of every structure that the schemas hold: `Structure.Member: type`, `!` behind a required one. */
function ourMembers(): readonly string[] {
  return [...ours].filter(isStructure).flatMap(([name, { properties = {}, required = [] }]) => {
    const members = Object.entries(properties);
    if (members.length === 0) return [`${name}: empty`];
    return members.map(([key, part]) => `${name}.${key}${required.includes(key) ? '!' : ''}: ${ourType(part)}`);
  });
}

function ourType(name: string): string {
  const shape = ours.get(name);
  if (shape?.types.includes('object')) return name;
  if (shape?.items) return `list of ${ourType(shape.items)}`;
  if (name === 'ExecutionTimestamp') return 'timestamp';
  const type = shape?.types.map((one) => ({ string: 'text', integer: 'number' })[one] ?? one).join();
  return shape?.sensitive ? `sensitive ${type}` : String(type);
}

/** The same of every structure that the SDK reaches from these. */
function sdkMembers(roots: readonly string[]): readonly string[] {
  const found = new Map<string, readonly string[]>();
  const waiting = roots.map((name) => exported[`${name}$`] ?? []);
  for (let structure = waiting.pop(); structure !== undefined; structure = waiting.pop()) {
    const [, , name, , keys, types, required = 0] = structure as [0, 0, string, 0, string[], SdkSchema[], number?];
    if (found.has(name)) continue;
    const members = keys.map(
      (key, at) => `${name}.${key}${at < required ? '!' : ''}: ${sdkType(types[at] ?? -1, waiting)}`,
    );
    found.set(name, members.length > 0 ? members : [`${name}: empty`]);
  }
  return [...found.values()].flat();
}

function sdkType(schema: SdkSchema, structures: (readonly unknown[])[]): string {
  if (typeof schema === 'function') return sdkType(schema(), structures);
  if (typeof schema === 'number') {
    return schema >= listOf
      ? `list of ${sdkType(schema - listOf, structures)}`
      : (scalars[schema] ?? `scalar ${schema}`);
  }
  const [kind, , name, traits, inner] = schema as [number | SdkSchema, string, string, number, SdkSchema];
  if (typeof kind !== 'number' || schema.length === 2) return sdkType(kind, structures); // a member: [schema, traits]
  if (kind === 0) return `${traits === sensitive ? 'sensitive ' : ''}${sdkType(inner, structures)}`;
  if (kind === 1) return `list of ${sdkType(inner, structures)}`;
  structures.push(schema);
  return name;
}

// where the schemas and the SDK speak of the same thing in two ways, and why
const differences = {
  // the body's bytes: JSON Schema has no type for them, so the schema holds them as text
  ours: ['SendDurableExecutionCallbackSuccessRequest.Result: sensitive text'],
  theirs: ['SendDurableExecutionCallbackSuccessRequest.Result: sensitive blob'],
};

test("the schemas hold the members of the AWS SDK's shapes, and no others", () => {
  const roots = [...ours.keys()].filter((name) => /(?:Request|Response|Exception)$/.test(name));
  const [held, known] = [ourMembers(), sdkMembers(roots)];

  expect(roots.length).toBe(27);
  expect(held.filter((member) => !known.includes(member))).toEqual(differences.ours);
  expect(known.filter((member) => !held.includes(member))).toEqual(differences.theirs);
});

test('every durable operation of the AWS SDK is among the nine', () => {
  const durable = Object.keys(exported).filter((name) => /Durable.*Request\$$/.test(name));
  const held = [...ours.keys()].filter((name) => name.endsWith('Request')).map((name) => `${name}$`);

  expect(durable.sort()).toEqual(held.sort());
});
