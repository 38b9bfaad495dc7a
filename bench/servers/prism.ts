import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { wholeSchema } from '../whole-schema.ts';

/** Starts Prism in this process over an OpenAPI document whose one operation has the kit's schema and this page as its example, and gives its origin. */
export async function prism(page: unknown): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-prism-'));
  const file = join(folder, 'openapi.json');
  writeFileSync(file, JSON.stringify(openApi(page)));
  const manifest = createRequire(import.meta.url).resolve('@stoplight/prism-cli/package.json');
  const port = await freePort();
  // in this process, whose processor time is measured; as it comes, with a line for each request
  process.argv.splice(2, process.argv.length, 'mock', '-h', '127.0.0.1', '-p', String(port), file);
  createRequire(import.meta.url)(join(dirname(manifest), 'dist/index.js'));
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    const answers = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (answers) return origin;
    await sleep(100);
  }
  throw new Error('Cannot start Prism: it did not listen within ten seconds');
}

function openApi(page: unknown): object {
  const parameter = (name: string, where: string): object => ({
    name,
    in: where,
    required: where === 'path',
    schema: { type: 'string' },
  });
  const get = {
    parameters: [parameter('DurableExecutionArn', 'path'), parameter('CheckpointToken', 'query')],
    responses: {
      200: {
        description: 'a page',
        content: { 'application/json': { schema: wholeSchema('GetDurableExecutionStateResponse'), example: page } },
      },
    },
  };
  return {
    openapi: '3.1.0',
    info: { title: 'state', version: '1' },
    paths: { '/2025-12-01/durable-executions/{DurableExecutionArn}/state': { get } },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo; // a TCP server's
      server.close(() => resolve(port));
    });
  });
}
