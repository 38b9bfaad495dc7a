import type { Operation } from '../../model/wire.ts';
import type { Execution } from '../../timeline/execution.ts';
import { operationsAlone, type Solitude } from './operations-alone.ts';
import { everyOperation } from './recorded-answers.ts';

/** What a handler is held against: an execution, and what its log says beside. */
export interface RecordedCourse {
  readonly execution: Execution;
  /** Every operation that it ever had, by id. */
  readonly operations: ReadonlyMap<string, Operation>;
  /** Which of them ran alone. */
  readonly solitude: Solitude;
  /** Ids of contexts, `''` for the execution itself, that succeeded as everything inside of them had: nothing is to come. */
  readonly closed: ReadonlySet<string>;
}

/** The course of an execution. */
export function courseOf(execution: Execution): RecordedCourse {
  const operations = everyOperation(execution);
  return {
    execution,
    operations,
    solitude: operationsAlone(execution.log ?? []),
    closed: closedOf(execution, operations),
  };
}

function closedOf({ status }: Execution, operations: ReadonlyMap<string, Operation>): ReadonlySet<string> {
  const closed = new Set(status === 'SUCCEEDED' ? [''] : []);
  for (const { Id, Type, Status } of operations.values()) {
    if (Type === 'CONTEXT' && Status === 'SUCCEEDED') closed.add(Id);
  }
  for (const { Type, Status, ParentId } of operations.values()) {
    if (Type !== 'EXECUTION' && Status !== 'SUCCEEDED') closed.delete(ParentId ?? '');
  }
  return closed;
}

/** How far an execution had come at a moment. */
export interface PastCourse {
  /** Everything that the handler ever did is there, as it was at the end. */
  readonly complete: boolean;
  /** Ids of operations that were open: an invocation may have died in them. */
  readonly begun: ReadonlySet<string>;
}

/** How far an execution had come. */
export function pastOf(past: Execution, { execution, operations }: RecordedCourse): PastCourse {
  const then = everyOperation(past);
  const ended = execution.status === 'SUCCEEDED' || execution.status === 'FAILED';
  const begun = [...then.values()].filter(
    ({ Type, EndTimestamp }) => Type !== 'EXECUTION' && EndTimestamp === undefined,
  );
  const isThere = ({ Id, Type, Status }: Operation): boolean => Type === 'EXECUTION' || then.get(Id)?.Status === Status;
  return { complete: ended && [...operations.values()].every(isThere), begun: new Set(begun.map(({ Id }) => Id)) };
}
