import type { Read } from '../stage/reader.ts';

/** A reader that is wrong on purpose, in one way. */
export interface ReaderMutant {
  /** Such as `mutant/stops-at-empty-page`. */
  readonly id: string;
  /** What it does wrong. */
  readonly does: string;
  /** The id of the scenario that catches it. */
  readonly caughtBy: string;
  readonly read: Read;
}
