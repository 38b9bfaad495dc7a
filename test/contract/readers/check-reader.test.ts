import { expect, test } from 'vitest';
import { checkReader } from '../../../src/contract/readers/check-reader.ts';
import { habitualReader } from '../../../src/contract/readers/mutants/habitual-reader.ts';
import { scenarios } from '../../../src/contract/readers/scenarios/scenarios.ts';
import type { Read } from '../../../src/contract/readers/stage/reader.ts';
import { execution } from '../../../src/index.ts';

const firstPage = habitualReader({ next: () => undefined });

test('checkReader() reports on every scenario of the state', async () => {
  const report = await checkReader({ read: () => [], target: 'my reader', timeoutMs: 5000 });

  expect(report.target).toBe('my reader');
  expect(report.passed).toBe(false);
  expect(report.results.map(({ id }) => id)).toEqual(
    scenarios.filter(({ reads }) => reads !== 'history').map(({ id }) => id),
  );
  // those that only inform
  expect(report.counts).toMatchObject({ passed: 0, informed: 2, skipped: 0 });
});

test('checkReader() says how to do one scenario again', async () => {
  const report = await checkReader({ read: () => [], scenarios: ['page-size-3'] });
  const history = await checkReader({ read: () => [], history: true, scenarios: ['page-size-3'] });

  expect(report.results[0]?.reproduce).toBe("await checkReader({ read, scenarios: ['page-size-3'] })");
  expect(history.results[0]?.reproduce).toBe("await checkReader({ read, history: true, scenarios: ['page-size-3'] })");
});

test('checkReader() attaches the smallest split and a test where a plain split fails', async () => {
  const report = await checkReader({ read: firstPage, scenarios: ['one-page', 'page-size-3', 'page-size-4'] });

  expect(report.results.map(({ attachments = [] }) => attachments.map(({ title }) => title))).toEqual([
    [],
    ['Smallest split', 'A test to paste'],
    [],
  ]);
});

test('checkReader() reads scenarios of the caller', async () => {
  const own = { id: 'own', execution: execution('own', (run) => run.step('a').step('b')).toJSON() };
  const report = await checkReader({
    read: firstPage,
    scenarios: [own, { ...own, id: 'paged', pages: { by: 'count', size: 1 }, severity: 'should' }],
  });

  expect(report.results.map(({ status }) => status)).toEqual(['passed', 'warned']);
  expect(report.results[1]?.reproduce).toBe(
    "await checkReader({ read, scenarios: [own.find(({ id }) => id === 'paged')] })",
  );
});

test('checkReader() reads events where it is asked to', async () => {
  const readEvents: Read = async ({ fetch, arn }) => {
    const ids: number[] = [];
    let marker: string | undefined;
    do {
      const query = marker ? `?Marker=${encodeURIComponent(marker)}` : '';
      const url = `https://lambda.test/2025-12-01/durable-executions/${encodeURIComponent(arn)}/history${query}`;
      const response = await fetch(url);
      if (!response.ok) throw new Error(`refused with ${response.status}`);
      const page = (await response.json()) as { Events?: { EventId: number }[]; NextMarker?: string };
      ids.push(...(page.Events ?? []).map(({ EventId }) => EventId));
      marker = page.NextMarker;
    } while (marker);
    return ids;
  };

  const others = scenarios.filter(({ id }) => id !== 'operations-30000'); // 600 pages of events
  const report = await checkReader({ read: readEvents, history: true, scenarios: others.map(({ id }) => id) });
  const failed = report.results.filter(({ status }) => status === 'failed').map(({ id }) => id);

  expect(failed).toEqual(['repeated-marker', 'marker-cycle', 'marker-cycle-of-three']);
  expect(report.results.map(({ id }) => id)).toEqual(
    others.filter(({ reads }) => reads !== 'state').map(({ id }) => id),
  );
});

test('checkReader() declares failures that were expected, and refuses ids that it does not check', async () => {
  const expected = { 'page-size-3': 'reads one page', 'one-page': 'fixed?' };
  const report = await checkReader({ read: firstPage, scenarios: ['one-page', 'page-size-3'], expected });

  expect(report.results.map(({ status, reason }) => [status, reason])).toEqual([
    ['warned', undefined],
    ['informed', 'expected to fail: reads one page'],
  ]);
  await expect(checkReader({ read: firstPage, scenarios: ['one-page'], expected })).rejects.toThrow(
    new RangeError("Cannot expect 'page-size-3' to fail: found no such scenario in this check, expected an id of one"),
  );
});

test('checkReader() stops when it is told to', async () => {
  const stop = new AbortController();
  const reading = checkReader({ read: () => new Promise(() => undefined), signal: stop.signal });
  stop.abort(new Error('stopped'));

  await expect(reading).rejects.toThrow('stopped');
});

test('checkReader() refuses numbers out of range', async () => {
  await expect(checkReader({ read: firstPage, timeoutMs: 0 })).rejects.toThrow(
    new RangeError("Cannot use 'timeoutMs' of the check: found 0, expected a whole number of 1 or more"),
  );
  await expect(checkReader({ read: firstPage, concurrency: 1.5 })).rejects.toThrow(RangeError);
});
