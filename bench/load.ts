import { connect, type Socket } from 'node:net';

/** How hard a server is asked. */
export interface Load {
  readonly connections: number;
  readonly milliseconds: number;
}

/**
 * How many answers a server gives to GETs of these URLs in turns, all of one origin. The client is raw sockets that look for
 * nothing but the end of an answer: one that parsed HTTP would cost more than the servers, and keep them waiting.
 *
 * @throws Error when an answer is not a 200 or a connection ends.
 */
export async function load(urls: readonly string[], { connections, milliseconds }: Load): Promise<number> {
  const { port, hostname } = new URL(urls[0] ?? '');
  const requests = urls.map(requestFor);
  const opened = await Promise.all(Array.from({ length: connections }, () => open(hostname, Number(port))));
  let asked = 0;
  const next = (): Buffer => requests[asked++ % requests.length] as Buffer; // the index is of the list
  const until = performance.now() + milliseconds;
  const counts = await Promise.all(opened.map((connection) => askUntil(connection, next, until)));
  for (const { socket } of opened) socket.destroy();
  return counts.reduce((sum, count) => sum + count, 0);
}

function requestFor(url: string): Buffer {
  const { host, pathname, search } = new URL(url);
  return Buffer.from(`GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nAccept: */*\r\n\r\n`, 'latin1');
}

interface Connection {
  readonly socket: Socket;
  /** What takes the bytes that arrive. They stand there until the next ones take their place. */
  take: (data: Buffer) => void;
}

// every connection reads into one buffer: new ones for each piece cost as much as a server's answer
function open(host: string, port: number): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const buffer = Buffer.allocUnsafe(1 << 18);
    const callback = (bytes: number): boolean => {
      connection.take(buffer.subarray(0, bytes));
      return true;
    };
    const socket = connect({ host, port, noDelay: true, onread: { buffer, callback } }, () => resolve(connection));
    const connection: Connection = { socket, take: () => {} };
    socket.once('error', reject);
  });
}

function askUntil(connection: Connection, next: () => Buffer, until: number): Promise<number> {
  const { socket } = connection;
  return new Promise((resolve, reject) => {
    let answers = 0;
    let left = 0; // bytes of the answer that are still to come; less than 0 while it comes in chunks
    const take = (data: Buffer): void => {
      left = left === 0 ? begin(data) : left < 0 ? afterChunk(data) : left - data.length;
      if (left !== 0) return;
      answers += 1;
      if (performance.now() < until) socket.write(next());
      else resolve(answers);
    };
    connection.take = (data) => {
      try {
        take(data);
      } catch (error) {
        reject(error);
      }
    };
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('Cannot go on asking: the server closed the connection')));
    socket.write(next());
  });
}

const ends = Buffer.from('\r\n\r\n');
const ok = Buffer.from('HTTP/1.1 200 ');
const lastChunk = Buffer.from('0\r\n\r\n');

// heads of these servers fit into the first piece
function begin(data: Buffer): number {
  const head = data.indexOf(ends);
  if (head < 0 || !data.subarray(0, ok.length).equals(ok)) {
    throw new Error(`Cannot count an answer: found ${JSON.stringify(data.toString('latin1', 0, 200))}, expected a 200`);
  }
  const length = /\r\ncontent-length: *(\d+)\r\n/i.exec(data.toString('latin1', 0, head + 2))?.[1];
  return length === undefined ? afterChunk(data) : Number(length) - (data.length - head - ends.length);
}

function afterChunk(data: Buffer): number {
  return data.subarray(-lastChunk.length).equals(lastChunk) ? 0 : -1;
}
