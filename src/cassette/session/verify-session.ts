import type { Clock } from '../../model/clock.ts';
import type { Endpoint } from '../../model/endpoint.ts';
import { compareRecorded } from '../drift/compare.ts';
import { type Drift, type DriftKind, describeDrift } from '../drift/drift.ts';
import type { HarEntry } from '../har/har-file.ts';
import { harFile } from '../har/har-text.ts';
import { type Recorded, readHar } from '../har/read-har.ts';
import { type RecordedCall, recordedCalls } from '../playback/recorded-call.ts';
import { createTape } from '../recording/tape.ts';
import type { DriftOptions } from './cassette-options.ts';
import type { Session } from './session.ts';

/** What a verification is made of. */
export interface VerifyParts {
  readonly file: string;
  readonly recorded: Recorded;
  readonly target: Endpoint;
  readonly clock: Clock;
  readonly drift: DriftOptions;
}

/** The kinds of drift that fail a verification when nothing else is said. */
export const defaultFailOn: readonly DriftKind[] = ['breaking', 'tightened'];

/** Passes requests on to the target, and compares what came back with the recording at the end. */
export function verifySession({ file, recorded, target, clock, drift }: VerifyParts): Session {
  const entries: HarEntry[] = [];
  const tape = createTape({
    clock,
    redact: (exchange) => exchange, // nothing of it is written
    search: undefined,
    write: (entry) => entries.push(entry),
  });
  const compareNow = (): readonly Drift[] => {
    tape.catchUp();
    const live = readHar(harFile(entries, { redacted: false }), file);
    return compareRecorded(recorded, live, drift.ignore ?? []);
  };
  return {
    endpoint: tape.wrap(target),
    unused: () => lostCalls(compareNow(), recordedCalls(recorded)),
    end: async () => {
      const { failure } = tape.end();
      if (failure !== undefined) throw failure;
      // what the client did not ask for is no change of the service's
      const found = compareNow().filter(({ liveEntry }) => liveEntry !== undefined);
      refuseDrift(file, found, drift.failOn ?? defaultFailOn);
      return { drift: found };
    },
  };
}

function lostCalls(changes: readonly Drift[], calls: readonly RecordedCall[]) {
  const lost = new Set(changes.filter(({ liveEntry }) => liveEntry === undefined).map(({ entry }) => entry));
  return calls.filter(({ entry }) => lost.has(entry)).map(({ entry, api, input }) => ({ entry, api, input }));
}

const shownDrifts = 20;

function refuseDrift(file: string, drift: readonly Drift[], failOn: readonly DriftKind[]): void {
  const failing = drift.filter(({ kind }) => failOn.includes(kind));
  if (failing.length === 0) return;
  const lines = failing.slice(0, shownDrifts).map((one) => `  ${describeDrift(one)}`);
  if (failing.length > lines.length) lines.push(`  and ${failing.length - lines.length} more`);
  const found = `found ${failing.length === 1 ? '1 change' : `${failing.length} changes`}, expected no ${failOn.join(' or ')} one`;
  throw Object.assign(new Error([`Cannot verify the cassette '${file}': ${found}`, ...lines].join('\n')), { drift });
}
