import { hashUuid } from '../model/hash.ts';
import type { ErrorObject } from '../model/wire.ts';
import type { Change } from '../timeline/change.ts';
import type { Execution } from '../timeline/execution.ts';
import type { OperationRecord } from '../timeline/record.ts';
import type { TimelineState } from '../timeline/state.ts';
import { type DurableHandler, thrownError } from './durable-handler.ts';
import { functionParts } from './function-parts.ts';
import type { DriveOptions, InvokedFunction } from './run-options.ts';

/** How an invoked function ended, as a change of its caller's operation. */
export type FunctionEnd = Pick<Extract<Change, { change: 'service' }>, 'trigger' | 'result' | 'error'>;

/** What a durable function that is invoked is run with. */
export interface InvokedRun {
  readonly name: string;
  readonly functionName: string;
  readonly rawInput: string;
}

/** The chained invokes that have begun. */
export function openInvokes(state: TimelineState): readonly OperationRecord[] {
  const awaited = [...state.awaited].flatMap((id) => state.records.get(id) ?? []);
  return awaited.filter(({ type, status }) => type === 'CHAINED_INVOKE' && status === 'STARTED');
}

/** The function that an operation invokes, or `undefined` when no such one is registered. */
export function findFunction(
  functions: Readonly<Record<string, InvokedFunction>>,
  invoked: string,
): InvokedFunction | undefined {
  const name = functionParts(invoked).name;
  const key =
    Object.keys(functions).find((each) => each === invoked) ??
    Object.keys(functions).find((each) => functionParts(each).name === name);
  return key === undefined ? undefined : functions[key];
}

/** Runs an invoked function to its end. */
export async function runFunction(
  invoked: InvokedFunction,
  record: OperationRecord,
  run: (handler: DurableHandler, asked: InvokedRun & DriveOptions) => Promise<Execution>,
): Promise<FunctionEnd> {
  const text = record.input ?? 'null';
  if (typeof invoked !== 'function') {
    const name = `invoked-${hashUuid(`${record.id} ${record.functionName} ${record.startedAt}`)}`;
    const asked = { name, functionName: functionParts(record.functionName ?? '').name, rawInput: text };
    return endOf(await run(invoked.durable, { ...invoked.options, ...asked }));
  }
  try {
    const result = JSON.stringify(await invoked(JSON.parse(text) as never)); // its author says what it takes
    return { trigger: 'invoke-succeeded', ...(result !== undefined && { result }) };
  } catch (thrown) {
    return { trigger: 'invoke-failed', error: withoutStack(thrownError(thrown)) };
  }
}

function endOf({ status, summary }: Execution): FunctionEnd {
  if (status === 'SUCCEEDED') {
    return { trigger: 'invoke-succeeded', ...(summary.Result !== undefined && { result: summary.Result }) };
  }
  const trigger =
    ({ TIMED_OUT: 'invoke-timed-out', STOPPED: 'invoke-stopped' } as const)[status as string] ?? 'invoke-failed';
  return { trigger, error: summary.Error ?? {} };
}

// a stack trace names places of this machine
function withoutStack({ StackTrace: _, ...error }: ErrorObject): ErrorObject {
  return error;
}
