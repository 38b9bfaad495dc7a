import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** What stops a server: a promise for when it has stopped, the same one each time. */
export type Stop = () => Promise<void>;

// longer than an answer takes on loopback, shorter than a test's patience
const graceMs = 1000;
const roundMs = 10;

/**
 * Stops a server once told. Connections that are idle or were never used end at once, and so do the answers that take
 * their time; the others have a second to end, and are then cut.
 *
 * @param waiting The answers that take their time.
 */
export function stopper(server: Server, waiting: ReadonlySet<AbortController>): Stop {
  const connections = openConnections(server);
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      const rounds = setInterval(() => closeIdle(), roundMs);
      const grace = setTimeout(() => {
        server.closeAllConnections();
        close();
      }, graceMs);
      const close = once(() =>
        server.close(() => {
          clearInterval(rounds);
          clearTimeout(grace);
          resolve();
        }),
      );
      // the runtime takes an answer for ended when it is written, though the client may still be reading it
      const closeIdle = (): void => {
        if (!isFlushed(connections)) return;
        close();
        server.closeIdleConnections();
      };
      for (const controller of waiting) controller.abort();
      // the runtime counts a connection that has said nothing yet among those that are busy
      for (const socket of connections) if (socket.bytesRead === 0) socket.destroy();
      closeIdle();
    });
  return once(stop);
}

function once<T>(act: () => T): () => T {
  let done: { readonly result: T } | undefined;
  return () => {
    done ??= { result: act() };
    return done.result;
  };
}

function isFlushed(connections: Iterable<Socket>): boolean {
  for (const { writableLength } of connections) if (writableLength > 0) return false;
  return true;
}

function openConnections(server: Server): ReadonlySet<Socket> {
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  return open;
}
