import type { WireRequest, WireResponse } from '../model/endpoint.ts';
import { readDelta, writeDelta } from './checkpoint-delta.ts';
import type { Act, FaultCall } from './fault-kind.ts';
import { readPage, writePage } from './page.ts';
import { markerOf, withQuery } from './request-query.ts';

const own = '~i:';
const envelope = '~e:';

/** What a fault that hands out markers of its own does. */
export interface Inventing {
  /** A struck call. Returns `undefined` where there is nothing to do. */
  strike(call: FaultCall, answer: WireResponse): Promise<WireResponse | undefined>;
  /** A call with a marker that carries this text. */
  follow(text: string, call: FaultCall): Promise<WireResponse>;
}

/** A marker of a fault's own that carries a text. */
export function mintMarker(text: string): string {
  return `${own}${text}`;
}

/** The request for the page behind a marker, or for the first page where that is empty. */
export function withMarker(call: FaultCall, marker: string): FaultCall['request'] {
  return withQuery(call.request, { Marker: marker === '' ? undefined : marker });
}

/**
 * An act that hands out markers of its own. They carry all that is needed to go on, so nothing is remembered. A marker
 * from below that looks like one of them travels in an envelope: the same fault may lie below.
 */
export function inventing({ strike, follow }: Inventing): Act {
  return async (given) => {
    const call = enveloping(given);
    if (call.marker?.startsWith(own)) {
      return { answer: await follow(call.marker.slice(own.length), call), struck: false };
    }
    const answer = await call.ask();
    const struck = call.hit ? await strike(call, answer) : undefined;
    return struck ? { answer: struck, struck: true } : { answer, struck: false };
  };
}

/** The call whose markers get an envelope on the way up, where they need one, and lose it on the way down. */
function enveloping(call: FaultCall): FaultCall {
  return { ...call, ask: async (request = call.request) => sealed(call, await call.ask(opened(request))) };
}

function opened(request: WireRequest): WireRequest {
  const marker = markerOf(request);
  return marker?.startsWith(envelope) ? withQuery(request, { Marker: marker.slice(envelope.length) }) : request;
}

function sealed(call: FaultCall, answer: WireResponse): WireResponse {
  if (call.api === 'CheckpointDurableExecution') {
    const delta = readDelta(answer);
    const sealed = seal(delta?.state.NextMarker);
    return delta && sealed ? writeDelta(answer, delta, { NextMarker: sealed }) : answer;
  }
  const page = readPage(call.api, answer);
  const marker = seal(page?.marker);
  return page && marker ? writePage(answer, page, { marker }) : answer;
}

/** A marker from below in its envelope; `undefined` where it needs none. */
function seal(marker: unknown): string | undefined {
  if (typeof marker !== 'string') return undefined;
  return marker.startsWith(own) || marker.startsWith(envelope) ? `${envelope}${marker}` : undefined;
}
