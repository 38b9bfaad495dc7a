import { expect, test } from 'vitest';
import { durableService, paginator, type WireResponse, withChecks } from '../../../src/index.ts';
import { type Api, apiNames } from '../../../src/model/api.ts';
import { bodyBytes, bodyJson, bodyText } from '../../../src/model/body.ts';
import { type ExceptionName, exceptions } from '../../../src/model/exceptions.ts';
import { toRequest } from '../../../src/model/request.ts';
import { findMismatches, type ShapeName } from '../../../src/model/shape.ts';
import { shapedValue } from '../../../src/service/shaped-value.ts';
import { openCallbackOf, richExecution } from './rich-execution.ts';

const rich = richExecution('order-17');
const DurableExecutionArn = rich.arn;
const CheckpointToken = rich.checkpointToken;
const CallbackId = openCallbackOf(rich);
const Updates = [
  { Id: 'a', Type: 'CALLBACK', SubType: 'Callback', Action: 'START' },
  {
    Id: 'b',
    Type: 'STEP',
    SubType: 'WaitForCondition',
    Action: 'RETRY',
    Payload: 'é',
    StepOptions: { NextAttemptDelaySeconds: 1 },
  },
];
const inputs: Readonly<Record<Api, object>> = {
  CheckpointDurableExecution: { DurableExecutionArn, CheckpointToken, Updates },
  GetDurableExecution: { DurableExecutionArn },
  GetDurableExecutionHistory: { DurableExecutionArn, IncludeExecutionData: true, MaxItems: 50 },
  GetDurableExecutionState: { DurableExecutionArn, CheckpointToken, MaxItems: 50 },
  ListDurableExecutionsByFunction: { FunctionName: 'orders' },
  SendDurableExecutionCallbackFailure: { CallbackId },
  SendDurableExecutionCallbackHeartbeat: { CallbackId },
  SendDurableExecutionCallbackSuccess: { CallbackId },
  StopDurableExecution: { DurableExecutionArn },
};

async function ask(api: Api, input: object): Promise<WireResponse> {
  return durableService({ executions: [rich] }).endpoint(toRequest(api, { ...input }, 'https://lambda.test'));
}

const answers = await Promise.all(apiNames.map(async (api) => ({ api, response: await ask(api, inputs[api]) })));

const refusals: readonly (readonly [Api, object, ExceptionName])[] = [
  ['GetDurableExecutionState', { CheckpointToken: 'c3RhbGU=' }, 'InvalidParameterValueException'],
  ['GetDurableExecutionState', { Marker: 'x' }, 'InvalidParameterValueException'],
  ['GetDurableExecutionState', { MaxItems: -1 }, 'ValidationException'],
  ['GetDurableExecutionState', { MaxItems: 'x' }, 'SerializationException'],
  ['GetDurableExecution', { DurableExecutionArn: `${DurableExecutionArn}x` }, 'ResourceNotFoundException'],
  ['GetDurableExecutionHistory', { DurableExecutionArn: `${DurableExecutionArn}x` }, 'ResourceNotFoundException'],
  ['ListDurableExecutionsByFunction', { FunctionName: 'nobody' }, 'ResourceNotFoundException'],
  ['ListDurableExecutionsByFunction', { Statuses: ['RUNNING', 'FAILED'] }, 'InvalidParameterValueException'],
  ['CheckpointDurableExecution', { CheckpointToken: 'c3RhbGU=' }, 'InvalidParameterValueException'],
  [
    'CheckpointDurableExecution',
    { Updates: [{ Id: 'a', Type: 'WAIT', Action: 'RETRY' }] },
    'InvalidParameterValueException',
  ],
  ['StopDurableExecution', { DurableExecutionArn: `${DurableExecutionArn}x` }, 'ResourceNotFoundException'],
  ['SendDurableExecutionCallbackSuccess', { CallbackId: 'bm8=' }, 'InvalidParameterValueException'],
];
const refused = await Promise.all(
  refusals.map(async ([api, input, exception]) => ({
    api,
    exception,
    response: await ask(api, { ...inputs[api], ...input }),
  })),
);

function* membersOf(value: unknown, path = ''): Generator<readonly [path: string, value: unknown]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    yield [`${path}/${name}`, member];
    yield* membersOf(member, `${path}/${name}`);
  }
}

test.each(answers)('$api answers timestamps as numbers of epoch seconds with milliseconds', ({ response }) => {
  // the JS SDK takes no text, and boto3 no milliseconds
  const stamps = [...membersOf(bodyJson(response.body))].filter(([path]) => path.endsWith('Timestamp'));

  for (const [path, stamp] of stamps) {
    expect(stamp, path).toBeTypeOf('number');
    expect(Number(stamp), path).toBeLessThan(10_000_000_000);
    expect(String(stamp), path).toMatch(/^\d{10}(\.\d{1,3})?$/);
  }
  expect(stamps.length > 0).toBe(!response.body.length || bodyText(response.body) !== '{}');
});

