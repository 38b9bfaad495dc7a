import { readFileSync } from 'node:fs';
import * as sdk from '@aws-sdk/client-lambda';
import { expect, test } from 'vitest';
import { type Api, type ApiForm, apiNames, apis, apiVersion } from '../../src/model/api.ts';
import { exceptions } from '../../src/model/exceptions.ts';
import { shapes } from '../../validators/shapes.js';

// the AWS SDK's schemas: an operation is [9, namespace, name, { http }, input, output], a structure
// [3, namespace, name, traits, members, schemas]; a member of a request has the schema and the trait side by side
type Member = readonly [schema: number, trait: number | { readonly httpQuery?: string }];
const exported = sdk as unknown as Readonly<Record<string, readonly unknown[]>>;
const httpLabel = 1;
const httpPayload = 16;
const queryTypes: Readonly<Record<number, string>> = {
  0: 'string',
  1: 'integer',
  2: 'boolean',
  4: 'timestamp',
  64: 'list',
};

function httpOf(api: Api): readonly unknown[] {
  const traits = exported[`${api}$`]?.[3] as { readonly http: readonly unknown[] };
  return traits.http;
}

function requestMembers(api: Api): readonly (readonly [name: string, member: Member])[] {
  const [, , , , names, members] = exported[`${api}Request$`] as readonly [0, 0, 0, 0, string[], (number | Member)[]];
  const pair = (member: number | Member = 0): Member => (typeof member === 'number' ? [member, 0] : member);
  return names.map((name, at) => [name, pair(members[at])]);
}

function bodyMembers({ label, query }: ApiForm, api: Api): readonly string[] {
  return Object.keys(shapes[`${api}Request`].properties ?? {}).filter((name) => name !== label && !(name in query));
}

/** The exceptions that the SDK's documentation of a command declares. */
function declaredErrors(api: Api): readonly string[] {
  const file = new URL(
    `dist-types/commands/${api}Command.d.ts`,
    import.meta.resolve('@aws-sdk/client-lambda/package.json'),
  );
  const names = [...readFileSync(file, 'utf8').matchAll(/@throws \{@link (\w+)\} \((?:client|server) fault\)/g)];
  return names.map(([, name]) => String(name)).sort();
}

test('apiNames lists the nine operations in alphabetical order', () => {
  expect(apiNames).toHaveLength(9);
  expect(apiNames).toEqual([...apiNames].sort());
});

test.each(apiNames)('apis.%s has the method and the path of the AWS SDK', (api) => {
  const { method, path } = apis[api];

  expect([method, `/${apiVersion}/${path.join('/')}`, 200]).toEqual(httpOf(api));
});

test.each(apiNames)('apis.%s places the members of the input as the AWS SDK does', (api) => {
  const { label, query, body } = apis[api];
  const members = requestMembers(api);
  const placed = members.filter(([, [, trait]]) => typeof trait === 'object' && trait.httpQuery !== undefined);

  expect(members.filter(([, [, trait]]) => trait === httpLabel).map(([name]) => name)).toEqual([label]);
  expect(Object.fromEntries(placed.map(([name, [schema]]) => [name, queryTypes[schema]]))).toEqual(query);
  expect(members.filter(([, [, trait]]) => trait === httpPayload).map(([name]) => name)).toEqual(
    typeof body === 'object' ? [body.payload] : [],
  );
});

test.each(apiNames)('apis.%s has a body where the schema has members left for it', (api) => {
  const { body } = apis[api];
  const left = bodyMembers(apis[api], api);

  if (body === 'none') expect(left).toEqual([]);
  else if (body === 'members') expect(left.length).toBeGreaterThan(0);
  else expect(left).toEqual([body.payload]);
});

test.each(apiNames)('apis.%s pages the list that its answer requires a marker for', (api) => {
  const answer = shapes[`${api}Response`].properties ?? {};
  const lists = Object.keys(answer).filter((name) => shapes[answer[name] ?? 'String'].types.includes('array'));

  expect(lists).toEqual(apis[api].items ? [apis[api].items] : []);
  expect('NextMarker' in answer).toBe(apis[api].items !== undefined);
  expect('Marker' in apis[api].query && 'MaxItems' in apis[api].query).toBe(apis[api].items !== undefined);
});

test.each(apiNames)('apis.%s declares the errors that the AWS SDK documents', (api) => {
  const { errors } = apis[api];

  expect([...errors].sort()).toEqual(declaredErrors(api));
  expect(errors.filter((name) => !(name in exceptions))).toEqual([]);
});
