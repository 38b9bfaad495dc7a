import type { Scenario } from './scenario.ts';

const unreadable = {
  right: 'asks for the page again, or ends with an error; it never takes it for a page of nothing',
  severity: 'must',
  accepts: ['everything', 'error'],
  execution: 'shipment',
  pages: { by: 'count', size: 3 },
} as const;
const once = { on: { page: 3 }, times: 1 } as const;
const proxies = 'what proxies, load balancers and captive portals answer';

/** Answers that cannot be read, once each. */
export const unreadableScenarios: readonly Scenario[] = [
  {
    id: 'no-content',
    title: 'a page as 204 without a body',
    ...unreadable,
    source: proxies,
    bug: 'every AWS SDK takes it for success: the JS SDK runs the steps of that page again',
    faults: [{ fault: 'noContent', ...once }],
  },
  {
    id: 'empty-body',
    title: 'a page as 200 with a body of no bytes',
    ...unreadable,
    source: proxies,
    bug: 'every AWS SDK takes it for success without any member',
    faults: [{ fault: 'emptyBody', ...once }],
  },
  {
    id: 'truncated-json',
    title: 'half a page of JSON, framed as if it were all',
    ...unreadable,
    source: proxies,
    bug: 'boto3 and the CLI take it for a page of nothing: the Python SDK runs every step again',
    faults: [{ fault: 'truncatedJson', ...once }],
  },
  {
    id: 'html-page',
    title: 'a page of HTML with status 200',
    ...unreadable,
    source: proxies,
    bug: 'boto3 and the CLI take it for success without any member',
    faults: [{ fault: 'htmlBody', ...once }],
  },
  {
    id: 'byte-order-mark',
    title: 'a byte order mark before the JSON',
    ...unreadable,
    right: 'reads the JSON, asks again, or ends with an error',
    source: 'RFC 8259 section 8.1 lets a parser ignore it',
    bug: 'boto3 takes it for success without any member',
    faults: [{ fault: 'byteOrderMark', ...once }],
  },
  {
    id: 'invalid-utf8',
    title: 'a byte that UTF-8 has not in an id',
    ...unreadable,
    right: 'asks for the page again, or ends with an error; it does not go on with U+FFFD',
    // text() and json() of the Fetch standard put U+FFFD there, and no reader in JS is told
    severity: 'info',
    source: 'RFC 8259 section 8.1: JSON is UTF-8; run with the AWS SDKs',
    bug: 'the JS client has an id that is none: the operation is lost',
    faults: [{ fault: 'invalidUtf8', ...once }],
    reads: 'state',
  },
];
