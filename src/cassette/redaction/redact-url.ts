import { apis, apiVersion } from '../../model/api.ts';
import { type Route, routeOf, splitUrl } from '../../model/route.ts';
import { memberShape, roleOf, type Shape } from './member-role.ts';
import { redactFunctionName } from './redact-arn.ts';
import { redactMember } from './redact-member.ts';
import type { RedactionTools } from './tools.ts';

/**
 * The URL of a request with placeholders in it: for hosts that are nobody's business, in a base path, and in the members
 * of the API. Values of a query that the API does not know go as a whole; what stays, stays as it was written.
 */
export function redactUrl(method: string, url: string, tools: RedactionTools): string {
  const { path, query } = splitUrl(url);
  const invoked = invocationPath.exec(path);
  const origin = redactOrigin(originOf(url), tools);
  const route = routeOf(method, url);
  const shape: Shape = route && `${route.api}Request`;
  if (invoked)
    return `${origin}${invoked[1]}${rewrite(invoked[2] ?? '', (name) => redactFunctionName(name, tools.placeholders))}${invoked[3]}`;
  const segments = route ? redactPath(path, route, shape, tools) : path.split('/').map((part) => hide(part, tools));
  const pairs = query === '' ? [] : query.split('&').map((pair) => redactPair(pair, shape, tools));
  return origin + segments.join('/') + (pairs.length > 0 ? `?${pairs.join('&')}` : '');
}

/** The parts of a URL that open a door somewhere: user and password, and what a signed URL carries. */
export function secretsOfUrl(url: string): readonly string[] {
  const authority = originOf(url).split('://')[1] ?? '';
  const users = authority.includes('@') ? authority.slice(0, authority.lastIndexOf('@')).split(':') : [];
  const pairs = splitUrl(url).query.split('&');
  const signed = pairs.filter((pair) => secretParameter.test(pair)).map((pair) => pair.slice(pair.indexOf('=') + 1));
  return [...users, ...signed].map((part) => decode(part) ?? part);
}

const secretParameter =
  /^(?!CheckpointToken=)(?:x-amz-(?:signature|credential|security-token)|[a-z_-]*(?:token|secret|password|signature|credential|api_?key))=/i;

function originOf(url: string): string {
  const scheme = url.indexOf('://');
  if (scheme < 0) return '';
  const end = url.slice(scheme + 3).search(/[/?#]/);
  return end < 0 ? url : url.slice(0, scheme + 3 + end);
}

function redactOrigin(origin: string, tools: RedactionTools): string {
  if (origin === '') return origin;
  const [scheme = '', authority = ''] = origin.split('://');
  return `${scheme}://${redactHost(authority.slice(authority.lastIndexOf('@') + 1), tools)}`;
}

const publicHost =
  /^(?:(?:[a-z0-9-]+\.)*lambda(?:-fips)?\.(?:[a-z0-9-]+\.)*(?:amazonaws\.com|amazonaws\.com\.cn|aws|api\.aws)|localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\]|[a-z0-9.-]+\.(?:test|example|invalid))(?::\d+)?$/i;

/** A host with its port; the service's own names and those of this machine stay. */
export function redactHost(host: string, { placeholders }: RedactionTools): string {
  if (publicHost.test(host)) return host;
  const port = /:\d+$/.exec(host)?.[0] ?? '';
  return placeholders.of('host', host.slice(0, host.length - port.length)) + port;
}

// where Lambda invokes a function: the entry of what a handler was called with
const invocationPath = /^(\/2015-03-31\/functions\/)([^/]+)(\/invocations)$/;

function redactPath(path: string, route: Route, shape: Shape, tools: RedactionTools): readonly string[] {
  const segments = path.split('/');
  const start = segments.indexOf(apiVersion) + 1;
  const form = apis[route.api].path;
  return segments.map((segment, at) => {
    if (at < start - 1) return hide(segment, tools);
    if (!form[at - start]?.startsWith('{')) return segment;
    return rewrite(segment, (value) => redactNamed(apis[route.api].label, value, shape, tools));
  });
}

function redactPair(pair: string, shape: Shape, tools: RedactionTools): string {
  const at = pair.indexOf('=');
  const name = at < 0 ? pair : pair.slice(0, at);
  const known = memberShape(shape, decode(name) ?? '') !== undefined;
  if (at < 0) return known ? pair : hide(pair, tools);
  const value = rewrite(pair.slice(at + 1), (text) => redactNamed(decode(name) ?? '', text, shape, tools));
  return `${known ? name : hideName(name, tools)}=${value}`;
}

function redactNamed(name: string, value: string, shape: Shape, tools: RedactionTools): string {
  const member = memberShape(shape, name);
  if (member === undefined) return value === '' ? value : 'redacted';
  const role = roleOf(listItem(member), name);
  return role === 'sensitive' ? tools.scrubber.scrubLabel(value) : redactMember(role, value, tools);
}

// a list in the query is its values under one name
function listItem(shape: Shape): Shape {
  return shape === 'ExecutionStatusList' ? 'ExecutionStatus' : shape;
}

/** A part of a path that is not the API's: everybody may put anything there. */
function hide(segment: string, { placeholders }: RedactionTools): string {
  return segment === '' ? segment : placeholders.of('path', segment);
}

// the names of signed URLs and tracing are words; others are data
function hideName(name: string, tools: RedactionTools): string {
  return /^[A-Za-z][A-Za-z_-]{0,31}$/.test(name) ? name : tools.placeholders.of('key', name);
}

function rewrite(raw: string, change: (value: string) => string): string {
  const value = decode(raw);
  if (value === undefined) return 'redacted';
  const changed = change(value);
  return changed === value ? raw : encode(changed);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', '%20'));
  } catch {
    return undefined;
  }
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
