import { operationStatuses, operationTypes } from '../model/statuses.ts';
import type { Operation } from '../model/wire.ts';
import type { Change } from '../timeline/change.ts';
import type { Execution } from '../timeline/execution.ts';
import { openTimeline } from '../timeline/timeline.ts';
import { allOperationsOf } from '../timeline/views.ts';
import type { DrawnCall, DrawnOperation, Phase, Picture } from './picture.ts';

/** What else a picture shows of an execution. */
export interface PictureParts {
  /** Items of each page that was recorded. Default: none; the page lets the reader choose a size. */
  readonly pages?: readonly number[];
  readonly calls?: readonly DrawnCall[];
}

/** The picture of an execution: with a log, every moment of its life; without one, what its operations tell. */
export function pictureOfExecution(execution: Execution, { pages = [], calls = [] }: PictureParts = {}): Picture {
  const told = execution.log ? tellLog(execution, execution.log) : tellOperations(execution.operations);
  return {
    format: 'lambda-durable-testkit/picture@1',
    title: execution.name,
    status: execution.status,
    broken: execution.broken ?? null,
    operations: drawAll(execution.name, told),
    moments: told.moments,
    pages,
    calls,
  };
}

interface Told {
  readonly operations: readonly Operation[];
  readonly phases: ReadonlyMap<string, readonly Phase[]>;
  readonly moments: Picture['moments'];
}

function tellLog(execution: Execution, log: readonly Change[]): Told {
  const timeline = openTimeline(execution.arn, [], execution.variants);
  const phases = new Map<string, Phase[]>();
  const moments = log.map((change, moment) => {
    timeline.append(change);
    for (const id of touchedBy(change, timeline.state.parts.executionId)) {
      const record = timeline.state.records.get(id);
      if (record) phases.set(id, [...(phases.get(id) ?? []), [moment, record.status, record.attempt]]);
    }
    return [change.at, describeChange(change, (id) => timeline.state.records.get(id)?.name ?? id)] as const;
  });
  return { operations: allOperationsOf(timeline.state), phases, moments };
}

function touchedBy(change: Change, executionId: string): readonly string[] {
  if (change.change === 'checkpoint') {
    return change.updates.map((update) => (update.Type === 'EXECUTION' ? executionId : update.Id));
  }
  if (change.change === 'service') return [change.id];
  return change.change === 'invoke' || change.change === 'heartbeat' || change.change === 'crash' ? [] : [executionId];
}

function describeChange(change: Change, nameOf: (id: string) => string): string {
  switch (change.change) {
    case 'start':
      return 'the execution starts';
    case 'invoke':
      return 'an invocation begins';
    case 'checkpoint':
      return (
        change.updates.map(({ Action, Name, Id }) => `${Action} ${Name ?? Id}`).join(', ') || 'an empty checkpoint'
      );
    case 'service':
      return `${change.trigger}: ${nameOf(change.id)}`;
    case 'heartbeat':
      return `heartbeat: ${nameOf(change.id)}`;
    case 'return':
      return `the invocation returns ${change.output.Status}`;
    case 'crash':
      return 'the invocation crashes';
    case 'timeout':
      return 'the execution times out';
    case 'stop':
      return 'the execution is stopped';
  }
}

// without a log, every start and every end is a moment
function tellOperations(operations: readonly Operation[]): Told {
  const happened = operations.flatMap((operation) => [
    { at: operation.StartTimestamp, what: 'starts', operation },
    ...(operation.EndTimestamp === undefined ? [] : [{ at: operation.EndTimestamp, what: 'ends', operation }]),
  ]);
  const inOrder = happened.sort((a, b) => a.at - b.at);
  const phases = new Map<string, Phase[]>();
  const moments = inOrder.map(({ at, what, operation }, moment) => {
    const open = what === 'starts' && operation.EndTimestamp !== undefined;
    const phase: Phase = [moment, open ? 'STARTED' : operation.Status, operation.StepDetails?.Attempt ?? 0];
    phases.set(operation.Id, [...(phases.get(operation.Id) ?? []), phase]);
    return [Math.round(at * 1000), `${operation.Name ?? operation.Id} ${what}`] as const;
  });
  return { operations, phases, moments };
}

function drawAll(executionName: string, { operations, phases }: Told): DrawnOperation[] {
  const longest = Math.min(longestDetails, Math.floor(allDetails / operations.length));
  const indexOf = new Map(operations.map((operation, index) => [operation.Id, index]));
  return operations.map((operation) => ({
    id: operation.Id,
    parent: indexOf.get(operation.ParentId ?? '') ?? -1,
    type: known(operationTypes, operation.Type) ?? 'STEP',
    label: operation.SubType ?? operation.Type,
    name: operation.Name ?? (operation.Type === 'EXECUTION' ? executionName : ''),
    startedAt: Math.round(operation.StartTimestamp * 1000),
    endedAt: operation.EndTimestamp === undefined ? null : Math.round(operation.EndTimestamp * 1000),
    phases: phases.get(operation.Id) ?? [[0, known(operationStatuses, operation.Status) ?? 'STARTED', 0]],
    ...(operation.ContextDetails?.ReplayChildren === true && { replaysChildren: true as const }),
    details: detailsOf(operation, longest),
  }));
}

// a recording may hold values that the model does not know
function known<T extends string>(values: readonly T[], value: T): T | undefined {
  return values.includes(value) ? value : undefined;
}

/** Characters that are kept of an operation's details; fewer where there are many operations, so that the page opens at once. */
const longestDetails = 300;
const shortestDetails = 60;
const allDetails = 600_000;

function detailsOf(operation: Operation, longest: number): unknown {
  const {
    Id: _id,
    ParentId: _parent,
    Name: _name,
    Type: _type,
    SubType: _subType,
    StartTimestamp: _start,
    EndTimestamp: _end,
    Status: _status,
    ...details
  } = operation;
  const text = JSON.stringify(details);
  if (text.length <= longest) return details;
  return longest < shortestDetails ? 'left out among so many operations' : `${text.slice(0, longest)}…`;
}
