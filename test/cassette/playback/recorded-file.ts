import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HarFile } from '../../../src/cassette/har/har-file.ts';
import { type RecordOptions, record } from '../../../src/cassette/recording/record.ts';
import type { Endpoint, Target } from '../../../src/model/endpoint.ts';

/** The cassette of what a client does with an endpoint. */
export async function recordFile(
  target: Target,
  use: (endpoint: Endpoint) => Promise<unknown>,
  options: RecordOptions = {},
): Promise<HarFile> {
  const path = join(mkdtempSync(join(tmpdir(), 'cassette-')), 'a.har');
  const recorder = record(target, path, { clock: { now: () => 1_767_225_600_000 }, ...options });
  await use(recorder.endpoint);
  await recorder.save();
  return JSON.parse(readFileSync(path, 'utf8')) as HarFile;
}
