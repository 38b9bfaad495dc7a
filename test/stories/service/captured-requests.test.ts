import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { durableService, execution } from '../../../src/index.ts';
import { bodyJson } from '../../../src/model/body.ts';
import { serve } from '../../../src/server.ts';
import { recordedExecution } from '../../../src/timeline/recorded-execution.ts';

const arn = 'arn:aws:lambda:us-east-1:123456789012:function:my_fn-1:$LATEST/durable-execution/exec-Name_1/6f1c-2';
const path =
  'arn%3Aaws%3Alambda%3Aus-east-1%3A123456789012%3Afunction%3Amy_fn-1%3A%24LATEST%2Fdurable-execution%2Fexec-Name_1%2F6f1c-2';
const token = 'ab+/cd/+ef==';
const marker = "m a+r/k=e&r%é~*()'!";
const told = execution('exec-Name_1', (run) => run.step('n', { result: 1 }));
const held = recordedExecution({ arn, checkpointToken: token, operations: told.operations, events: told.events });

interface Captured {
  readonly client: 'js' | 'boto';
  readonly line: string;
  readonly type?: string;
  readonly body?: string;
  /** What the request says, and how it is answered. */
  readonly api: string;
  readonly input: object;
  readonly status: number;
  readonly error?: string;
}

const DurableExecutionArn = arn;
const state = {
  api: 'GetDurableExecutionState',
  input: { DurableExecutionArn, CheckpointToken: token },
  status: 200,
};
const marked = {
  ...state,
  input: { ...state.input, Marker: marker, MaxItems: 7 },
  status: 400,
  error: 'InvalidParameterValueException',
};
const emptyMarker = { ...state, input: { ...state.input, Marker: '', MaxItems: 0 } };
const history = {
  api: 'GetDurableExecutionHistory',
  input: { DurableExecutionArn, IncludeExecutionData: true, Marker: 'x', MaxItems: 3, ReverseOrder: false },
  status: 400,
  error: 'InvalidParameterValueException',
};
const list = {
  api: 'ListDurableExecutionsByFunction',
  input: {
    FunctionName: 'arn:aws:lambda:us-east-1:123456789012:function:my_fn-1',
    DurableExecutionName: 'exec-1',
    Marker: 'x',
    MaxItems: 3,
    Qualifier: '$LATEST',
    ReverseOrder: true,
    StartedBefore: '2023-11-14T22:13:21Z',
    Statuses: ['RUNNING', 'TIMED_OUT'],
  },
  status: 400,
  error: 'InvalidParameterValueException',
};
const functionPath = 'arn%3Aaws%3Alambda%3Aus-east-1%3A123456789012%3Afunction%3Amy_fn-1';
const checkpoint = {
  api: 'CheckpointDurableExecution',
  input: {
    DurableExecutionArn,
    CheckpointToken: token,
    ClientToken: 'ct',
    Updates: [
      { Id: '1', Type: 'STEP', Action: 'START', Name: 'n', StepOptions: { NextAttemptDelaySeconds: 3 } },
      { Id: '2', Type: 'WAIT', Action: 'START', WaitOptions: { WaitSeconds: 5 } },
    ],
  },
  status: 400,
  error: 'InvalidParameterValueException',
};
const get = { api: 'GetDurableExecution', input: { DurableExecutionArn }, status: 200 };
const stop = { api: 'StopDurableExecution', status: 400, error: 'InvalidParameterValueException' };
const callback = { status: 400, error: 'ValidationException' };
const CallbackId = 'Ab+/=x';
const succeed = { api: 'SendDurableExecutionCallbackSuccess', ...callback };
const fail = {
  api: 'SendDurableExecutionCallbackFailure',
  input: { CallbackId, Error: { ErrorType: 'X', ErrorData: 'd', StackTrace: ['a', 'b'] } },
  ...callback,
};
const heartbeat = { api: 'SendDurableExecutionCallbackHeartbeat', input: { CallbackId }, ...callback };
const json = 'application/json';
const bytes = 'application/octet-stream';

