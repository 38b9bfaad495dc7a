import { expect, test } from 'vitest';
import { durableService, type Execution } from '../../../src/index.ts';
import { serve } from '../../../src/server.ts';
import { pythonCalls } from './python-clients.ts';
import { openCallbackOf, richExecution, withDates } from './rich-execution.ts';

const [rich, going, answered, denied, stopping] = ['read', 'go', 'yes', 'no', 'stop'].map(richExecution) as [
  Execution,
  Execution,
  Execution,
  Execution,
  Execution,
];
const executions = [rich, going, answered, denied, stopping];
const stateOf = ({ arn, checkpointToken }: Execution) => ({
  DurableExecutionArn: arn,
  CheckpointToken: checkpointToken,
});
const error = { ErrorType: 'X', ErrorMessage: 'é', ErrorData: 'd', StackTrace: ['a', 'b'] };
// exact to the millisecond
const inPython = (value: unknown): unknown => withDates(value, (ms) => ({ ms }));

interface Answer {
  readonly name: string;
  readonly method: string;
  readonly input: object;
  /** Items a page: the call is made by boto3's own paginator. */
  readonly pages?: number;
  readonly expected: (answer: unknown) => void;
}

// what boto3 before 1.43.67 has no members for
const { DurableConfig: _config, ExecutionDataIncluded: _included, ...summary } = rich.summary;
const sizes = [1, 2, 3, 7, 100, 1000];
const items = (pages: unknown, member: string): unknown[] =>
  (pages as Record<string, unknown[]>[]).flatMap((page) => page[member] ?? []);

