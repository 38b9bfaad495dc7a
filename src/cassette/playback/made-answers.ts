import type { WireResponse } from '../../model/endpoint.ts';
import type { Exchange } from '../har/exchange.ts';
import type { Shape } from '../redaction/member-role.ts';
import { answerOf } from './answer.ts';
import type { Bindings } from './bindings.ts';
import { translateBody } from './translate-body.ts';

/** The answer of an exchange whose body has this shape, with the client's own values in it. */
export type GiveAnswer = (exchange: Exchange, shape: Shape) => WireResponse;

interface MadeAnswer {
  readonly answer: WireResponse;
  /** How many changes the bindings had seen by then. */
  readonly changes: number;
}

/**
 * Makes the answer of each exchange once, and again only when the client's values have changed since. Each time it is
 * given as fresh views of the same bytes, as the fake service gives its own.
 */
export function madeAnswers(bindings: Bindings): GiveAnswer {
  const made = new Map<Exchange, MadeAnswer>();
  const make: GiveAnswer = (exchange, shape) =>
    answerOf(exchange, (recorded) =>
      recorded.encoding ? recorded : { text: translateBody(recorded.text, shape, bindings) },
    );
  return (exchange, shape) => {
    const known = made.get(exchange);
    const changes = bindings.changes();
    if (known?.changes === changes) return viewOf(known.answer);
    const answer = make(exchange, shape);
    made.set(exchange, { answer, changes });
    return viewOf(answer);
  };
}

// the AWS SDK changes the prototype of the body that it is given
function viewOf(answer: WireResponse): WireResponse {
  const body =
    answer.body instanceof Uint8Array ? answer.body.subarray() : answer.body.map((piece) => piece.subarray());
  return { ...answer, headers: { ...answer.headers }, body };
}