// what the two SDKs sent on loopback; base64 and ARNs are one segment, queries have either order
const captured: readonly Captured[] = [
  {
    client: 'js',
    line: `GET /durable-executions/${path}/state?CheckpointToken=ab%2B%2Fcd%2F%2Bef%3D%3D&Marker=m%20a%2Br%2Fk%3De%26r%25%C3%A9~%2A%28%29%27%21&MaxItems=7`,
    ...marked,
  },
  {
    client: 'js',
    line: `GET /durable-executions/${path}/state?CheckpointToken=ab%2B%2Fcd%2F%2Bef%3D%3D&Marker=&MaxItems=0`,
    ...emptyMarker,
  },
  { client: 'js', line: `GET /durable-executions/${path}/state?CheckpointToken=ab%2B%2Fcd%2F%2Bef%3D%3D`, ...state },
  {
    client: 'js',
    line: `GET /durable-executions/${path}/history?IncludeExecutionData=true&Marker=x&MaxItems=3&ReverseOrder=false`,
    ...history,
  },
  {
    client: 'js',
    line: `GET /functions/${functionPath}/durable-executions?DurableExecutionName=exec-1&Marker=x&MaxItems=3&Qualifier=%24LATEST&ReverseOrder=true&StartedAfter=2023-11-14T22%3A13%3A20.123Z&StartedBefore=2023-11-14T22%3A13%3A21Z&Statuses=RUNNING&Statuses=TIMED_OUT`,
    ...list,
    input: { ...list.input, StartedAfter: '2023-11-14T22:13:20.123Z' },
  },
  {
    client: 'js',
    line: `POST /durable-executions/${path}/checkpoint`,
    type: json,
    body: '{"CheckpointToken":"ab+/cd/+ef==","Updates":[{"Id":"1","Type":"STEP","Action":"START","Name":"n","StepOptions":{"NextAttemptDelaySeconds":3}},{"Id":"2","Type":"WAIT","Action":"START","WaitOptions":{"WaitSeconds":5}}],"ClientToken":"ct"}',
    ...checkpoint,
  },
  { client: 'js', line: `GET /durable-executions/${path}`, ...get },
  {
    client: 'js',
    line: `POST /durable-executions/${path}/stop`,
    type: json,
    body: '{"ErrorMessage":"é","ErrorType":"X"}',
    input: { DurableExecutionArn, Error: { ErrorMessage: 'é', ErrorType: 'X' } },
    ...stop,
  },
  {
    client: 'js',
    line: `POST /durable-executions/${path}/stop`,
    type: json,
    body: '{}',
    input: { DurableExecutionArn, Error: {} },
    ...stop,
  },
  {
    client: 'js',
    line: 'POST /durable-execution-callbacks/Ab%2B%2F%3Dx/succeed',
    type: bytes,
    body: '{"a":1}',
    input: { CallbackId, Result: '{"a":1}' },
    ...succeed,
  },
  {
    client: 'js',
    line: 'POST /durable-execution-callbacks/Ab%2B%2F%3Dx/succeed',
    type: bytes,
    body: '',
    input: { CallbackId },
    ...succeed,
  },
  {
    client: 'js',
    line: 'POST /durable-execution-callbacks/Ab%2B%2F%3Dx/fail',
    type: json,
    body: '{"ErrorType":"X","ErrorData":"d","StackTrace":["a","b"]}',
    ...fail,
  },
  { client: 'js', line: 'POST /durable-execution-callbacks/Ab%2B%2F%3Dx/heartbeat', ...heartbeat },
  {
    client: 'boto',
    line: `GET /durable-executions/${path}/state?CheckpointToken=ab%2B%2Fcd%2F%2Bef%3D%3D&Marker=m%20a%2Br%2Fk%3De%26r%25%C3%A9~%2A%28%29%27%21&MaxItems=7`,
    ...marked,
  },
  {
    client: 'boto',
    line: `GET /durable-executions/${path}/state?CheckpointToken=ab%2B%2Fcd%2F%2Bef%3D%3D&MaxItems=0&Marker=`,
    ...emptyMarker,
  },
  { client: 'boto', line: `GET /durable-executions/${path}/state?CheckpointToken=ab%2B%2Fcd%2F%2Bef%3D%3D`, ...state },
  {
    client: 'boto',
    line: `GET /durable-executions/${path}/history?IncludeExecutionData=true&ReverseOrder=false&MaxItems=3&Marker=x`,
    ...history,
  },
  {
    client: 'boto',
    line: `GET /functions/${functionPath}/durable-executions?Qualifier=%24LATEST&DurableExecutionName=exec-1&Statuses=RUNNING&Statuses=TIMED_OUT&StartedAfter=2023-11-14T22%3A13%3A20.123000Z&StartedBefore=2023-11-14T22%3A13%3A21Z&ReverseOrder=true&Marker=x&MaxItems=3`,
    ...list,
    input: { ...list.input, StartedAfter: '2023-11-14T22:13:20.123000Z' },
  },
  {
    client: 'boto',
    line: `POST /durable-executions/${path}/checkpoint`,
    type: json,
    body: '{"CheckpointToken": "ab+/cd/+ef==", "ClientToken": "ct", "Updates": [{"Id": "1", "Type": "STEP", "Action": "START", "Name": "n", "StepOptions": {"NextAttemptDelaySeconds": 3}}, {"Id": "2", "Type": "WAIT", "Action": "START", "WaitOptions": {"WaitSeconds": 5}}]}',
    ...checkpoint,
  },
  { client: 'boto', line: `GET /durable-executions/${path}`, ...get },
  {
    client: 'boto',
    line: `POST /durable-executions/${path}/stop`,
    type: json,
    body: '{"ErrorType": "X", "ErrorMessage": "\\u00e9"}',
    input: { DurableExecutionArn, Error: { ErrorType: 'X', ErrorMessage: 'é' } },
    ...stop,
  },
  {
    client: 'boto',
    line: `POST /durable-executions/${path}/stop`,
    type: json,
    body: '{}',
    input: { DurableExecutionArn, Error: {} },
    ...stop,
  },
  {
    client: 'boto',
    line: 'POST /durable-execution-callbacks/Ab%2B%2F%3Dx/succeed',
    body: '{"a":1}',
    input: { CallbackId, Result: '{"a":1}' },
    ...succeed,
  },
  {
    client: 'boto',
    line: 'POST /durable-execution-callbacks/Ab%2B%2F%3Dx/succeed',
    body: '',
    input: { CallbackId },
    ...succeed,
  },
  {
    client: 'boto',
    line: 'POST /durable-execution-callbacks/Ab%2B%2F%3Dx/fail',
    type: json,
    body: '{"ErrorType": "X", "ErrorData": "d", "StackTrace": ["a", "b"]}',
    ...fail,
  },
  { client: 'boto', line: 'POST /durable-execution-callbacks/Ab%2B%2F%3Dx/heartbeat', ...heartbeat },
];

