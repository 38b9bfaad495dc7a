import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { durableService } from '../../../src/index.ts';
import { bodyJson } from '../../../src/model/body.ts';
import { serve } from '../../../src/server.ts';
import { type Captured, captured, held, path } from './captured-table.ts';

/** Writes a request to a socket byte for byte, and gives what came back. */
function send(
  origin: string,
  { line, type, body }: Captured,
): Promise<{ status: number; error: string; body: unknown }> {
  const { hostname, port, host } = new URL(origin);
  const [method, target] = [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)];
  const bytesOfBody = Buffer.from(body ?? '');
  const head = [
    `${method} /2025-12-01${target} HTTP/1.1`,
    `host: ${host}`,
    ...(type === undefined ? [] : [`content-type: ${type}`]),
    ...(method === 'POST' ? [`content-length: ${bytesOfBody.length}`] : []),
    'connection: close',
  ];
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => {
      socket.write(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), bytesOfBody]));
    });
    socket.on('data', (piece) => pieces.push(piece)).on('error', reject);
    socket.on('end', () => {
      const [heads = '', text = ''] = Buffer.concat(pieces).toString().split('\r\n\r\n');
      const status = Number(heads.split(' ')[1]);
      const error = /^x-amzn-errortype: (.*)$/im.exec(heads)?.[1] ?? '';
      resolve({ status, error, body: bodyJson(Buffer.from(text)) });
    });
  });
}

test.each(captured)('serve() understands what $client sends: $line $body', async (request) => {
  const service = durableService({ executions: [held] });
  const server = await serve(service);

  const answer = await send(server.url, request);
  await server.close();

  const [call] = service.journal;
  expect([call?.api, call?.input]).toEqual([request.api, request.input]);
  expect([answer.status, answer.error]).toEqual([request.status, request.error ?? '']);
  if (request.api === 'GetDurableExecutionState' && request.status === 200) {
    expect(answer.body).toEqual({ Operations: held.operations, NextMarker: '' });
  }
});

// what the JS SDK sends without looking at it: a fake that took it would hide the mistake
test.each<[string, number, string]>([
  [`${path}/state?CheckpointToken=ab%3D%3D&MaxItems=-1`, 400, 'ValidationException'],
  [`${path}/state?CheckpointToken=ab%3D%3D&MaxItems=1001`, 400, 'ValidationException'],
  [`${path}/state?CheckpointToken=ab%3D%3D&MaxItems=abc`, 400, 'SerializationException'],
  [`${path}/state?CheckpointToken=ab%3D%3D&MaxItems=1.5`, 400, 'SerializationException'],
  [`${path}/state?CheckpointToken=ab%3D%3D&MaxItems=NaN`, 400, 'SerializationException'],
  [`${path}/state?CheckpointToken=ab%3D%3D&MaxItems=1e%2B21`, 400, 'SerializationException'],
  [`${path}/state?CheckpointToken=ab%2B%2Fcd%2F%2Bef%3D%3D&Marker=5`, 400, 'InvalidParameterValueException'],
  [`${path}/state`, 400, 'ValidationException'],
  [`${path}/state?CheckpointToken=`, 400, 'ValidationException'],
  ['/state?CheckpointToken=ab%3D%3D', 400, 'ValidationException'],
  ['not-an-arn/state?CheckpointToken=ab%3D%3D', 400, 'ValidationException'],
  ['..%2Fx/state?CheckpointToken=ab%3D%3D', 400, 'ValidationException'],
])('durableService() refuses GET /durable-executions/%s', async (asked, status, name) => {
  const { endpoint } = durableService({ executions: [held] });

  const url = `http://127.0.0.1:9/2025-12-01/durable-executions/${asked}`;
  const response = await endpoint({ method: 'GET', url, headers: {} });

  expect([response.status, response.headers['x-amzn-errortype']]).toEqual([status, name]);
});

test.each(['', '/', '/base', '/base/'])('serve() answers a client whose endpoint ends in %j', async (basePath) => {
  const server = await serve(durableService({ executions: [held] }));

  // a client joins base path and path by a slash, whatever the base path ends in
  const url = `${server.url}${basePath}/2025-12-01/durable-executions/${path}`;
  const response = await fetch(url);
  await server.close();

  expect([response.status, await response.json()]).toEqual([200, held.summary]);
});
