import type { Target } from '../../model/endpoint.ts';
import type { DriftKind } from '../drift/drift.ts';
import type { ReplayOptions } from '../playback/replay-options.ts';
import type { RecordOptions } from '../recording/record.ts';
import type { CassetteMode } from './mode.ts';

/** How a cassette is used: what `record` and `replay` take, and which of them is done. */
export interface CassetteOptions extends RecordOptions, ReplayOptions {
  /** Default: the environment's `CASSETTE_MODE`, else `replay`. */
  readonly mode?: CassetteMode;
  /** Who is asked in every mode but `replay`. */
  readonly target?: Target;
  /** Whether `record`, `update` and `off` are allowed where `CI` is set. Default `refuse`. */
  readonly inCi?: 'refuse' | 'allow';
  /** What counts when answers are verified. */
  readonly drift?: DriftOptions;
}

/** What counts when answers are verified. */
export interface DriftOptions {
  /** Kinds of drift for which ending the cassette rejects. Default: `breaking` and `tightened`. */
  readonly failOn?: readonly DriftKind[];
  /** JSON pointers into an answer's body of what does not count; `*` stands for one part, `**` for any number. Default: none. */
  readonly ignore?: readonly string[];
}
