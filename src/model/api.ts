/** One of the nine operations of the durable-execution API, by the API's own name. */
export type Api =
  | 'CheckpointDurableExecution'
  | 'GetDurableExecution'
  | 'GetDurableExecutionHistory'
  | 'GetDurableExecutionState'
  | 'ListDurableExecutionsByFunction'
  | 'SendDurableExecutionCallbackFailure'
  | 'SendDurableExecutionCallbackHeartbeat'
  | 'SendDurableExecutionCallbackSuccess'
  | 'StopDurableExecution';

/** How a member of the query travels as text. */
export type QueryType = 'string' | 'integer' | 'boolean' | 'timestamp' | 'list';

/** Where the members of a request travel, and which exceptions the model declares for it. */
export interface ApiForm {
  readonly method: 'GET' | 'POST';
  /** Path segments below `/2025-12-01/`; the segment in braces is a member of the input. */
  readonly path: readonly string[];
  /** The member that stands in the path. */
  readonly label: 'DurableExecutionArn' | 'FunctionName' | 'CallbackId';
  readonly query: Readonly<Record<string, QueryType>>;
  /** The body: a JSON object of the members that are left, one member as the whole body (JSON or raw bytes), or none. */
  readonly body: 'members' | 'none' | { readonly payload: 'Error' | 'Result'; readonly as: 'json' | 'bytes' };
  /** The member of the answer that holds the list of a paginated operation. */
  readonly items?: 'Operations' | 'Events' | 'DurableExecutions';
  readonly errors: readonly string[];
}

/** The version that every path begins with. */
export const apiVersion = '2025-12-01';

const kms = ['KMSAccessDeniedException', 'KMSDisabledException', 'KMSInvalidStateException', 'KMSNotFoundException'];
const always = ['InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException'];
const arn = '{DurableExecutionArn}';
const callback = (verb: string): readonly string[] => ['durable-execution-callbacks', '{CallbackId}', verb];
const callbackErrors = [...always, 'ResourceNotFoundException', 'CallbackTimeoutException'];

/** The nine operations as the API's model has them (prefix `/2025-12-01`, REST-JSON). */
export const apis: Readonly<Record<Api, ApiForm>> = {
  CheckpointDurableExecution: {
    method: 'POST',
    path: ['durable-executions', arn, 'checkpoint'],
    label: 'DurableExecutionArn',
    query: {},
    body: 'members',
    errors: [...always, ...kms],
  },
  GetDurableExecution: {
    method: 'GET',
    path: ['durable-executions', arn],
    label: 'DurableExecutionArn',
    query: { IncludeExecutionData: 'boolean' },
    body: 'none',
    errors: [...always, 'ResourceNotFoundException', ...kms],
  },
  GetDurableExecutionHistory: {
    method: 'GET',
    path: ['durable-executions', arn, 'history'],
    label: 'DurableExecutionArn',
    query: { IncludeExecutionData: 'boolean', MaxItems: 'integer', Marker: 'string', ReverseOrder: 'boolean' },
    body: 'none',
    items: 'Events',
    errors: [...always, 'ResourceNotFoundException', ...kms],
  },
  GetDurableExecutionState: {
    method: 'GET',
    path: ['durable-executions', arn, 'state'],
    label: 'DurableExecutionArn',
    query: { CheckpointToken: 'string', Marker: 'string', MaxItems: 'integer' },
    body: 'none',
    items: 'Operations',
    errors: [...always, ...kms],
  },
  ListDurableExecutionsByFunction: {
    method: 'GET',
    path: ['functions', '{FunctionName}', 'durable-executions'],
    label: 'FunctionName',
    query: {
      Qualifier: 'string',
      DurableExecutionName: 'string',
      Statuses: 'list',
      StartedAfter: 'timestamp',
      StartedBefore: 'timestamp',
      ReverseOrder: 'boolean',
      Marker: 'string',
      MaxItems: 'integer',
    },
    body: 'none',
    items: 'DurableExecutions',
    errors: [...always, 'ResourceNotFoundException'],
  },
  SendDurableExecutionCallbackFailure: {
    method: 'POST',
    path: callback('fail'),
    label: 'CallbackId',
    query: {},
    body: { payload: 'Error', as: 'json' },
    errors: [...callbackErrors, ...kms],
  },
  SendDurableExecutionCallbackHeartbeat: {
    method: 'POST',
    path: callback('heartbeat'),
    label: 'CallbackId',
    query: {},
    body: 'none',
    errors: callbackErrors,
  },
  SendDurableExecutionCallbackSuccess: {
    method: 'POST',
    path: callback('succeed'),
    label: 'CallbackId',
    query: {},
    body: { payload: 'Result', as: 'bytes' },
    errors: [...callbackErrors, ...kms],
  },
  StopDurableExecution: {
    method: 'POST',
    path: ['durable-executions', arn, 'stop'],
    label: 'DurableExecutionArn',
    query: {},
    body: { payload: 'Error', as: 'json' },
    errors: [...always, 'ResourceNotFoundException', ...kms],
  },
};

/** The names of the nine operations, in alphabetical order. */
export const apiNames: readonly Api[] = Object.keys(apis) as Api[]; // the record's type says which keys it has
