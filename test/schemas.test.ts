import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { idPrefix, invocationShapes, modelSchemas, readSchemas, type Schema, shapeOf } from '../scripts/schemas.ts';

const schemas = readSchemas();
const payload = schemas.get('InvocationPayload')?.$defs ?? {};

/** A schema and all schemas inside it. */
function parts(schema: Schema): readonly Schema[] {
  const inside = [...Object.values(schema.properties ?? {}), ...Object.values(schema.$defs ?? {})];
  return [schema, ...[...inside, ...(schema.items ? [schema.items] : [])].flatMap(parts)];
}

const everyPart = [...schemas].flatMap(([name, schema]) => parts(schema).map((part) => ({ name, part })));

test('every schema carries the name of its file and one line of description', () => {
  for (const [name, schema] of schemas) {
    expect(schema.$id).toBe(`${idPrefix}${name}`);
    expect(schema.title).toBe(name);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.description).toMatch(/^\S.{5,240}[.]$/);
  }
});

test('every description is one sentence or more, on one line', () => {
  const texts = everyPart.flatMap(({ part }) => (part.description === undefined ? [] : [part.description]));

  expect(texts.filter((text) => !/^[A-Z`]\S*( .*)?[.]$/.test(text) || text.length > 240)).toEqual([]);
});

test('every reference names a schema that is there', () => {
  const known = new Set([...schemas.keys()].map((name) => `${idPrefix}${name}`));
  const local = new Set(Object.keys(payload).map((name) => `#/$defs/${name}`));
  const lost = everyPart.flatMap(({ name, part: { $ref } }) => {
    const held = $ref === undefined || known.has($ref) || (name === 'InvocationPayload' && local.has($ref));
    return held ? [] : [`${name} > ${$ref}`];
  });

  expect(lost).toEqual([]);
});

test('every shape of the model is reached from the nine operations and the exceptions', () => {
  const reached = new Set<string>();
  const waiting = [...schemas.keys()].filter((name) => /(?:Request|Response|Exception)$/.test(name));
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    waiting.push(...parts(schemas.get(name) ?? {}).flatMap(({ $ref }) => ($ref ? [shapeOf($ref)] : [])));
  }

  expect([...modelSchemas().keys()].filter((name) => !reached.has(name))).toEqual([]);
  expect(modelSchemas().size).toBe(126);
});

test('every pattern is anchored, every required member exists, unknown members are allowed', () => {
  const keywords = new Set(everyPart.flatMap(({ part }) => Object.keys(part)));

  expect(everyPart.filter(({ part: { pattern } }) => pattern && !/^\^.*\$$/s.test(pattern))).toEqual([]);
  expect(everyPart.filter(({ part }) => part.required?.some((name) => part.properties?.[name] === undefined))).toEqual(
    [],
  );
  expect([...keywords].filter((keyword) => /^(?:format|additionalProperties|unevaluated.*)$/.test(keyword))).toEqual(
    [],
  );
});

test('the sensitive shapes are those that hold what users wrote', () => {
  const sensitive = [...schemas].filter(([, schema]) => schema['x-sensitive'] === true).map(([name]) => name);

  expect(sensitive).toEqual([
    'BinaryOperationPayload',
    'ErrorData',
    'ErrorMessage',
    'ErrorType',
    'InputPayload',
    'OperationPayload',
    'OutputPayload',
    'StackTraceEntry',
  ]);
});

test('timestamps are numbers in the model and whole milliseconds or text in the payload', () => {
  const times = everyPart.flatMap(({ name, part }) =>
    Object.entries(part.properties ?? {})
      .filter(([member]) => /Timestamp$|^Started(?:After|Before)$/.test(member))
      .map(([, member]) => `${invocationShapes.includes(name) ? 'payload' : 'model'} ${shapeOf(member.$ref)}`),
  );

  expect(schemas.get('ExecutionTimestamp')?.type).toBe('number');
  expect(new Set(times)).toEqual(new Set(['model ExecutionTimestamp', 'payload PayloadTimestamp']));
});

test("the payload's operations have the members of the model's", () => {
  for (const name of ['Operation', 'StepDetails', 'WaitDetails']) {
    const [ours, theirs] = [payload[`Payload${name}`], schemas.get(name)];

    expect(Object.keys(ours?.properties ?? {})).toEqual(Object.keys(theirs?.properties ?? { none: {} }));
    expect(ours?.required).toEqual(theirs?.required);
  }
});

test('a strict JSON Schema 2020-12 validator takes every schema and resolves its references', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  ajv.addVocabulary(['x-sensitive']);
  ajv.addSchema([...schemas.values()]);

  for (const name of schemas.keys()) expect(ajv.getSchema(`${idPrefix}${name}`)).toBeTypeOf('function');
  expect(ajv.validate(`${idPrefix}Operation`, { Id: 'a', Type: 'STEP', StartTimestamp: 1.5, Status: 'READY' })).toBe(
    true,
  );
  expect(ajv.validate(`${idPrefix}Operation`, { Id: 'a b', Type: 'STEP', StartTimestamp: 1.5, Status: 'READY' })).toBe(
    false,
  );
});
