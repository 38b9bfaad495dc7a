import { bodyLength, toBytes } from '../model/body.ts';
import type { Delivery, WireResponse } from '../model/endpoint.ts';
import { answerInstead, changeAnswer } from './acts.ts';
import { isBroken, withDelivery } from './altered-answer.ts';
import type { Act, FaultCall, FaultFamily } from './fault-kind.ts';
import { number, text, whole } from './option-form.ts';

type Name =
  | 'latency'
  | 'uniformLatency'
  | 'lognormalLatency'
  | 'slowBody'
  | 'hang'
  | 'hangInBody'
  | 'refuseConnection'
  | 'resetConnection'
  | 'lostAnswer'
  | 'resetInBody'
  | 'earlyEnd'
  | 'undeclaredEarlyEnd'
  | 'garbage';

const longestMs = 600_000;
const milliseconds = (fallback: number) => number(fallback, 0, longestMs);
const part = { part: number(0.5, 0, 1) };

/** Journeys that end badly or late. They are said in the answer's `delivery`; the doors act them out. */
export const transportFaults: FaultFamily<Name> = {
  latency: {
    group: 'transport',
    wire: 'the answer, later by a fixed time',
    options: { ms: milliseconds(50) },
    client: 'tolerates',
    reproduces: 'a timeout per read where one per page was meant',
    source: "WireMock's fixedDelayMilliseconds",
    begin: ({ ms }) => late(() => ms),
  },
  uniformLatency: {
    group: 'transport',
    wire: 'the answer, later by a time drawn evenly',
    options: { minMs: milliseconds(0), maxMs: milliseconds(100) },
    client: 'tolerates',
    reproduces: 'readers in parallel whose pages arrive out of order',
    source: "WireMock's delayDistribution uniform",
    begin: ({ minMs, maxMs }) => late((draw) => minMs + draw() * Math.max(0, maxMs - minMs)),
  },
  lognormalLatency: {
    group: 'transport',
    wire: 'the answer, later by a log-normal time with a longest',
    options: { medianMs: milliseconds(50), sigma: number(0.4, 0, 5), maxMs: milliseconds(1000) },
    client: 'tolerates',
    reproduces: 'timeouts tuned on the median: the tail of a real service is long',
    source: "WireMock's delayDistribution lognormal",
    begin: ({ medianMs, sigma, maxMs }) => late((draw) => Math.min(maxMs, medianMs * Math.exp(sigma * normal(draw)))),
  },
  slowBody: {
    group: 'transport',
    wire: 'the body in small pieces with pauses between them',
    options: { chunkBytes: whole(64, 1, 1_048_576), pauseMs: milliseconds(1) },
    client: 'tolerates',
    reproduces: 'a parser that takes the first piece for the whole, and cuts a character of several bytes',
    source: "WireMock's chunkedDribbleDelay, Toxiproxy's slicer",
    begin: (delivery) => sentAs(() => delivery),
  },
  hang: {
    group: 'transport',
    wire: 'nothing, on a connection that stays open',
    options: {},
    client: 'retries',
    reproduces: 'clients without a timeout: the JS client waits for ever, boto3 for 60 seconds five times',
    source: 'run with the AWS SDKs',
    begin: () => unanswered({ then: 'hang' }),
  },
  hangInBody: {
    group: 'transport',
    wire: 'the first part of the body, then nothing, on a connection that stays open',
    options: part,
    client: 'retries',
    reproduces: 'a timeout that counts to the headers only',
    source: "run with the AWS SDKs; Toxiproxy's timeout",
    begin: (options) => cutOff(options, { then: 'hang' }),
  },
  refuseConnection: {
    group: 'transport',
    wire: 'no connection',
    options: {},
    client: 'retries',
    reproduces: 'a retry that knows answers only, and not the lack of one',
    source: "run with the AWS SDKs; Toxiproxy's down",
    begin: () => unanswered({ then: 'refuse' }),
  },
  resetConnection: {
    group: 'transport',
    wire: 'a reset before the headers; the request was not worked on',
    options: {},
    client: 'retries',
    reproduces: 'a connection kept alive that the other side has dropped',
    source: "run with the AWS SDKs; WireMock's CONNECTION_RESET_BY_PEER",
    begin: () => unanswered({ then: 'reset' }),
  },
  lostAnswer: {
    group: 'transport',
    wire: 'a reset before the headers; the request was worked on',
    options: {},
    client: 'retries',
    reproduces: 'a checkpoint sent again with a new ClientToken, or with none: its token is used up',
    source: 'API model: ClientToken is idempotent for 15 minutes',
    begin: () => sentAs(() => ({ then: 'reset' })),
  },
  resetInBody: {
    group: 'transport',
    wire: 'the first part of the body, then a reset',
    options: part,
    client: 'retries',
    reproduces: 'a reader that parses what it got of a page',
    source: "run with the AWS SDKs; Toxiproxy's reset_peer",
    begin: (options) => cutOff(options, { then: 'reset' }),
  },
  earlyEnd: {
    group: 'transport',
    wire: 'the first part of a body of declared length, then a clean end of the connection',
    options: part,
    client: 'retries',
    reproduces: 'a client that does not count the bytes',
    source: "run with the AWS SDKs; Toxiproxy's limit_data",
    begin: (options) => cutOff(options, { then: 'close' }),
  },
  undeclaredEarlyEnd: {
    group: 'transport',
    wire: 'the first part of a body of no declared length, then a clean end of the connection',
    options: part,
    client: 'retries',
    reproduces: 'a client that does not look for the last chunk',
    source: "run with the AWS SDKs; WireMock's MALFORMED_RESPONSE_CHUNK",
    begin: (options) => cutOff(options, { declareLength: false, then: 'close' }),
  },
  garbage: {
    group: 'transport',
    wire: 'bytes that are no HTTP, then the end of the connection',
    options: { text: text('\u0015\u0003\u0001 not HTTP') },
    client: 'fails',
    reproduces: 'a proxy that speaks TLS where plain text is spoken; boto3 asks again, the JS client does not',
    source: "run with the AWS SDKs; WireMock's RANDOM_DATA_THEN_CLOSE",
    begin: (options) => unanswered({ raw: toBytes(options.text), then: 'close' }),
  },
};

function late(draw: (next: () => number) => number): Act {
  return changeAnswer(async (answer, call) => {
    const ms = Math.round(draw(call.draw));
    if (!call.sleep) return withDelivery(answer, { delayMs: ms });
    await call.sleep(ms, call.context?.signal ?? new AbortController().signal);
    return { ...answer };
  });
}

/** A draw of the standard normal distribution (Box and Muller's). */
function normal(draw: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}

function unanswered(delivery: Delivery): Act {
  return answerInstead(() => ({ status: 200, headers: {}, body: new Uint8Array(), delivery }));
}

function cutOff({ part: share }: { readonly part: number }, delivery: Delivery): Act {
  return sentAs((answer) => ({ ...delivery, stopAfterBytes: Math.floor(bodyLength(answer.body) * share) }));
}

function sentAs(delivery: (answer: WireResponse, call: FaultCall) => Delivery): Act {
  // what never arrives cannot break once more
  return changeAnswer((answer, call) => (isBroken(answer) ? undefined : withDelivery(answer, delivery(answer, call))));
}
