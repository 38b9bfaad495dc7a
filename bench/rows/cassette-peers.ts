import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A fetch that answers a URL from a recording. */
export interface Replayed {
  readonly fetch: typeof fetch;
  /** Gives the process its own fetch back. */
  readonly stop: () => Promise<void>;
}

const require = createRequire(import.meta.url); // both peers are CommonJS

/** Records a URL with Polly.js and replays it, as often as it is asked. */
export async function pollyReplay(url: string, folder: string): Promise<Replayed> {
  const { Polly } = require('@pollyjs/core');
  const settings = {
    adapters: [require('@pollyjs/adapter-fetch')],
    persister: require('@pollyjs/persister-fs'),
    persisterOptions: { fs: { recordingsDir: join(folder, 'polly') } },
    matchRequestsBy: { order: false },
    logLevel: 'silent',
  };
  const native = globalThis.fetch;
  const recorder = new Polly('order', { ...settings, mode: 'record' });
  await (await fetch(url)).arrayBuffer();
  await recorder.stop();
  const player = new Polly('order', { ...settings, mode: 'replay', recordIfMissing: false });
  const patched = globalThis.fetch;
  globalThis.fetch = native;
  return {
    fetch: patched,
    stop: async () => {
      globalThis.fetch = patched;
      await player.stop();
      globalThis.fetch = native;
    },
  };
}

/** Records a URL with nock.back and replays it, as often as it is asked. */
export async function nockBackReplay(url: string, folder: string): Promise<Replayed> {
  const native = globalThis.fetch;
  const { default: nock } = require('nock'); // takes the place of fetch when it is loaded
  nock.back.fixtures = folder;
  nock.back.setMode('record');
  const { nockDone: saved } = await nock.back('nock.json');
  await (await fetch(url)).arrayBuffer();
  saved();
  if (!readFileSync(join(folder, 'nock.json'), 'utf8').includes('Operations'))
    throw new Error('Cannot record with nock');
  nock.back.setMode('lockdown');
  const { nockDone } = await nock.back('nock.json', { after: (scope: { persist(): void }) => scope.persist() });
  const patched = globalThis.fetch;
  globalThis.fetch = native;
  return {
    fetch: patched,
    stop: async () => {
      nockDone();
      nock.cleanAll();
      nock.restore();
      globalThis.fetch = native;
    },
  };
}
