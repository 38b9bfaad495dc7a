import type { Endpoint } from '../../model/endpoint.ts';
import { isTerminal } from '../../model/statuses.ts';
import type { Operation, OperationUpdate } from '../../model/wire.ts';
import { readAsked } from '../../service/asked-input.ts';
import type { DriveHost } from '../../service/drive-host.ts';
import type { HandlerFinding } from './handler-rules.ts';

/** What is known of the past and of the recorded future of an execution. */
export interface WatchAsked {
  readonly host: DriveHost;
  /** Every operation of the recorded execution, by id. */
  readonly recorded: ReadonlyMap<string, Operation>;
  /** The recorded execution has ended, and the handler is invoked after all that it did: it has nothing more to do. */
  readonly complete: boolean;
  readonly found: (finding: HandlerFinding) => void;
}

/** An endpoint that looks at every update on its way to the service. */
export function watchUpdates(endpoint: Endpoint, asked: WatchAsked): Endpoint {
  return (request, context) => {
    if (request.method === 'POST') {
      const { api, input } = readAsked(request);
      const updates = api === 'CheckpointDurableExecution' && Array.isArray(input.Updates) ? input.Updates : [];
      for (const update of updates as readonly OperationUpdate[]) lookAt(update, asked); // the service refuses what is none
    }
    return endpoint(request, context);
  };
}

function lookAt(update: OperationUpdate, { host, recorded, complete, found }: WatchAsked): void {
  if (update.Type === 'EXECUTION') return;
  const before = host.state().records.get(update.Id);
  const known = recorded.get(update.Id);
  const operation = [...recorded.keys()].indexOf(update.Id);
  const place = operation < 0 ? {} : { operation };
  if (before && isTerminal(before.status)) {
    const what = `${before.type} '${before.name ?? before.id}' is ${before.status} and is run again`;
    found({ rule: 'handler/finished-once', ...place, what, received: update.Action });
  } else if (known && differs(known, update)) {
    const what = `The code has ${nameOf(update)} where the history has ${nameOf(known)}`;
    found({ rule: 'handler/fits-history', ...place, what, expected: nameOf(known), received: nameOf(update) });
  } else if (!known && complete) {
    const what = `The code has ${nameOf(update)} after the end of the history`;
    found({ rule: 'handler/fits-history', what, expected: 'no further operation', received: nameOf(update) });
  }
}

function differs(known: Operation, update: OperationUpdate): boolean {
  return known.Type !== update.Type || known.Name !== update.Name || known.SubType !== update.SubType;
}

function nameOf({ Type, SubType, Name, Id }: Operation | OperationUpdate): string {
  return `${SubType ?? Type} '${Name ?? Id}'`;
}