/** Writes a request to a socket byte for byte, and gives what came back. */
function send(
  origin: string,
  { line, type, body }: Captured,
): Promise<{ status: number; error: string; body: unknown }> {
  const { hostname, port, host } = new URL(origin);
  const [method, target] = [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)];
  const bytesOfBody = Buffer.from(body ?? '');
  const head = [
    `${method} /2025-12-01${target} HTTP/1.1`,
    `host: ${host}`,
    ...(type === undefined ? [] : [`content-type: ${type}`]),
    ...(method === 'POST' ? [`content-length: ${bytesOfBody.length}`] : []),
    'connection: close',
  ];
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => {
      socket.write(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), bytesOfBody]));
    });
    socket.on('data', (piece) => pieces.push(piece)).on('error', reject);
    socket.on('end', () => {
      const [heads = '', text = ''] = Buffer.concat(pieces).toString().split('\r\n\r\n');
      const status = Number(heads.split(' ')[1]);
      const error = /^x-amzn-errortype: (.*)$/im.exec(heads)?.[1] ?? '';
      resolve({ status, error, body: bodyJson(Buffer.from(text)) });
    });
  });
}

test.each(captured)('serve() understands what $client sends: $line $body', async (request) => {
  const service = durableService({ executions: [held] });
  const server = await serve(service);

  const answer = await send(server.url, request);
  await server.close();

  const [call] = service.journal;
  expect([call?.api, call?.input]).toEqual([request.api, request.input]);
  expect([answer.status, answer.error]).toEqual([request.status, request.error ?? '']);
  if (request.api === 'GetDurableExecutionState' && request.status === 200) {
    expect(answer.body).toEqual({ Operations: held.operations, NextMarker: '' });
  }
});

// what the JS SDK sends without looking at it: a fake that took it would hide the mistake
test.each<[string, number, string]>([
  [`${path}/state?CheckpointToken=ab%3D%3D&MaxItems=-1`, 400, 'ValidationException'],
  [`${path}/state?CheckpointToken=ab%3D%3D&MaxItems=1001`, 400, 'ValidationException'],
  [`${path}/state?CheckpointToken=ab%3D%3D&MaxItems=abc`, 400, 'SerializationException'],
  [`${path}/state?CheckpointToken=ab%3D%3D&MaxItems=1.5`, 400, 'SerializationException'],
  [`${path}/state?CheckpointToken=ab%3D%3D&MaxItems=NaN`, 400, 'SerializationException'],
  [`${path}/state?CheckpointToken=ab%3D%3D&MaxItems=1e%2B21`, 400, 'SerializationException'],
  [`${path}/state?CheckpointToken=ab%2B%2Fcd%2F%2Bef%3D%3D&Marker=5`, 400, 'InvalidParameterValueException'],
  [`${path}/state`, 400, 'ValidationException'],
  [`${path}/state?CheckpointToken=`, 400, 'ValidationException'],
  ['/state?CheckpointToken=ab%3D%3D', 400, 'ValidationException'],
  ['not-an-arn/state?CheckpointToken=ab%3D%3D', 400, 'ValidationException'],
  ['..%2Fx/state?CheckpointToken=ab%3D%3D', 400, 'ValidationException'],
])('durableService() refuses GET /durable-executions/%s', async (asked, status, name) => {
  const { endpoint } = durableService({ executions: [held] });

  const url = `http://127.0.0.1:9/2025-12-01/durable-executions/${asked}`;
  const response = await endpoint({ method: 'GET', url, headers: {} });

  expect([response.status, response.headers['x-amzn-errortype']]).toEqual([status, name]);
});

test.each(['', '/', '/base', '/base/'])('serve() answers a client whose endpoint ends in %j', async (basePath) => {
  const server = await serve(durableService({ executions: [held] }));

  // a client joins base path and path by a slash, whatever the base path ends in
  const url = `${server.url}${basePath}/2025-12-01/durable-executions/${path}`;
  const response = await fetch(url);
  await server.close();

  expect([response.status, await response.json()]).toEqual([200, held.summary]);
});
