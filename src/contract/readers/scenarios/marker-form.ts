import { readPage, writePage } from '../../../faults/page.ts';
import { markerOf, withQuery } from '../../../faults/request-query.ts';
import type { Endpoint, WireRequest, WireResponse } from '../../../model/endpoint.ts';
import { routeOf } from '../../../model/route.ts';

/** What the markers of a service look like. */
export interface MarkerForm {
  /** The text of a marker; `#` stands for its number, counted from 1. */
  readonly text: string;
  /** Bytes of a marker: `x` fills up what the text leaves. */
  readonly bytes?: number;
}

/** Markers in another form, and the way back. */
export interface MarkerForms {
  /** The endpoint whose markers have the form. */
  readonly endpoint: Endpoint;
  /** A marker of the endpoint below in this form; the same one each time. */
  dress(marker: string): string;
}

/** Gives the markers of an endpoint a form. A marker that nobody was given goes through as it is: it will be refused. */
export function withMarkerForm(inner: Endpoint, form: MarkerForm): MarkerForms {
  const dressed = new Map<string, string>();
  const plain = new Map<string, string>();
  const dress = (marker: string): string => {
    const known = dressed.get(marker);
    if (known !== undefined) return known;
    const made = markerText(form, dressed.size + 1);
    dressed.set(marker, made);
    plain.set(made, marker);
    return made;
  };
  const down = (request: WireRequest): WireRequest => {
    const marker = markerOf(request);
    const original = marker === undefined ? undefined : plain.get(marker);
    return original === undefined ? request : withQuery(request, { Marker: original });
  };
  const up = (request: WireRequest, answer: WireResponse): WireResponse => {
    const api = routeOf(request.method, request.url)?.api;
    const page = api && readPage(api, answer);
    return page?.marker === undefined ? answer : writePage(answer, page, { marker: dress(page.marker) });
  };
  const endpoint: Endpoint = async (request, context) => up(request, await inner(down(request), context));
  return { endpoint, dress };
}

// without a place for it, the number is left to the second marker and those after it
function markerText({ text, bytes = 0 }: MarkerForm, number: number): string {
  const marker = text.includes('#') ? text.replaceAll('#', String(number)) : `${text}${number === 1 ? '' : number}`;
  return marker.padEnd(bytes, 'x');
}
