import { type Api, apiNames, apis, apiVersion } from './api.ts';

/** What a URL asks for, before any of it is checked. */
export interface Route {
  readonly api: Api;
  /** The member of the path, decoded after the path was split; `undefined` when its percent-encoding is broken. */
  readonly label: string | undefined;
  /** Names and values of the query in the order sent; a value whose percent-encoding is broken is `undefined`, such a name empty. */
  readonly query: readonly (readonly [name: string, value: string | undefined])[];
}

/**
 * The API operation that a method and a URL mean, or `undefined`. A base path before `/2025-12-01` is allowed, doubled
 * slashes too: clients whose endpoint ends in `/` send them. Segments are decoded after splitting, for an ARN holds `/`.
 */
export function routeOf(method: string, url: string): Route | undefined {
  const { path, query } = splitUrl(url);
  const segments = path.split('/');
  const start = segments.indexOf(apiVersion) + 1;
  if (start === 0) return undefined;
  for (const { api, form, labelAt } of forms) {
    if (form.method !== method || !matches(form.path, segments, start)) continue;
    return { api, label: decode(segments[start + labelAt] ?? ''), query: parseQuery(query) };
  }
  return undefined;
}

const forms = apiNames.map((api) => {
  const form = apis[api];
  return { api, form, labelAt: form.path.findIndex((part) => part.startsWith('{')) };
});

const scheme = /^[a-zA-Z][a-zA-Z0-9+.-]*:\/\//;
const authorityEnd = /[/?#]/;

/** The path and the query of an absolute or origin-form URL, both as written. */
export function splitUrl(url: string): { readonly path: string; readonly query: string } {
  const whole = url.indexOf('#') < 0 ? url : url.slice(0, url.indexOf('#'));
  const begin = url.startsWith('/') ? 0 : pathBegin(whole);
  const mark = whole.indexOf('?', begin);
  if (mark < 0) return { path: whole.slice(begin), query: '' };
  return { path: whole.slice(begin, mark), query: whole.slice(mark + 1) };
}

function pathBegin(url: string): number {
  if (!scheme.test(url)) return 0;
  const authority = url.indexOf('://') + 3;
  const slash = url.indexOf('/', authority);
  const first = slash < 0 ? url.length : slash;
  const end = url.slice(authority, first).search(authorityEnd);
  return end < 0 ? first : authority + end;
}

function matches(form: readonly string[], segments: readonly string[], start: number): boolean {
  if (form.length !== segments.length - start) return false;
  for (let at = 0; at < form.length; at += 1) {
    const part = form[at] ?? '';
    if (part !== segments[start + at] && !part.startsWith('{')) return false;
  }
  return true;
}

function parseQuery(query: string): Route['query'] {
  // a form-encoded `+` is a space: all measured clients write a plus as %2B, and one that does not should notice
  const text = query.includes('+') ? query.replaceAll('+', '%20') : query;
  const pairs: (readonly [string, string | undefined])[] = [];
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('&', at);
    const end = next < 0 ? text.length : next;
    if (end > at) pairs.push(parsePair(text.slice(at, end)));
    at = end + 1;
  }
  return pairs;
}

function parsePair(pair: string): readonly [string, string | undefined] {
  const at = pair.indexOf('=');
  if (at < 0) return [decode(pair) ?? '', ''];
  return [decode(pair.slice(0, at)) ?? '', decode(pair.slice(at + 1))];
}

function decode(text: string): string | undefined {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
