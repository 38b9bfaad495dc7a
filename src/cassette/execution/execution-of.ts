import { matchArn } from '../../model/arn.ts';
import type { ExecutionStatus, GetDurableExecutionResponse, Operation, OperationStatus } from '../../model/wire.ts';
import type { Execution } from '../../timeline/execution.ts';
import { recordedExecution } from '../../timeline/recorded-execution.ts';
import type { Recorded } from '../har/read-har.ts';
import { operationsOfEvents } from './operations-of-events.ts';
import { pruneOperations } from './prune-operations.ts';
import { type RecordedViews, recordedArns, recordedViews } from './recorded-views.ts';

// a token of the form that the service demands, for recordings in which nobody used one
const unknownToken = 'cmVjb3JkZWQ=';

/**
 * The execution that a recording tells of: its newest state, history and summary. Where the state was not recorded, it is what
 * the history tells of, else what the summary does.
 *
 * @param arn Which execution; may be left out where the recording tells of one.
 * @throws RangeError when it tells of none, of several and the ARN is left out, or of another one.
 */
export function executionOf(recorded: Recorded, source: string, arn?: string): Execution {
  const chosen = chooseArn(recordedArns(recorded), source, arn);
  const views = recordedViews(recorded, chosen);
  const operations = operationsOf(views);
  if (!operations)
    throw new RangeError(
      `Cannot make an execution of '${source}': found no state, history or summary of '${chosen}', expected one`,
    );
  return recordedExecution({
    arn: chosen,
    checkpointToken: views.checkpointToken ?? unknownToken,
    operations,
    events: views.events,
    summary: views.summary,
  });
}

function chooseArn(arns: readonly string[], source: string, arn: string | undefined): string {
  const readable = arns.filter((found) => matchArn(found) !== undefined);
  const [first] = readable;
  if (arn === undefined && first !== undefined && readable.length === 1) return first;
  if (arn !== undefined && readable.includes(arn)) return arn;
  const found = readable.length === 0 ? 'no execution' : readable.map((one) => `'${one}'`).join(', ');
  const expected = arn === undefined ? 'one execution, or an ARN that chooses one' : `'${arn}'`;
  throw new RangeError(`Cannot make an execution of '${source}': found ${found}, expected ${expected}`);
}

function operationsOf({ operations, changed, events, summary }: RecordedViews): readonly Operation[] | undefined {
  if (operations) return changed ? pruneOperations(operations) : operations;
  if (events) return pruneOperations(operationsOfEvents(events));
  return summary && [summaryOperation(summary)];
}

const statuses: ReadonlyMap<ExecutionStatus, OperationStatus> = new Map([
  ['RUNNING', 'STARTED'],
  ['SUCCEEDED', 'SUCCEEDED'],
  ['FAILED', 'FAILED'],
  ['TIMED_OUT', 'TIMED_OUT'],
  ['STOPPED', 'STOPPED'],
]);

/** The EXECUTION operation, which every state lists. */
function summaryOperation(summary: GetDurableExecutionResponse): Operation {
  const { DurableExecutionArn, Status, StartTimestamp, EndTimestamp, InputPayload } = summary;
  return {
    Id: matchArn(DurableExecutionArn)?.executionId ?? 'execution',
    Type: 'EXECUTION',
    StartTimestamp,
    ...(EndTimestamp !== undefined && { EndTimestamp }),
    Status: statuses.get(Status) ?? 'STARTED',
    ExecutionDetails: { ...(InputPayload !== undefined && { InputPayload }) },
  };
}
