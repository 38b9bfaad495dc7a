import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Endpoint, Target } from '../model/endpoint.ts';
import { refuse } from '../model/exceptions.ts';
import { realSleep, type Sleep } from '../model/sleep.ts';
import { answering } from './answer.ts';
import { breakOff, deliver } from './deliver.ts';
import { type Exchanges, openExchange } from './exchange.ts';
import { loopback, originOf } from './loopback.ts';
import { receive, requestBytes } from './receive.ts';
import { stopper } from './stop.ts';

/** Where to serve, and how to wait. */
export interface ServeOptions {
  /** 0 to 65535; default 0, a free port. */
  readonly port?: number;
  /** A name of this machine alone: `127.0.0.1` (the default), another of 127.0.0.0/8, `::1` or `localhost`. */
  readonly hostname?: string;
  /** How delays and pauses of deliveries are waited for; default in real time. */
  readonly sleep?: Sleep;
}

/** A server that runs until it is closed. */
export interface RunningServer {
  /** The origin, without a slash at its end, such as `http://127.0.0.1:49152`. */
  readonly url: string;
  /**
   * Stops the server. Idle connections and answers that hang or take their time end at once; what is underway gets one
   * second to end. Closing twice is closing once.
   */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Serves an endpoint over HTTP on this machine, for clients of any language. A request body over 6 MiB and 64 KiB is
 * refused with 413. An endpoint that throws is answered for with a 500; when the error has a network `code`, such as
 * `ECONNRESET`, the connection is reset instead. An answer's `delivery` is acted out on the socket.
 *
 * @throws RangeError when the hostname is not of this machine alone, or the port is none.
 * @throws Error when the port is in use; its `cause` is the system's error.
 * @example
 * const server = await serve(() => ({ status: 200, headers: {}, body: new Uint8Array(2) }));
 * (await fetch(server.url)).headers.get('content-length'); // '2'
 * await server.close();
 */
export async function serve(target: Target, options: ServeOptions = {}): Promise<RunningServer> {
  const endpoint = answering(target);
  const { port = 0, sleep = realSleep } = options;
  const hostname = loopback(options.hostname ?? '127.0.0.1');
  const waiting = new Set<AbortController>();
  const serving = { endpoint, sleep, waiting, origin: '' };
  const server = process.getBuiltinModule('node:http').createServer({ keepAliveTimeout });
  const close = stopper(server, waiting);
  server.on('request', (incoming, outgoing) => answer(incoming, outgoing, serving));
  serving.origin = originOf(hostname, await listen(server, { hostname, port: checkedPort(port) }));
  return { url: serving.origin, close, [Symbol.asyncDispose]: close };
}

// longer than the pauses of any test: a server that hangs up just when a client writes makes tests flicker
const keepAliveTimeout = 120_000;

interface Serving extends Exchanges {
  readonly endpoint: Endpoint;
  readonly origin: string;
}

function answer(incoming: IncomingMessage, outgoing: ServerResponse, serving: Serving): void {
  const { context, wait } = openExchange(outgoing, serving);
  receive(incoming, serving.origin, (request) => {
    try {
      const response = request ? serving.endpoint(request, context) : tooLarge;
      if (!(response instanceof Promise)) return deliver(response, outgoing, wait);
      response.then(
        (later) => deliver(later, outgoing, wait),
        () => breakOff(outgoing),
      );
    } catch {
      // what a guarded endpoint lets through is an error of the network
      breakOff(outgoing);
    }
  });
}

const tooLarge = refuse({
  exception: 'RequestTooLargeException',
  message: `Request must be smaller than ${requestBytes} bytes`,
});

function checkedPort(port: number): number {
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new RangeError(`Cannot serve on port '${port}': found no port, expected a whole number from 0 to 65535`);
}

function listen(server: Server, { hostname, port }: { hostname: string; port: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const what = cause.code === 'EADDRINUSE' ? 'a port in use, expected a free one' : cause.message;
      const error = new Error(`Cannot serve on ${originOf(hostname, port)}: found ${what}`, { cause });
      reject(Object.assign(error, { code: cause.code }));
    });
    server.listen(port, hostname, () => resolve((server.address() as AddressInfo).port)); // a TCP server has this form
  });
}
