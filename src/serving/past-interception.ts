import type { AsyncLocalStorage } from 'node:async_hooks';
import type { WireRequest } from '../model/endpoint.ts';

/** Whether whoever answers would be asked by a request. */
type Asks = (request: Pick<WireRequest, 'method' | 'url'>) => boolean;

// follows an answer through whatever it awaits; a browser has none, and nothing that sends there either
const answering: AsyncLocalStorage<Asks> | undefined = createStorage();

function createStorage(): AsyncLocalStorage<Asks> | undefined {
  const hooks = globalThis.process?.getBuiltinModule?.('node:async_hooks');
  return hooks && new hooks.AsyncLocalStorage<Asks>();
}

/** Answers, so that what is sent meanwhile is not answered by the same one again. */
export function whileAnswering<T>(asks: Asks, answer: () => T): T {
  return answering ? answering.run(asks, answer) : answer();
}

/**
 * The headers of a request that is about to be sent. One that is sent to answer its like, as a recorder does behind MSW, says
 * what `bypass()` of MSW says: it would come back to where it was sent from, without end. MSW takes the word out again.
 */
export function pastInterception(request: WireRequest): Readonly<Record<string, string>> {
  if (!answering?.getStore()?.(request)) return request.headers;
  const { accept } = request.headers;
  return { ...request.headers, accept: accept === undefined ? passthrough : `${accept}, ${passthrough}` };
}

const passthrough = 'msw/passthrough';