test.each(answers)(
  '$api answers a JSON object with the members of the model, none of them null',
  ({ api, response }) => {
    const body = bodyJson(response.body);
    const shape = `${api}Response` as ShapeName;
    const known = ['GetDurableExecution', 'StopDurableExecution'].includes(api) || !api.startsWith('Send');

    expect(response.status).toBe(200);
    expect([...membersOf(body)].filter(([, member]) => member === null)).toEqual([]);
    if (known) expect(findMismatches(shape, body)).toEqual([]);
    if (known) expect(shapedValue(shape, body)).toEqual(body);
  },
);

test.each(answers)('$api answers plain UTF-8 that nobody has to decode first', ({ response }) => {
  const bytes = bodyBytes(response.body);

  expect(Object.keys(response.headers).toSorted()).toEqual(['content-type', 'x-amzn-requestid']);
  expect(response.headers['content-type']).toBe('application/json');
  expect(Buffer.from(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))).toEqual(
    Buffer.from(bytes),
  );
  expect(String.fromCharCode(bytes[0] ?? 0, bytes.at(-1) ?? 0)).toBe('{}');
});

test.each(['Success', 'Failure', 'Heartbeat'] as const)(
  'SendDurableExecutionCallback%s answers 200 and {}',
  async (how) => {
    const response = await ask(`SendDurableExecutionCallback${how}`, { CallbackId });

    expect([response.status, bodyText(response.body)]).toEqual([200, '{}']);
  },
);

test.each(refused)('$api refuses with $exception in a form that every client reads', ({ response, exception }) => {
  const form = exceptions[exception];
  const body = bodyJson(response.body) as Readonly<Record<string, unknown>>;

  expect(response.status).toBe(form.status);
  expect(response.headers['x-amzn-errortype']).toBe(exception); // no namespace, no URL behind the name
  expect(Object.keys(body)).toEqual([...(form.type ? ['Type'] : []), form.message]);
  expect(body[form.message]).toMatch(/\S/);
});

test('no success carries the name of an exception, which clients would not see', () => {
  expect(answers.filter(({ response }) => 'x-amzn-errortype' in response.headers)).toEqual([]);
});

test.each([
  ['GetDurableExecutionState', 'Operations', ''],
  ['GetDurableExecutionHistory', 'Events', undefined],
] as const)('%s leads every client through its pages and ends', async (api, member, last) => {
  const { endpoint } = durableService({ executions: [rich], pages: { by: 'sizes', sizes: [0, 2, 0, 5] } });
  const pages: Readonly<Record<string, unknown>>[] = [];

  for (let Marker: unknown; pages.length === 0 || Marker; Marker = pages.at(-1)?.NextMarker) {
    const response = await endpoint(toRequest(api, { ...inputs[api], MaxItems: 9, Marker }, 'https://lambda.test'));
    pages.push(bodyJson(response.body) as Readonly<Record<string, unknown>>);
  }

  const markers = pages.slice(0, -1).map(({ NextMarker }) => NextMarker as string);
  const lengths = pages.map((page) => (page[member] as unknown[]).length);
  expect(lengths.slice(0, 4)).toEqual([0, 2, 0, 5]);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(9);
  expect(new Set(markers).size).toBe(markers.length);
  // boto3 takes the text None for no marker, and base64 of JSON for a resume token of its own
  expect(markers.filter((marker) => marker === 'None' || /^eyJ/.test(marker))).toEqual([]);
  expect(markers.every((marker) => encodeURIComponent(marker) !== marker)).toBe(true);
  expect(pages.at(-1)?.NextMarker).toBe(last);
});

test('every answer and every refusal keeps every rule', async () => {
  const found: string[] = [];
  for (const [api, input] of [
    ...apiNames.map((api) => [api, inputs[api]] as const),
    ...refusals.map(([api, input]) => [api, { ...inputs[api], ...input }] as const),
  ]) {
    const checked = withChecks(durableService({ executions: [rich] }), {
      onViolation: ({ rule, message }) => found.push(`${rule}: ${message}`),
    });
    await checked(toRequest(api, { ...input }, 'https://lambda.test'));
  }

  const checked = withChecks(durableService({ executions: [rich] }), {
    onViolation: ({ rule, message }) => found.push(`${rule}: ${message}`),
  });
  for await (const page of paginator('GetDurableExecutionState', { endpoint: checked }).paginate({
    DurableExecutionArn,
    CheckpointToken,
    MaxItems: 4,
  })) {
    expect(page.Operations.length).toBeGreaterThan(0);
  }

  expect(found).toEqual([]);
});
