import { withDurableExecution } from '@aws/durable-execution-sdk-js';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { expect, test, vi } from 'vitest';
import { requestHandler } from '../../../src/aws.ts';
import { durableService, type Execution, execution } from '../../../src/index.ts';

type Members = Record<string, unknown>;
type Edit = (operations: Members[], state: Members) => void;

// the SDK logs every error with its stack: here they are what was asked for
for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockReturnValue(true);

const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
const context = { getRemainingTimeInMillis: () => 60_000 };
const order = execution('order-17', (run) => run.step(undefined, { result: 'old' }).wait('rest', { seconds: 60 }), {
  input: { total: 7 },
});

/** How an invocation with an edited payload ends, or what the SDK throws; and how often it asked the service. */
async function invoke(edit: Edit, held: Execution = order): Promise<string> {
  const service = durableService({ executions: [held] });
  const client = new LambdaClient({ region: 'us-east-1', credentials, requestHandler: requestHandler(service) });
  const handler = withDurableExecution<unknown, unknown>(
    async (input, durable) => {
      const result = await durable.step(async () => 'new');
      await durable.wait('rest', { seconds: 60 });
      return [input, result];
    },
    { client },
  );
  const payload = structuredClone(held.invocation()) as unknown as { InitialExecutionState: Members }; // to be edited
  edit(payload.InitialExecutionState.Operations as Members[], payload.InitialExecutionState);
  const ended = await handler(payload as never, context as never).then(
    (output) => {
      const { Status, Result, Error: error } = output as { Status: string; Result?: string; Error?: Members };
      return [Status, Result, error?.ErrorType].filter(Boolean).join(' ');
    },
    // the engine has words of its own for what is no JSON
    ({ name, message }: Error) => `throws ${name}${name === 'SyntaxError' ? '' : `: ${message}`}`,
  );
  const asked = service.journal.calls.length;
  return asked === 0 ? ended : `${ended}, asked ${asked}`;
}

const set =
  (index: number, members: Members): Edit =>
  (operations) =>
    void Object.assign(operations[index] ?? {}, members);
const whole = 'SUCCEEDED [{"total":7},"old"]';
const noInput = 'SUCCEEDED [{},"old"]';
const strange = 'FAILED NonDeterministicExecutionError';

test.for<[string, Edit, string]>([
  ['that the kit makes', () => undefined, whole],
  ['whose last NextMarker is null', (_, state) => Object.assign(state, { NextMarker: null }), whole],
  ['whose last NextMarker is absent', (_, state) => delete state.NextMarker, whole],
  ['with a step without details', set(1, { StepDetails: undefined }), 'SUCCEEDED [{"total":7},null]'],
  [
    'with null for StepDetails',
    set(1, { StepDetails: null }),
    "throws TypeError: Cannot read properties of null (reading 'NextAttemptTimestamp')",
  ],
  [
    'with null for WaitDetails',
    set(2, { WaitDetails: null }),
    "throws TypeError: Cannot read properties of null (reading 'ScheduledEndTimestamp')",
  ],
  ['with null for the Name of a step that has none', set(1, { Name: null }), strange],
  ['with another Name', set(2, { Name: 'sleep' }), strange],
  ['with another SubType', set(1, { SubType: 'WaitForCondition' }), strange],
  ['without a SubType', set(1, { SubType: undefined }), strange],
  ['with another Type', set(1, { Type: 'CONTEXT' }), strange],
  ['with an Id that looks like a number', (operations) => operations.push({ ...operations[1], Id: '7' }), noInput],
  ['whose EXECUTION is not first', (operations) => operations.reverse(), noInput],
  ['without InputPayload', set(0, { ExecutionDetails: {} }), noInput],
  ['with an empty InputPayload', set(0, { ExecutionDetails: { InputPayload: '' } }), 'throws SyntaxError'],
  ['with an InputPayload that is no JSON', set(0, { ExecutionDetails: { InputPayload: '{' } }), 'throws SyntaxError'],
  ['with a timestamp that is none', set(1, { StartTimestamp: 'yesterday' }), whole],
  ['with a timestamp that is null', set(1, { EndTimestamp: null }), whole],
])('withDurableExecution() takes a payload %s', async ([, edit, outcome]) => {
  expect(await invoke(edit)).toBe(outcome);
});

// a wait that seems to be over makes the SDK ask the service for news of it
test.for([
  ['milliseconds', 'milliseconds', 1, 'PENDING'],
  ['ISO 8601', 'iso', 1, 'PENDING'],
  ['epoch seconds', 'milliseconds', 1000, 'PENDING, asked 1'],
] as const)('withDurableExecution() reads the end of a wait in %s', async ([, payloadTimestamps, divisor, outcome]) => {
  const script: Parameters<typeof execution>[1] = (run) =>
    run.step(undefined, { result: 'old' }).wait('rest', { seconds: 60, status: 'STARTED' });
  const waiting = execution('order-18', script, { variants: { payloadTimestamps }, start: Date.now() });
  const edit: Edit = ([, , wait]) => {
    const details = wait?.WaitDetails as Members | undefined;
    const end = details?.ScheduledEndTimestamp;
    if (typeof end === 'number') Object.assign(wait ?? {}, { WaitDetails: { ScheduledEndTimestamp: end / divisor } });
  };

  expect(await invoke(edit, waiting)).toBe(outcome);
});
