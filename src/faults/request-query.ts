import type { WireRequest } from '../model/endpoint.ts';
import { routeOf } from '../model/route.ts';

/** The request with members of its query set, or taken away where they are `undefined`; the others stay as written. */
export function withQuery(
  request: WireRequest,
  members: Readonly<Record<string, string | number | undefined>>,
): WireRequest {
  const at = request.url.indexOf('?');
  const path = at < 0 ? request.url : request.url.slice(0, at);
  const kept = at < 0 ? [] : request.url.slice(at + 1).split('&');
  const pairs = kept.filter((pair) => pair !== '' && !Object.hasOwn(members, pair.split('=', 1)[0] ?? ''));
  for (const [name, value] of Object.entries(members)) {
    if (value !== undefined) pairs.push(`${name}=${encodeURIComponent(value)}`);
  }
  return { ...request, url: pairs.length > 0 ? `${path}?${pairs.join('&')}` : path };
}

/** A member of the request's query, decoded; `undefined` where it is missing or cannot be decoded. */
export function queryMember(request: WireRequest, name: string): string | undefined {
  return routeOf(request.method, request.url)?.query.find(([found]) => found === name)?.[1];
}

/** The request's marker; `undefined` where there is none or an empty one, which asks for the first page. */
export function markerOf(request: WireRequest): string | undefined {
  return queryMember(request, 'Marker') || undefined;
}
