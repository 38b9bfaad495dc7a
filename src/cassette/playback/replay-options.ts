import { type PagePlan, parsePagePlan } from '../../paging/page-plan.ts';
import { defaultMaxBytes } from '../har/read-file.ts';
import type { Symbols } from './free-values.ts';

/** How a cassette is replayed. */
export interface ReplayOptions {
  /**
   * Answers State, History and List in these pages instead of the recorded ones, with markers of its own; MaxItems of a request
   * may make them smaller. Default: the pages and markers as recorded, byte for byte.
   */
  readonly pages?: PagePlan;
  /**
   * Which recorded values a client may call otherwise: its own value then stands for the recorded one, also in answers.
   * `placeholders`: those that redaction put in the place of real ones. `all`: every ARN, name, id, token and marker. `none`:
   * none. Default `placeholders`.
   */
  readonly symbols?: Symbols;
  /** Which of the client's ARNs, names, ids, tokens or markers stands for which recorded one: `{ [recorded]: asked }`. Default: as they are met. */
  readonly bind?: Readonly<Record<string, string>>;
  /** JSON pointers into an input of what does not count when calls are compared; `*` and `**` as elsewhere. Default: ClientToken. */
  readonly ignore?: readonly string[];
  /** What may be asked more often than it was recorded, and gets its last answer again. Default `reads`: what changes nothing. */
  readonly repeats?: 'reads' | 'all' | 'none';
  /** What becomes of a miss: the endpoint throws a CassetteMissError, or answers 400 with its message. Default `throw`. */
  readonly onMiss?: 'throw' | 'answer';
  /** Whether disposing of the replay throws when recorded calls were not asked for. Default `allow`. */
  readonly onUnused?: 'allow' | 'throw';
  /** The largest file that is read, in bytes. Default 268,435,456. */
  readonly maxBytes?: number;
}

/** Options with every default in place. */
export interface ReplaySettings {
  readonly plan: PagePlan | undefined;
  readonly symbols: Symbols;
  readonly bind: Readonly<Record<string, string>>;
  readonly ignore: readonly string[];
  readonly repeats: 'reads' | 'all' | 'none';
  readonly onMiss: 'throw' | 'answer';
  readonly onUnused: 'allow' | 'throw';
  readonly maxBytes: number;
}

/**
 * The settings that options say.
 *
 * @throws TypeError, RangeError when an option is none of its choices.
 */
export function resolveReplay(options: ReplayOptions): ReplaySettings {
  return {
    plan: options.pages && parsePagePlan(options.pages),
    symbols: choose('symbols', options.symbols, ['placeholders', 'all', 'none']),
    bind: options.bind ?? {},
    // an idempotency token is new on every run
    ignore: ['/ClientToken', ...(options.ignore ?? [])],
    repeats: choose('repeats', options.repeats, ['reads', 'all', 'none']),
    onMiss: choose('onMiss', options.onMiss, ['throw', 'answer']),
    onUnused: choose('onUnused', options.onUnused, ['allow', 'throw']),
    maxBytes: options.maxBytes ?? defaultMaxBytes,
  };
}

/** A choice, of which the first is the default. */
function choose<T extends string>(name: string, given: T | undefined, choices: readonly [T, ...T[]]): T {
  if (given === undefined) return choices[0];
  if (choices.includes(given)) return given;
  throw new RangeError(`Cannot replay with ${name} '${given}': found no such choice, expected ${choices.join(', ')}`);
}
