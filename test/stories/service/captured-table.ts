import { type Execution, execution } from '../../../src/index.ts';
import { recordedExecution } from '../../../src/timeline/recorded-execution.ts';

const arn = 'arn:aws:lambda:us-east-1:123456789012:function:my_fn-1:$LATEST/durable-execution/exec-Name_1/6f1c-2';
/** The ARN as a segment of a path. */
export const path =
  'arn%3Aaws%3Alambda%3Aus-east-1%3A123456789012%3Afunction%3Amy_fn-1%3A%24LATEST%2Fdurable-execution%2Fexec-Name_1%2F6f1c-2';
const token = 'ab+/cd/+ef==';
const marker = "m a+r/k=e&r%é~*()'!";
const told = execution('exec-Name_1', (run) => run.step('n', { result: 1 }));
/** The execution that was asked for. */
export const held: Execution = recordedExecution({
  arn,
  checkpointToken: token,
  operations: told.operations,
  events: told.events,
});

/** A request as a client sent it. */
export interface Captured {
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

/** What the two SDKs sent on loopback; base64 and ARNs are one segment, queries have either order. */
export const captured: readonly Captured[] = [
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
