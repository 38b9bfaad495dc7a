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
  const start = segments.indexOf(apiVersion);
  if (start < 0) return undefined;
  const asked = segments.slice(start + 1);
  const api = apiNames.find((name) => apis[name].method === method && matches(apis[name].path, asked));
  if (!api) return undefined;
  const at = apis[api].path.findIndex((segment) => segment.startsWith('{'));
  return { api, label: decode(asked[at] ?? ''), query: parseQuery(query) };
}

const urlParts = /^(?:[a-zA-Z][a-zA-Z0-9+.-]*:\/\/[^/?#]*)?(?<path>[^?#]*)(?:\?(?<query>[^#]*))?/;

/** The path and the query of an absolute or origin-form URL, both as written. */
export function splitUrl(url: string): { readonly path: string; readonly query: string } {
  const { path = '', query = '' } = urlParts.exec(url)?.groups ?? {};
  return { path, query };
}

function matches(form: readonly string[], segments: readonly string[]): boolean {
  return (
    form.length === segments.length && form.every((part, index) => part.startsWith('{') || part === segments[index])
  );
}

function parseQuery(query: string): Route['query'] {
  // a form-encoded `+` is a space: all measured clients write a plus as %2B, and one that does not should notice
  const text = query.replaceAll('+', '%20');
  const pairs = text.split('&').filter((pair) => pair !== '');
  return pairs.map((pair) => {
    const at = pair.indexOf('=');
    const name = decode(at < 0 ? pair : pair.slice(0, at)) ?? '';
    return [name, decode(at < 0 ? '' : pair.slice(at + 1))];
  });
}

function decode(text: string): string | undefined {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
