import type { Api } from '../../model/api.ts';
import type { ApiInput } from '../../model/request.ts';
import type { Exchange } from '../har/exchange.ts';
import type { HarFile } from '../har/har-file.ts';
import { readCassette } from '../har/read-cassette.ts';
import { defaultMaxBytes } from '../har/read-file.ts';
import type { Recorded } from '../har/read-har.ts';
import { matchPointers } from '../json/pointer.ts';
import { createBindings } from '../playback/bindings.ts';
import { createMatcher } from '../playback/matcher.ts';
import { plainInput } from '../playback/plain-input.ts';
import { createRedactor } from '../redaction/redactor.ts';
import { blurPlaceholders } from '../redaction/text-scrubber.ts';
import { compareInvocations } from './compare-invocations.ts';
import { compareUnits } from './compare-units.ts';
import { type Drift, showValue } from './drift.ts';
import { type Unit, unitsOf } from './unit.ts';
import type { ValueDrift, ValueSettings } from './value-drift.ts';

/** How two recordings are compared. */
export interface CompareOptions {
  /** JSON pointers into an answer's body of what does not count; `*` stands for one part, `**` for any number. Default: none. */
  readonly ignore?: readonly string[];
  /** The largest file that is read, in bytes. Default 268,435,456. */
  readonly maxBytes?: number;
}

/**
 * What changed from one recording to another one of the same calls: another day, another version, an emulator in the place of
 * the service. Calls are paired by operation and input, reads as a whole over all their pages. ARNs, ids, tokens, markers and
 * names are compared by reference: they may be called otherwise, but equal ones must stay equal. Moments may differ, their
 * unit may not. Where one side is redacted, payloads are compared by their structure.
 *
 * @throws SyntaxError, RangeError, Error as `replay` does for files that it cannot read.
 * @example
 * const file = { log: { version: '1.2', creator: { name: 'me', version: '1' }, entries: [] } };
 * compare(file, file); // []
 */
export function compare(
  recorded: string | URL | HarFile,
  live: string | URL | HarFile,
  options: CompareOptions = {},
): readonly Drift[] {
  const { ignore = [], maxBytes = defaultMaxBytes } = options;
  return compareRecorded(readCassette(recorded, maxBytes), readCassette(live, maxBytes), ignore);
}

/** What changed from one recording to another one, both read before. */
export function compareRecorded(recorded: Recorded, live: Recorded, ignore: readonly string[]): readonly Drift[] {
  const redacted = recorded.redacted || live.redacted;
  const [before, now] = redacted ? [redactAll(recorded), redactAll(live)] : [recorded, live];
  const bindings = createBindings();
  const settings: ValueSettings = {
    bindings,
    redacted,
    ignores: matchPointers(ignore),
    blur: redacted ? blurPlaceholders : (text) => text,
  };
  return [...compareInvocations(before, now, settings), ...compareAll(unitsOf(before), unitsOf(now), settings)];
}

/** The recording without its values, so that it can stand beside one that lost them. */
function redactAll(recorded: Recorded): Recorded {
  if (recorded.redacted) return recorded; // redacting twice is redacting once
  const { redact } = createRedactor({ allow: [], secrets: [] });
  return { ...recorded, exchanges: recorded.exchanges.map((exchange): Exchange => redact(exchange)), redacted: true };
}

function compareAll(recorded: readonly Unit[], live: readonly Unit[], settings: ValueSettings): readonly Drift[] {
  const matcher = createMatcher(recorded, {
    bindings: settings.bindings,
    isFree: (kind) => kind !== 'literal',
    plain: plainOf(settings),
    repeats: 'none',
  });
  const found = live.flatMap((unit) => {
    const partner = matcher.take(unit.api, unit.input);
    if (!partner) return [newCall(unit)];
    return compareUnits(partner, unit, settings).map((change) => place(change, partner, unit));
  });
  return [...found, ...recorded.filter((unit) => !matcher.isUsed(unit)).map(lostCall)];
}

function plainOf({ redacted, blur }: ValueSettings) {
  // how long pages are is compared, and so is how the markers between them go
  const settings = { redacted, blur, ignores: matchPointers(['/ClientToken']) };
  return (api: Api, input: ApiInput) => plainInput(api, input, settings);
}

function place(change: ValueDrift, recorded: Unit, live: Unit): Drift {
  return { ...change, api: recorded.api, entry: recorded.entry, liveEntry: live.entry };
}

function newCall({ api, entry, input }: Unit): Drift {
  return {
    kind: 'additive',
    api,
    entry: undefined,
    liveEntry: entry,
    pointer: '',
    recorded: 'nothing',
    live: showValue(input),
  };
}

function lostCall({ api, entry, input }: Unit): Drift {
  return {
    kind: 'breaking',
    api,
    entry,
    liveEntry: undefined,
    pointer: '',
    recorded: showValue(input),
    live: 'nothing',
  };
}
