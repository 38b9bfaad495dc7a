import type { Api } from '../../model/api.ts';
import type { ApiInput } from '../../model/request.ts';
import { splitUrl } from '../../model/route.ts';
import type { Near } from './matcher.ts';
import { CassetteMissError, type NearCall } from './miss-error.ts';
import type { RecordedCall } from './recorded-call.ts';

/** The cassette that a miss happens to. */
export interface MissSource {
  /** Its path, or what it is called without one. */
  readonly source: string;
  readonly calls: readonly RecordedCall[];
}

/** The miss of a request that is none to this API. */
export function strangeRequest(method: string, url: string, from: MissSource): CassetteMissError {
  const reason = `found ${method} ${splitUrl(url).path.slice(0, 200)}, expected an operation of the durable-execution API`;
  return new CassetteMissError({ source: from.source, reason, nearest: [], command: commandOf(from) });
}

/** What was asked for without success. */
export interface AskedCall {
  readonly api: Api;
  readonly input: ApiInput;
  readonly near: readonly Near<RecordedCall>[];
  /** Why, where it is not that no call is equal. */
  readonly reason?: string;
}

/** The miss of a call that was not recorded. */
export function missedCall({ api, input, near, reason }: AskedCall, from: MissSource): CassetteMissError {
  const nearest = near.map(({ call, differences }): NearCall => ({ entry: call.entry, differences }));
  const hint = hintOf(nearest);
  return new CassetteMissError({
    source: from.source,
    reason: reason ?? reasonOf(nearest, from.calls),
    api,
    input,
    nearest,
    command: commandOf(from),
    ...(hint !== undefined && { hint }),
  });
}

function reasonOf(nearest: readonly NearCall[], calls: readonly RecordedCall[]): string {
  const same = nearest.filter(({ differences }) => differences.length === 0).length;
  if (same > 0) return `found it asked once more than recorded, expected at most ${same}`;
  if (nearest.length > 0) return `found none of this input among ${nearest.length}, expected one`;
  const apis = [...Map.groupBy(calls, ({ api }) => api)].map(([api, group]) => `${api} (${group.length})`);
  return `found none of this operation, expected one of ${apis.length > 0 ? apis.join(', ') : 'nothing: the cassette is empty'}`;
}

function hintOf([first]: readonly NearCall[]): string | undefined {
  const pointers = first?.differences.map(({ pointer }) => pointer) ?? [];
  const byPage = pointers.length > 0 && pointers.every((pointer) => pointer === '/MaxItems' || pointer === '/Marker');
  return byPage ? 'the option pages answers in other pages than the recorded ones' : undefined;
}

function commandOf({ source, calls }: MissSource): string {
  const out = /^[\w./\\:-]+$/.test(source) ? source : `'${source.replaceAll("'", "'\\''")}'`;
  const upstream = upstreamOf(calls);
  const signed = /\.(?:amazonaws\.com(?:\.cn)?|aws)$/.test(upstream) ? ' --aws' : '';
  return `npx lambda-durable-testkit record --upstream ${upstream}${signed} --out ${out}`;
}

function upstreamOf(calls: readonly RecordedCall[]): string {
  const origin = /^https?:\/\/[\w.:[\]-]+/.exec(calls[0]?.exchange.url ?? '')?.[0];
  return origin === undefined || /\bhost-\d+\.invalid\b/.test(origin) ? 'URL' : origin;
}
