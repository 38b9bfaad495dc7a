import type { Endpoint } from '../../model/endpoint.ts';
import type { Drift } from '../drift/drift.ts';
import type { UnusedCall } from '../playback/play-recorded.ts';
import type { SavedCassette } from '../recording/file-tape.ts';

/** What a mode makes of a cassette. */
export interface Session {
  readonly endpoint: Endpoint;
  readonly unused: () => readonly UnusedCall[];
  /** Called once. */
  readonly end: () => Promise<SessionEnd>;
}

/** What a cassette came to. */
export interface SessionEnd {
  /** What was written; `undefined` where nothing was. */
  readonly saved?: SavedCassette;
  /** What departs from the recording, where answers were verified. */
  readonly drift: readonly Drift[];
}
