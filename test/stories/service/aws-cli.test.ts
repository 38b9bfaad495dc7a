import { expect, test } from 'vitest';
import { durableService, type Execution } from '../../../src/index.ts';
import { serve } from '../../../src/server.ts';
import { pythonCalls } from './python-clients.ts';
import { openCallbackOf, richExecution } from './rich-execution.ts';

const [rich, going, answered, denied, stopping] = ['read', 'go', 'yes', 'no', 'stop'].map(richExecution) as [
  Execution,
  Execution,
  Execution,
  Execution,
  Execution,
];
const service = durableService({ executions: [rich, going, answered, denied, stopping] });
const error = { ErrorType: 'X', ErrorMessage: 'é', ErrorData: 'd', StackTrace: ['a', 'b'] };
const updates = [
  { Id: 'a', Type: 'STEP', Action: 'RETRY', Error: error, StepOptions: { NextAttemptDelaySeconds: 3 } },
  { Id: 'b', Type: 'WAIT', Action: 'START', WaitOptions: { WaitSeconds: 5 } },
];
// what a CLI before botocore 1.43.67 has no members for
const { DurableConfig: _config, ExecutionDataIncluded: _included, ...summary } = rich.summary;
const arn = ({ arn: text }: Execution): string[] => ['--durable-execution-arn', text];
const token = ({ checkpointToken }: Execution): string[] => ['--checkpoint-token', checkpointToken];
const callback = (execution: Execution): string[] => ['--callback-id', openCallbackOf(execution)];

interface Command {
  readonly line: readonly string[];
  readonly gives: () => unknown;
}

// the CLI prints timestamps as they came over the wire
const commands: readonly Command[] = [
  ...[1, 7, 100].map((size) => ({
    line: ['get-durable-execution-state', ...arn(rich), ...token(rich), '--page-size', String(size)],
    gives: () => ({ Operations: rich.operations }),
  })),
  {
    line: ['get-durable-execution-history', ...arn(rich), '--include-execution-data', '--page-size', '9'],
    gives: () => ({ Events: rich.events }),
  },
  { line: ['get-durable-execution', ...arn(rich)], gives: () => expect.objectContaining(summary) },
  {
    line: [
      'list-durable-executions-by-function',
      '--function-name',
      'orders',
      '--qualifier',
      '7',
      '--statuses',
      'RUNNING',
      '--durable-execution-name',
      'read',
      '--reverse-order',
    ],
    gives: () => ({
      DurableExecutions: [
        expect.objectContaining({ DurableExecutionArn: rich.arn, StartTimestamp: 1_700_000_000.123 }),
      ],
    }),
  },
  {
    line: [
      'checkpoint-durable-execution',
      ...arn(going),
      ...token(going),
      '--client-token',
      'ct',
      '--updates',
      JSON.stringify(updates),
    ],
    gives: () => {
      const { operations, checkpointToken } = service.execution(going.arn);
      return { CheckpointToken: checkpointToken, NewExecutionState: { Operations: operations.slice(-2) } };
    },
  },
  { line: ['send-durable-execution-callback-heartbeat', ...callback(answered)], gives: () => null },
  {
    line: ['send-durable-execution-callback-success', ...callback(answered), '--result', '{"a":1}'],
    gives: () => null,
  },
  {
    line: ['send-durable-execution-callback-failure', ...callback(denied), '--error', JSON.stringify(error)],
    gives: () => null,
  },
  {
    line: ['stop-durable-execution', ...arn(stopping), '--error', JSON.stringify(error)],
    gives: () => ({ StopTimestamp: service.clock.now() / 1000 }),
  },
];
const refused = ['get-durable-execution-state', ...arn(rich), '--checkpoint-token', 'c3RhbGU='];

test('the AWS CLI reads and writes what was built by all nine operations', async ({ skip }) => {
  const server = await serve(service);
  const calls = [...commands.map(({ line }) => line), refused].map((line) => ({ arguments: line }));
  const outcome = await pythonCalls('cli', { url: server.url, calls }).finally(() => server.close());
  if ('missing' in outcome) return skip(outcome.missing);

  const expected = commands.map(({ gives }) => ({ code: 0, output: gives(), error: '' }));
  expect(outcome.answers.slice(0, -1)).toEqual(expected);
  expect(outcome.answers.at(-1)).toMatchObject({
    code: 255,
    error: expect.stringMatching(/InvalidParameterValueException.*: Invalid checkpoint token/),
  });
  expect(service.execution(stopping.arn).summary).toMatchObject({ Status: 'STOPPED', Error: error });
}, 60_000);
