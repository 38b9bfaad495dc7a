import type { FaultCall } from '../../src/faults/fault-kind.ts';
import { markerOf } from '../../src/faults/request-query.ts';
import type { Endpoint, WireRequest } from '../../src/model/endpoint.ts';
import { routeOf } from '../../src/model/route.ts';
import { pagedEndpoint } from './paged-endpoint.ts';

/** A call as an act sees it: a hit on the paged endpoint, drawing 0.5, where nothing else is said. */
export function callOf(
  request: WireRequest,
  { below = pagedEndpoint, ...more }: Partial<FaultCall> & { readonly below?: Endpoint } = {},
): FaultCall {
  const route = routeOf(request.method, request.url);
  if (!route) throw new RangeError(`Cannot make a call of '${request.url}': found no API, expected one of the nine`);
  return {
    ...{ request, api: route.api, label: route.label ?? '', marker: markerOf(request) },
    ...{ context: undefined, hit: true, sleep: undefined, draw: () => 0.5 },
    ask: async (other = request) => below(other),
    ...more,
  };
}
