import type { Endpoint, WireResponse } from '../../../model/endpoint.ts';
import { routeOf } from '../../../model/route.ts';

/** A gate in front of an endpoint. */
export interface CallGate {
  readonly endpoint: Endpoint;
  /** Calls that were let through. */
  calls(): number;
  /** Resolves with the budget when a call more than that was made. */
  readonly spent: Promise<number>;
  /** From now on nothing is answered any more. */
  close(): void;
}

/**
 * Lets as many calls through as the budget allows for the MaxItems that they carry (the smallest so far; `undefined`:
 * none). A call beyond it, or after the gate was closed, is never answered: a refusal would let a reader that catches
 * everything go round without end.
 */
export function callGate(inner: Endpoint, budgetFor: (maxItems: number | undefined) => number): CallGate {
  let calls = 0;
  let budget = 0;
  let open = true;
  let spend: (budget: number) => void = () => undefined;
  const spent = new Promise<number>((resolve) => {
    spend = resolve;
  });
  const endpoint: Endpoint = (request, context) => {
    if (!open) return unanswered();
    calls += 1;
    budget = Math.max(budget, budgetFor(askedItems(request.method, request.url)));
    if (calls <= budget) return inner(request, context);
    calls -= 1;
    open = false;
    spend(budget);
    return unanswered();
  };
  return {
    endpoint,
    calls: () => calls,
    spent,
    close: () => {
      open = false;
    },
  };
}

function unanswered(): Promise<WireResponse> {
  return new Promise(() => undefined);
}

function askedItems(method: string, url: string): number | undefined {
  const text = routeOf(method, url)?.query.find(([name]) => name === 'MaxItems')?.[1];
  const asked = Number(text ?? 0);
  return Number.isSafeInteger(asked) && asked > 0 ? asked : undefined;
}
