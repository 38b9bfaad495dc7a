import type { Endpoint } from '../../../model/endpoint.ts';
import { requestHandler } from '../../../serving/request-handler.ts';
import { type Fetch, toFetch } from '../../../serving/to-fetch.ts';
import type { ReaderInput } from './reader.ts';

/** The doors of one scenario. */
export interface ReaderDoors extends Pick<ReaderInput, 'url' | 'fetch' | 'requestHandler'> {
  /** Shuts them: calls that are underway come to nothing, and hold nothing. Resolves when the server has stopped. */
  shut(): Promise<void>;
}

/** Doors to an endpoint for a reader who may have to be left behind in the middle of a call. */
export function readerDoors(endpoint: Endpoint): ReaderDoors {
  const leaving = new AbortController();
  const handler = requestHandler(endpoint);
  const fetch = toFetch(endpoint);
  let server: Promise<{ readonly url: string; close(): Promise<void> }> | undefined;
  const url = async (): Promise<string> => {
    server ??= import('../../../serving/serve.ts').then(({ serve }) => serve(endpoint));
    return (await server).url;
  };
  const leavable: Fetch = (input, init) => {
    const caller = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    const signal = caller ? AbortSignal.any([caller, leaving.signal]) : undefined;
    return orLeft(() => fetch(input, signal ? { ...init, signal } : init), leaving.signal);
  };
  const handle: typeof handler.handle = (request, options) =>
    orLeft(() => handler.handle(request, options), leaving.signal);
  const shut = async (): Promise<void> => {
    leaving.abort();
    handler.destroy();
    await (await server)?.close();
  };
  return { url, fetch: leavable, requestHandler: { ...handler, handle }, shut };
}

/** What the call gives, unless its reader was left behind: then it never settles, and keeps nothing alive. */
function orLeft<T>(call: () => Promise<T>, left: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    if (left.aborted) return;
    call().then(
      (value) => left.aborted || resolve(value),
      (error) => left.aborted || reject(error),
    );
  });
}
