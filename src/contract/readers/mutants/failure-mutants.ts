import type { Habits } from './habits.ts';
import { callFailure, statusOf } from './habits.ts';
import { habitualReader } from './habitual-reader.ts';
import type { ReaderMutant } from './reader-mutant.ts';
import { mayPass, rightHabits } from './right-habits.ts';

/** Readers that make the wrong thing of a call that failed and would pass if they asked again. */
export const failureMutants: readonly ReaderMutant[] = [
  {
    id: 'mutant/retries-nothing',
    does: 'makes one attempt',
    caughtBy: 'throttled-first-page',
    read: habitualReader({ attempts: 1 }),
  },
  {
    id: 'mutant/fails-at-throttling',
    does: 'does not ask again after 429',
    caughtBy: 'throttled-middle-page',
    read: habitualReader({ retries: (failure) => mayPass(failure) && statusOf(failure) !== 429 }),
  },
  {
    id: 'mutant/takes-throttling-for-the-end',
    does: 'ends with what it has where it is throttled',
    caughtBy: 'throttled-last-page',
    read: habitualReader({ attempts: 1, giveUp: handingOn((status) => status === 429) }),
  },
  {
    id: 'mutant/retries-once',
    does: 'makes two attempts',
    caughtBy: 'throttled-twice',
    read: habitualReader({ attempts: 2 }),
  },
  {
    id: 'mutant/takes-failure-for-empty-list',
    does: 'gives an empty list where a call fails',
    caughtBy: 'failing-first-page',
    read: habitualReader({ attempts: 1, giveUp: () => [] }),
  },
  {
    id: 'mutant/retries-throttling-only',
    does: 'asks again after 429, and after nothing else',
    caughtBy: 'failing-middle-page',
    read: habitualReader({ retries: (failure) => statusOf(failure) === 429 }),
  },
  {
    id: 'mutant/takes-failed-page-for-the-last',
    does: 'ends with what it has where a page fails',
    caughtBy: 'failing-last-page',
    read: habitualReader({ attempts: 1, giveUp: handingOn((status) => status >= 500) }),
  },
  {
    id: 'mutant/retries-answers-only',
    does: 'does not ask again where no answer came',
    caughtBy: 'reset-first-page',
    read: habitualReader({ retries: (failure) => statusOf(failure) > 0 && mayPass(failure) }),
  },
  {
    id: 'mutant/takes-reset-for-the-end',
    does: 'ends with what it has where the connection breaks',
    caughtBy: 'reset-middle-page',
    read: habitualReader({ attempts: 1, giveUp: handingOn((status) => status === 0) }),
  },
  {
    id: 'mutant/begins-again-and-keeps-pages',
    does: 'begins again where the connection breaks, and adds to what it had',
    caughtBy: 'reset-last-page',
    read: habitualReader({
      attempts: 1,
      giveUp: async (failure, { input, read }) => {
        if (statusOf(failure) > 0) throw failure;
        const again = await habitualReader()(input);
        return [...read, ...(again as typeof read)]; // this reader gives operations
      },
    }),
  },
  {
    id: 'mutant/retries-until-headers',
    does: 'asks again where no headers came, and not where the body breaks',
    caughtBy: 'cut-last-page',
    read: habitualReader({
      receive: (response) =>
        rightHabits.receive(response).catch((cause: unknown) => {
          throw Object.assign(callFailure('The body broke', 400), { cause });
        }),
    }),
  },
  {
    id: 'mutant/waits-20-ms',
    does: 'takes a page that is 20 ms late for lost',
    caughtBy: 'slow-middle-page',
    read: habitualReader({ send: (url, { fetch }) => fetch(url, { signal: AbortSignal.timeout(20) }) }),
  },
  {
    id: 'mutant/needs-error-body',
    does: 'does not ask again after an error without a body',
    caughtBy: 'unavailable',
    read: habitualReader({
      refuse: (answer) => (answer.text === '' ? callFailure('No error to read', 400) : rightHabits.refuse(answer)),
    }),
  },
  {
    id: 'mutant/needs-json-error',
    does: 'does not ask again after an error in HTML',
    caughtBy: 'error-in-html',
    read: habitualReader({
      refuse: (answer) =>
        answer.text.startsWith('<') ? callFailure('No error to read', 400) : rightHabits.refuse(answer),
    }),
  },
  {
    id: 'mutant/fails-at-refused-connection',
    does: 'does not ask again where nobody listens',
    caughtBy: 'connection-refused',
    read: habitualReader({
      retries: (failure) => mayPass(failure) && (failure as { readonly code?: unknown }).code !== 'ECONNREFUSED',
    }),
  },
];

/** Hands on what there is after a failure of such a status (0: no answer came); throws any other. */
function handingOn(isMeant: (status: number) => boolean): Habits['giveUp'] {
  return (failure, { read }) => {
    if (isMeant(statusOf(failure))) return read;
    throw failure;
  };
}
