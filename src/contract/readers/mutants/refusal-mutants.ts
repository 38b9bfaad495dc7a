import type { Habits } from './habits.ts';
import { statusOf } from './habits.ts';
import { habitualReader } from './habitual-reader.ts';
import type { ReaderMutant } from './reader-mutant.ts';
import { mayPass } from './right-habits.ts';

/** Readers that go on where a right reader ends with an error. */
export const refusalMutants: readonly ReaderMutant[] = [
  {
    id: 'mutant/retries-for-ever',
    does: 'asks again until a call passes',
    caughtBy: 'throttled-without-end',
    read: habitualReader({ attempts: Number.POSITIVE_INFINITY }),
  },
  {
    id: 'mutant/hands-on-pages-at-failure',
    does: 'hands on the pages that it has after four attempts',
    caughtBy: 'failing-without-end',
    read: habitualReader({ giveUp: handingOn((failure) => statusOf(failure) >= 500) }),
  },
  {
    id: 'mutant/hands-on-pages-at-invalid-marker',
    does: 'hands on the pages that it has when its marker is refused',
    caughtBy: 'snapshot-moved',
    read: habitualReader({ giveUp: handingOn((failure) => messageOf(failure).includes('Invalid Marker')) }),
  },
  {
    id: 'mutant/hands-on-pages-at-stale-token',
    does: 'hands on the pages that it has when its token is refused',
    caughtBy: 'token-rotated',
    read: habitualReader({ giveUp: handingOn((failure) => messageOf(failure).includes('Invalid checkpoint token')) }),
  },
  {
    id: 'mutant/asks-with-expired-marker-again',
    does: 'asks again with a marker that was refused',
    caughtBy: 'expired-marker',
    read: habitualReader({ retries: (failure) => mayPass(failure) || messageOf(failure).includes('Invalid Marker') }),
  },
  {
    id: 'mutant/retries-400',
    does: 'asks again after 400',
    caughtBy: 'invalid-request',
    read: habitualReader({ retries: (failure) => mayPass(failure) || statusOf(failure) === 400 }),
  },
  {
    id: 'mutant/retries-403',
    does: 'asks again after 403',
    caughtBy: 'access-denied',
    read: habitualReader({ retries: (failure) => mayPass(failure) || statusOf(failure) === 403 }),
  },
  {
    id: 'mutant/takes-denial-for-empty-state',
    does: 'gives an empty list where it may not read',
    caughtBy: 'access-denied',
    read: habitualReader({ giveUp: handingOn((failure) => statusOf(failure) === 403) }),
  },
  {
    id: 'mutant/takes-unknown-for-new',
    does: 'gives an empty list where the execution is not known',
    caughtBy: 'not-found',
    read: habitualReader({ giveUp: handingOn((failure) => statusOf(failure) === 404) }),
  },
];

function messageOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}

/** Hands on what there is after such a failure; throws any other. */
function handingOn(isMeant: (failure: unknown) => boolean): Habits['giveUp'] {
  return (failure, { read }) => {
    if (isMeant(failure)) return read;
    throw failure;
  };
}
