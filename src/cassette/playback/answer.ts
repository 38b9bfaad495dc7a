import { bodyLength } from '../../model/body.ts';
import type { WireResponse } from '../../model/endpoint.ts';
import { networkError } from '../../model/network-error.ts';
import { withLength } from '../har/decode-content.ts';
import { type Answered, type Exchange, hasFailed, type TextBody } from '../har/exchange.ts';
import { fromTextBody } from '../har/text-body.ts';

// what a connection says of itself; the next connection says its own
const connectionHeaders: ReadonlySet<string> = new Set([
  'connection',
  'content-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * The answer that a recorded outcome is.
 *
 * @throws Error with the recorded `code` where no answer came.
 */
export function answerOf(exchange: Exchange, translate: (body: TextBody) => TextBody): WireResponse {
  const { outcome } = exchange;
  if (hasFailed(outcome)) throw networkError(outcome.failure, `The recorded connection failed: ${outcome.failure}`);
  return answerWith(outcome, fromTextBody(translate(outcome.body)));
}

/** A recorded answer with this body. */
export function answerWith({ status, headers, delivery }: Answered, body: WireResponse['body']): WireResponse {
  const kept = headers.filter(([name]) => !connectionHeaders.has(name));
  return {
    status,
    headers: Object.fromEntries(withLength(kept, bodyLength(body))),
    body,
    ...(delivery && { delivery }),
  };
}
