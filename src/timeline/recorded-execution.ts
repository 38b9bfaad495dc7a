import { functionArn, parseArn } from '../model/arn.ts';
import { isTerminal } from '../model/statuses.ts';
import { resolveVariants, type Variants } from '../model/variants.ts';
import type { Event, ExecutionStatus, GetDurableExecutionResponse, Operation } from '../model/wire.ts';
import type { Execution } from './execution.ts';
import { viewedExecution } from './viewed-execution.ts';

/** What is known of an execution whose log is not: what an API answered, or a valid execution with edits. */
export interface RecordedViews {
  readonly arn: string;
  readonly checkpointToken: string;
  readonly operations: readonly Operation[];
  /** Default: none. */
  readonly events?: readonly Event[] | undefined;
  /** Default: what the EXECUTION operation tells. */
  readonly summary?: GetDurableExecutionResponse | undefined;
  readonly variants?: Partial<Variants> | undefined;
  readonly broken?: string | undefined;
}

/**
 * An execution from its views alone. It is served and printed like any other, but has no earlier moments.
 *
 * @throws SyntaxError when the ARN is no durable execution's ARN.
 */
export function recordedExecution(views: RecordedViews): Execution {
  return viewedExecution({
    arn: views.arn,
    checkpointToken: () => views.checkpointToken,
    variants: resolveVariants(views.variants),
    broken: views.broken,
    operations: () => views.operations,
    events: () => views.events ?? [],
    summary: () => views.summary ?? toldSummary(views),
  });
}

function toldSummary({ arn, operations }: RecordedViews): GetDurableExecutionResponse {
  const parts = parseArn(arn);
  const execution = operations.find((operation) => operation.Type === 'EXECUTION');
  const status = execution && isTerminal(execution.Status) ? (execution.Status as ExecutionStatus) : 'RUNNING'; // EXECUTION ends in a status that Get knows
  const input = execution?.ExecutionDetails?.InputPayload;
  return {
    DurableExecutionArn: arn,
    DurableExecutionName: parts.executionName,
    FunctionArn: `${functionArn(parts)}:${parts.qualifier}`,
    ...(input !== undefined && { InputPayload: input }),
    StartTimestamp: execution?.StartTimestamp ?? 0,
    Status: status,
    ...(execution?.EndTimestamp !== undefined && { EndTimestamp: execution.EndTimestamp }),
    Version: parts.qualifier,
  };
}
