import type { Fault, FaultOn } from '../../../faults/fault.ts';
import type { Scenario } from './scenario.ts';

const inFives = { execution: 'shipment', pages: { by: 'sizes', sizes: [3, 3, 3, 3] } } as const;
const retried = { severity: 'must', accepts: ['everything'], givingUp: 'should', ...inFives } as const;

interface Passing {
  readonly id: string;
  readonly title: string;
  readonly right: string;
  readonly source: string;
  readonly bug: string;
  fault(on: FaultOn): Fault;
}

const passing: readonly Passing[] = [
  {
    id: 'throttled',
    title: 'is throttled once',
    right: 'waits, and asks for the same page again',
    source: 'API model: TooManyRequestsException',
    bug: 'a reader that gives up, begins again, or skips the page',
    fault: (on) => ({ fault: 'throttle', on, times: 1 }),
  },
  {
    id: 'failing',
    title: 'fails once with 500',
    right: 'asks for the same page again',
    source: 'API model: ServiceException',
    bug: 'a failed page taken for the last one',
    fault: (on) => ({ fault: 'serviceError', on, times: 1 }),
  },
  {
    id: 'reset',
    title: 'is lost once: the connection is reset before the headers',
    right: 'asks for the same page again',
    source: 'connections that are kept alive, and dropped by the other side',
    bug: 'a retry that knows answers only, and not the lack of one',
    fault: (on) => ({ fault: 'resetConnection', on, times: 1 }),
  },
  {
    id: 'cut',
    title: 'is cut once in the middle of its body',
    right: 'asks for the same page again',
    source: 'connections that end early',
    bug: 'a client that does not count the bytes parses what it got',
    fault: (on) => ({ fault: 'earlyEnd', on, times: 1 }),
  },
  {
    id: 'slow',
    title: 'is slow',
    right: 'waits',
    source: 'networks',
    bug: 'a timeout for the whole read where one for each page was meant',
    fault: (on) => ({ fault: 'latency', ms: 40, on }),
  },
];

// the first call, whichever page it asks for: a reader may begin behind the payload
const positions: readonly { readonly name: string; readonly on: FaultOn }[] = [
  { name: 'first', on: { call: 1 } },
  { name: 'middle', on: { page: 3 } },
  { name: 'last', on: { page: 5 } },
];

const atEveryPosition: readonly Scenario[] = passing.flatMap(({ id, title, fault, ...told }) =>
  positions.map(({ name, on }) => ({
    id: `${id}-${name}-page`,
    title: `the ${name} page ${title}`,
    ...told,
    ...retried,
    faults: [fault(on)],
  })),
);

/** Calls that fail for a while, and what a right reader asks for again. */
export const failureScenarios: readonly Scenario[] = [
  ...atEveryPosition,
  {
    id: 'unavailable',
    title: 'a page fails once with 503 and no body, as a load balancer answers',
    right: 'asks for the same page again',
    ...retried,
    source: 'run with the AWS SDKs: 500 to 504 are retried whatever the body',
    bug: 'an error parser that needs a body, and a retry that needs a name',
    faults: [{ fault: 'unavailable', on: { page: 2 }, times: 1 }],
  },
  {
    id: 'error-in-html',
    title: 'a page fails once with 500 and a body of HTML',
    right: 'asks for the same page again',
    ...retried,
    source: 'run with the AWS SDKs',
    bug: 'a SyntaxError of the parser hides that the call can be retried',
    faults: [{ fault: 'nonJsonError', on: { page: 2 }, times: 1 }],
  },
  {
    id: 'throttled-twice',
    title: 'a page is throttled twice',
    right: 'makes at least three attempts',
    ...retried,
    source: 'the AWS SDKs make three attempts or five',
    bug: 'a reader that retries once',
    faults: [{ fault: 'throttle', on: { page: 3 }, times: 2 }],
  },
  {
    id: 'connection-refused',
    title: 'a page finds nobody listening, once',
    right: 'asks for the same page again',
    ...retried,
    source: 'run with the AWS SDKs',
    bug: 'a retry that knows answers only',
    faults: [{ fault: 'refuseConnection', on: { page: 3 }, times: 1 }],
  },
  {
    id: 'cut-without-length',
    title: 'a page of no declared length is cut once',
    right: 'asks for the same page again',
    ...retried,
    source: 'chunked bodies without their last chunk',
    bug: 'a client that does not look for the last chunk',
    faults: [{ fault: 'undeclaredEarlyEnd', on: { page: 3 }, times: 1 }],
  },
];