const service = durableService({ executions, variants: { changeSetPage: 3 } });
const calls: readonly Answer[] = [
  ...sizes.map((pages) => ({
    name: `the operations that were built, in pages of ${pages}`,
    method: 'get_durable_execution_state',
    input: stateOf(rich),
    pages,
    expected: (answer: unknown) => expect(items(answer, 'Operations')).toEqual(inPython(rich.operations)),
  })),
  ...sizes.map((pages) => ({
    name: `the events that were built, newest first, in pages of ${pages}`,
    method: 'get_durable_execution_history',
    input: { DurableExecutionArn: rich.arn, IncludeExecutionData: true, ReverseOrder: true },
    pages,
    expected: (answer: unknown) => expect(items(answer, 'Events')).toEqual(inPython([...rich.events].reverse())),
  })),
  {
    name: 'an execution',
    method: 'get_durable_execution',
    input: { DurableExecutionArn: rich.arn },
    expected: (answer) => expect(answer).toMatchObject({ ...(inPython(summary) as object) }),
  },
  {
    name: 'executions, asked for with every member',
    method: 'list_durable_executions_by_function',
    input: {
      FunctionName: 'orders',
      Qualifier: '7',
      DurableExecutionName: 'read',
      Statuses: ['RUNNING'],
      StartedAfter: '2023-11-14T22:13:20.122Z',
      StartedBefore: '2023-11-14T22:13:20.124Z',
      ReverseOrder: true,
    },
    pages: 1,
    expected: (answer) =>
      expect(items(answer, 'DurableExecutions')).toEqual([
        {
          DurableExecutionArn: rich.arn,
          DurableExecutionName: 'read',
          FunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:orders:7',
          Status: 'RUNNING',
          StartTimestamp: { ms: 1_700_000_000_123 },
        },
      ]),
  },
  {
    name: 'a checkpoint with every member',
    method: 'checkpoint_durable_execution',
    input: {
      ...stateOf(going),
      ClientToken: 'call-1',
      Updates: [
        {
          Id: 'ctx',
          Type: 'CONTEXT',
          SubType: 'RunInChildContext',
          Name: 'new',
          Action: 'START',
          ContextOptions: { ReplayChildren: true },
        },
        {
          Id: 'retry',
          ParentId: 'ctx',
          Type: 'STEP',
          Action: 'RETRY',
          Error: error,
          StepOptions: { NextAttemptDelaySeconds: 3 },
        },
        { Id: 'rest', Type: 'WAIT', Action: 'START', WaitOptions: { WaitSeconds: 5 } },
        {
          Id: 'ask',
          Type: 'CALLBACK',
          Action: 'START',
          CallbackOptions: { TimeoutSeconds: 9, HeartbeatTimeoutSeconds: 4 },
        },
        {
          Id: 'call',
          Type: 'CHAINED_INVOKE',
          Action: 'START',
          Payload: '"é"',
          ChainedInvokeOptions: { FunctionName: 'slow', TenantId: 't' },
        },
      ],
    },
    expected: (answer) => {
      const { operations, checkpointToken } = service.execution(going.arn);
      const Operations = inPython(operations.slice(-5, -2));
      expect(answer).toEqual({
        CheckpointToken: checkpointToken,
        NewExecutionState: { Operations, NextMarker: expect.stringMatching(/^m1\+/) },
      });
    },
  },
  {
    name: 'a heartbeat',
    method: 'send_durable_execution_callback_heartbeat',
    input: { CallbackId: openCallbackOf(answered) },
    expected: (answer) => expect(answer).toEqual({}),
  },
  {
    name: 'a success',
    method: 'send_durable_execution_callback_success',
    input: { CallbackId: openCallbackOf(answered), Result: '{"é":1}' },
    expected: (answer) => expect(answer).toEqual({}),
  },
  {
    name: 'a failure',
    method: 'send_durable_execution_callback_failure',
    input: { CallbackId: openCallbackOf(denied), Error: error },
    expected: (answer) => expect(answer).toEqual({}),
  },
  {
    name: 'a success that comes too late',
    method: 'send_durable_execution_callback_success',
    input: { CallbackId: openCallbackOf(denied) },
    expected: (answer) =>
      expect(answer).toMatchObject({
        status: 400,
        type: 'CallbackTimeoutException',
        error: { Code: 'CallbackTimeoutException', Message: 'The callback is either timed out or already completed' },
      }),
  },
  {
    name: 'a stop',
    method: 'stop_durable_execution',
    input: { DurableExecutionArn: stopping.arn, Error: error },
    expected: (answer) => expect(answer).toEqual({ StopTimestamp: { ms: service.clock.now() } }),
  },
  {
    name: 'the refusal of a stale token',
    method: 'get_durable_execution_state',
    input: { ...stateOf(rich), CheckpointToken: 'c3RhbGU=' },
    expected: (answer) =>
      expect(answer).toMatchObject({
        status: 400,
        type: 'InvalidParameterValueException',
        error: { Code: 'InvalidParameterValueException', Message: 'Invalid checkpoint token' },
      }),
  },
];

test('boto3 reads and writes what was built, over every member of all nine operations', async ({ skip }) => {
  const server = await serve(service);
  const asked = calls.map(({ method, input, pages }) => ({ method, input, ...(pages !== undefined && { pages }) }));
  const outcome = await pythonCalls('boto3', { url: server.url, calls: asked }).finally(() => server.close());
  if ('missing' in outcome) return skip(outcome.missing);

  for (const [index, { name, expected }] of calls.entries()) {
    try {
      expected(outcome.answers[index]);
    } catch (cause) {
      throw new Error(`boto3 differs in ${name}: ${(cause as Error).message}`, { cause });
    }
  }
  const callbackOf = ({ arn }: Execution, id: string) =>
    service.execution(arn).operations.find(({ CallbackDetails }) => CallbackDetails?.CallbackId === id);
  expect(callbackOf(answered, openCallbackOf(answered))).toMatchObject({
    Status: 'SUCCEEDED',
    CallbackDetails: { Result: '{"é":1}' },
  });
  expect(callbackOf(denied, openCallbackOf(denied))).toMatchObject({
    Status: 'FAILED',
    CallbackDetails: { Error: error },
  });
  expect(service.execution(stopping.arn).summary).toMatchObject({ Status: 'STOPPED', Error: error });
}, 60_000);
