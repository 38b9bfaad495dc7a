import { type Api, apis } from '../../model/api.ts';
import { queryValue } from '../../model/query-value.ts';
import type { ApiInput } from '../../model/request.ts';
import { type Route, routeOf } from '../../model/route.ts';
import { isObject, parseJson, toObject } from '../json/parse-json.ts';
import type { TextBody } from './exchange.ts';

/** A request as the API understands it. */
export interface ApiCall {
  readonly api: Api;
  readonly input: ApiInput;
}

/** What of a request makes it a call. */
export interface CallSource {
  readonly method: string;
  readonly url: string;
  readonly requestBody?: TextBody;
}

/**
 * The call that a request makes, or `undefined` when it is none to this API. Nothing is checked: a value that the API
 * would refuse stands in the input as it was sent, a body that cannot be read as the member `Body`. Members of the query
 * that the API does not know are left out.
 */
export function readCall(source: CallSource): ApiCall | undefined {
  const route = routeOf(source.method, source.url);
  if (!route) return undefined;
  const members = [...pathMembers(route), ...queryMembers(route), ...bodyMembers(route.api, source.requestBody)];
  return { api: route.api, input: toObject(members) };
}

type Members = readonly (readonly [name: string, value: unknown])[];

function pathMembers(route: Route): Members {
  return [[apis[route.api].label, route.label ?? null]];
}

function queryMembers(route: Route): Members {
  const types = apis[route.api].query;
  return Object.entries(types).flatMap(([name, type]): Members => {
    const sent = route.query.filter(([found]) => found === name);
    const values = sent.map(([, value]) => queryValue(type, value) ?? null); // a file knows no undefined
    if (values.length === 0) return [];
    return [[name, values.length === 1 && type !== 'list' ? values[0] : values]];
  });
}

function bodyMembers(api: Api, body: TextBody | undefined): Members {
  const form = apis[api].body;
  if (!body || form === 'none' || body.text === '') return [];
  if (form !== 'members' && form.as === 'bytes')
    return [[form.payload, body.encoding ? { base64: body.text } : body.text]];
  const parsed = body.encoding ? undefined : parseJson(body.text);
  if (!parsed?.ok) return [['Body', body.text]];
  if (form !== 'members') return [[form.payload, parsed.value]];
  return isObject(parsed.value) ? Object.entries(parsed.value) : [['Body', parsed.value]];
}
