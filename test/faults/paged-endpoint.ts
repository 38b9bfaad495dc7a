import { apis } from '../../src/model/api.ts';
import { jsonResponse } from '../../src/model/body.ts';
import type { Endpoint, WireRequest } from '../../src/model/endpoint.ts';
import { refusals, refuse } from '../../src/model/exceptions.ts';
import { toRequest } from '../../src/model/request.ts';
import { routeOf } from '../../src/model/route.ts';
import type { Operation } from '../../src/model/wire.ts';

/** The ARN that requests of these tests name when they name none. */
export const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';

/** Seven operations: the EXECUTION and six finished steps, one second apart. */
export const operations: readonly Operation[] = [
  {
    Id: 'e-1',
    Type: 'EXECUTION',
    Status: 'STARTED',
    StartTimestamp: 1767225600,
    ExecutionDetails: { InputPayload: '{}' },
  },
  ...[1, 2, 3, 4, 5, 6].map(
    (n): Operation => ({
      Id: `step-${n}`,
      Name: `charge-${n}`,
      Type: 'STEP',
      SubType: 'Step',
      Status: 'SUCCEEDED',
      StartTimestamp: 1767225600 + n,
      EndTimestamp: 1767225600.5 + n,
      StepDetails: { Attempt: 1, Result: `"r${n}"` },
    }),
  ),
];

/** Their ids, in order. */
export const ids: readonly string[] = operations.map(({ Id }) => Id);

const events = operations.map(({ Id, StartTimestamp }, index) => ({
  EventId: index + 1,
  EventType: index === 0 ? 'ExecutionStarted' : 'StepStarted',
  Id,
  EventTimestamp: StartTimestamp,
}));

const executions = ids.map((id) => ({
  DurableExecutionArn: arn.replace('e-1', id),
  Status: 'RUNNING',
  StartTimestamp: 1767225600,
}));

const lists = { Operations: operations, Events: events, DurableExecutions: executions };

/** An endpoint whose lists have seven items, in pages of two or as many as MaxItems asks for, if those are fewer. */
export const pagedEndpoint: Endpoint = (request) => {
  const route = routeOf(request.method, request.url);
  if (route?.api === 'CheckpointDurableExecution') {
    return jsonResponse(200, {
      CheckpointToken: 'dG9rZW4y',
      NewExecutionState: { Operations: operations.slice(1, 4) },
    });
  }
  const list = route && apis[route.api].items;
  if (!list) return refuse(refusals.unknownExecution);
  const query = new Map(route.query);
  const marker = query.get('Marker') || 'm0';
  const from = /^m\d+$/.test(marker) ? Number(marker.slice(1)) : Number.NaN;
  if (!(from < lists[list].length)) return refuse(refusals.badMarker);
  const to = Math.min(
    lists[list].length,
    from + Math.min(Number(query.get('MaxItems')) || 100, list === 'Operations' ? pageSize : 3),
  );
  const next = to < lists[list].length ? { NextMarker: `m${to}` } : {};
  const page = jsonResponse(200, { [list]: lists[list].slice(from, to), ...next }, { 'x-amzn-requestid': `r-${from}` });
  return { ...page, notes: { page: { from, to, last: !next.NextMarker } } };
};

const pageSize = 2;

/** A request for a page of State. */
export function askState(input: Readonly<Record<string, unknown>> = {}): WireRequest {
  return ask('GetDurableExecutionState', { CheckpointToken: 'dG9rZW4x', ...input });
}

/** A request of an API operation for the execution of these tests. */
export function ask(api: keyof typeof apis, input: Readonly<Record<string, unknown>> = {}): WireRequest {
  return toRequest(
    api,
    { DurableExecutionArn: arn, FunctionName: 'orders', CallbackId: 'Y2I=', ...input },
    'http://kit',
  );
}
