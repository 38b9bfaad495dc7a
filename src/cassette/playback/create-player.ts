import type { Api } from '../../model/api.ts';
import type { ApiInput } from '../../model/request.ts';
import { matchPointers } from '../json/pointer.ts';
import { createRedactor } from '../redaction/redactor.ts';
import { blurPlaceholders } from '../redaction/text-scrubber.ts';
import type { Binding, Bindings } from './bindings.ts';
import { compareInputs, type IsFree } from './compare-inputs.ts';
import { freeValues } from './free-values.ts';
import { identityOf } from './identity.ts';
import { createMatcher } from './matcher.ts';
import { pagedPlayer } from './paged-player.ts';
import { type PlainMembers, type PlainSettings, plainInput } from './plain-input.ts';
import { ownPlanPlayer, type Player } from './player.ts';
import { readItems } from './read-items.ts';
import type { RecordedCall } from './recorded-call.ts';
import { recordedReads } from './recorded-reads.ts';
import type { ReplaySettings } from './replay-options.ts';

/** What a player is made of. */
export interface PlayerParts {
  readonly calls: readonly RecordedCall[];
  readonly redacted: boolean;
  readonly bindings: Bindings;
  readonly settings: ReplaySettings;
}

/** The player that the settings ask for. */
export function createPlayer({ calls, redacted, bindings, settings }: PlayerParts): Player {
  bindings.add(Object.entries(settings.bind).flatMap(([recorded, asked]) => pairParts(recorded, asked)));
  const isFree = freeValues(calls, settings.symbols, redacted);
  const plainWithout = (...ignored: readonly string[]) => {
    const plain: PlainSettings = {
      redacted,
      ignores: matchPointers([...settings.ignore, ...ignored]),
      blur: blurrer(redacted),
    };
    return (api: Api, input: ApiInput): PlainMembers => plainInput(api, input, plain);
  };
  const matching = { bindings, isFree, repeats: settings.repeats };
  const others = { ...matching, plain: plainWithout() };
  if (!settings.plan) return ownPlanPlayer(calls, createMatcher(calls, others));
  const taken = recordedReads(calls);
  return pagedPlayer(taken, {
    plan: settings.plan,
    reads: createMatcher(taken.reads, { ...matching, plain: plainWithout('/MaxItems') }),
    others: createMatcher(taken.others, others),
    itemsOf: readItems(bindings),
    continues: differencesFrom(plainWithout('/MaxItems', '/Marker'), bindings, isFree),
  });
}

function differencesFrom(plain: (api: Api, input: ApiInput) => PlainMembers, bindings: Bindings, isFree: IsFree) {
  return (read: RecordedCall, input: ApiInput) => {
    const pair = { recorded: plain(read.api, read.input), asked: plain(read.api, input) };
    return compareInputs(pair, bindings, isFree).differences;
  };
}

// what redaction took out of a label it takes out of the client's, too
function blurrer(redacted: boolean): (text: string) => string {
  if (!redacted) return (text) => text;
  const { scrubber } = createRedactor({ allow: [], secrets: [] }).tools;
  return (text) => blurPlaceholders(scrubber.scrubLabel(text));
}

const bindable = ['account', 'callback', 'function', 'id', 'marker', 'name', 'tenant', 'token', 'whole'] as const;

/** The bindings that a recorded text and the client's text for it mean: part by part where both are ARNs. */
function pairParts(recorded: string, asked: string): readonly Binding[] {
  const [left, right] = [identityOf('arn', recorded).parts, identityOf('arn', asked).parts];
  if (left.length === 1 || left.length !== right.length) return bindable.map((kind) => ({ kind, recorded, asked }));
  return left.flatMap(({ kind, value }, at) => {
    const other = right[at];
    return other && kind !== 'literal' ? [{ kind, recorded: value, asked: other.value }] : [];
  });
}
