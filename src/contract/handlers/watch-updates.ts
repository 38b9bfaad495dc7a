import type { Endpoint } from '../../model/endpoint.ts';
import { isTerminal } from '../../model/statuses.ts';
import type { OperationUpdate } from '../../model/wire.ts';
import { readAsked } from '../../service/asked-input.ts';
import type { DriveHost } from '../../service/drive-host.ts';
import { callOperation, type Deviation, deviationOf } from './deviation.ts';
import type { HandlerFinding } from './handler-rules.ts';
import type { PastCourse, RecordedCourse } from './recorded-course.ts';

/** What is known of the past and of the recorded future of an execution. */
export interface WatchAsked {
  readonly host: DriveHost;
  readonly course: RecordedCourse;
  readonly past: PastCourse;
  readonly found: (finding: HandlerFinding) => void;
}

/** An endpoint that looks at every update on its way to the service. */
export interface WatchedUpdates {
  readonly endpoint: Endpoint;
  /** Where a body gave something else than the history has. What came after it was compared with nothing. */
  deviation(): Deviation | undefined;
  /** Whether the handler still was where the history was. */
  followed(): boolean;
}

/** An endpoint that looks at every update on its way to the service, until the handler leaves the history. */
export function watchUpdates(endpoint: Endpoint, asked: WatchAsked): WatchedUpdates {
  let left = false;
  let deviation: Deviation | undefined;
  const lookAt = (update: OperationUpdate): void => {
    if (update.Type === 'EXECUTION') return;
    const again = runAgain(update, asked);
    if (again) asked.found(again);
    if (again || left) return;
    const misfit = misfitOf(update, asked);
    if (misfit) asked.found(misfit);
    else deviation = deviates(update, asked);
    left = misfit !== undefined || deviation !== undefined;
  };
  return {
    endpoint: (request, context) => {
      if (request.method === 'POST') {
        const { api, input } = readAsked(request);
        const updates = api === 'CheckpointDurableExecution' && Array.isArray(input.Updates) ? input.Updates : [];
        for (const update of updates as readonly OperationUpdate[]) lookAt(update); // the service refuses what is none
      }
      return endpoint(request, context);
    },
    deviation: () => deviation,
    followed: () => !left,
  };
}

function runAgain(update: OperationUpdate, { host, course }: WatchAsked): HandlerFinding | undefined {
  const before = host.state().records.get(update.Id);
  if (!before || !isTerminal(before.status)) return undefined;
  const what = `${before.type} '${before.name ?? before.id}' is ${before.status} and is run again`;
  return { rule: 'handler/finished-once', ...placeOf(update, course), what, received: update.Action };
}

function misfitOf(update: OperationUpdate, { course, past }: WatchAsked): HandlerFinding | undefined {
  const known = course.operations.get(update.Id);
  const received = callOperation(update);
  if (!known) {
    const place = past.complete ? 'after the end of the history' : closedPlace(update, course);
    const [rule, what] = ['handler/fits-history' as const, `The code has ${received} ${place}`];
    return place === undefined ? undefined : { rule, what, expected: 'no further operation', received };
  }
  if (known.Type === update.Type && known.Name === update.Name && known.SubType === update.SubType) return undefined;
  const expected = callOperation(known);
  const what = `The code has ${received} where the history has ${expected}`;
  return { rule: 'handler/fits-history', ...placeOf(update, course), what, expected, received };
}

// where the history had come to its end without this operation
function closedPlace({ ParentId = '' }: OperationUpdate, { operations, closed }: RecordedCourse): string | undefined {
  if (!closed.has(ParentId)) return undefined;
  const parent = operations.get(ParentId);
  return parent ? `in ${callOperation(parent)}, which the history has without it` : 'where the history ends';
}

function deviates(update: OperationUpdate, { course, past }: WatchAsked): Deviation | undefined {
  const known = course.operations.get(update.Id);
  const deviation = known && deviationOf(known, update);
  if (!deviation) return undefined;
  const { alone, crowded } = course.solitude;
  const [interrupted, sure] = [past.begun.has(update.Id), alone.has(update.Id) && !crowded.has(update.Id)];
  return { ...deviation, by: interrupted ? 'crash' : sure ? 'code' : 'time' };
}

function placeOf({ Id }: OperationUpdate, { operations }: RecordedCourse): { readonly operation?: number } {
  const operation = [...operations.keys()].indexOf(Id);
  return operation < 0 ? {} : { operation };
}
