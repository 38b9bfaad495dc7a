import { apis } from '../../model/api.ts';
import { hasFailed } from '../har/exchange.ts';
import { headerOf } from '../har/print-entry.ts';
import { ownMember } from '../json/parse-json.ts';
import type { Shape } from '../redaction/member-role.ts';
import { compareValues } from './compare-values.ts';
import { type DriftKind, showValue } from './drift.ts';
import { statusOf, type Unit } from './unit.ts';
import type { ValueDrift, ValueSettings } from './value-drift.ts';

/** Where the live answer to a call departs from the recorded one. */
export function compareUnits(recorded: Unit, live: Unit, settings: ValueSettings): readonly ValueDrift[] {
  const [before, now] = [recorded.exchange.outcome, live.exchange.outcome];
  if (statusOf(before) !== statusOf(now))
    return [around('/status', statusKind(recorded, live), statusOf(before), statusOf(now))];
  if (hasFailed(before) || hasFailed(now)) return [];
  const shape: Shape = before.status < 300 ? `${recorded.api}Response` : 'Refusal';
  const bodies = { shape, key: '', path: [], recorded: recorded.body, live: live.body, owner: undefined };
  return [...compareHeaders(recorded, live), ...compareValues(bodies, settings), ...comparePages(recorded, live)];
}

function around(pointer: string, kind: DriftKind, recorded: unknown, live: unknown): ValueDrift {
  return { kind, pointer, recorded: showValue(recorded), live: showValue(live) };
}

// what is refused for its form was let through before, and the other way round
const formRefusals: ReadonlySet<string> = new Set([
  'InvalidParameterValueException',
  'RequestTooLargeException',
  'SerializationException',
  'ValidationException',
]);

function statusKind(recorded: Unit, live: Unit): DriftKind {
  const [before, now] = [recorded, live].map(({ exchange: { outcome } }) => (hasFailed(outcome) ? 0 : outcome.status));
  if (isSuccess(before) && formRefusals.has(refusalName(live))) return 'tightened';
  return isSuccess(now) ? 'additive' : 'breaking';
}

function isSuccess(status: number | undefined): boolean {
  return status !== undefined && status >= 200 && status < 300;
}

function refusalName({ exchange: { outcome }, body }: Unit): string {
  const header = hasFailed(outcome) ? undefined : headerOf(outcome.headers, 'x-amzn-errortype');
  const name = header ?? ownMember(body, '__type') ?? ownMember(body, 'code');
  return typeof name === 'string' ? (/^(?:.*#)?([^:]*)/.exec(name)?.[1] ?? name) : '';
}

function compareHeaders(recorded: Unit, live: Unit): readonly ValueDrift[] {
  const type = ({ exchange: { outcome } }: Unit): string | undefined =>
    hasFailed(outcome) ? undefined : headerOf(outcome.headers, 'content-type')?.split(';')[0]?.trim().toLowerCase();
  const pairs = [
    ['content-type', type(recorded), type(live)],
    ['x-amzn-errortype', refusalName(recorded), refusalName(live)],
  ] as const;
  return pairs.flatMap(([name, before, now]) =>
    before === now ? [] : [around(`/headers/${name}`, 'breaking', before, now)],
  );
}

/** Pages of the same request that hold less than before: a limit became smaller. */
function comparePages(recorded: Unit, live: Unit): readonly ValueDrift[] {
  if (recorded.input.MaxItems !== live.input.MaxItems) return [];
  const [before, now] = [recorded, live].map(({ pageSizes }) => Math.max(0, ...pageSizes));
  if (before === undefined || now === undefined || live.pageSizes.length <= recorded.pageSizes.length || now >= before)
    return [];
  return [around(`/${apis[live.api].items}`, 'tightened', `pages of up to ${before}`, `pages of up to ${now}`)];
}
