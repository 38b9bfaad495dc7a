import { expect, test } from 'vitest';
import { checkEndpoint } from '../../src/contract/endpoints/check-endpoint.ts';
import { jsonResponse } from '../../src/model/body.ts';
import type { Endpoint } from '../../src/model/endpoint.ts';
import { readAsked } from '../../src/service/asked-input.ts';

const arn = 'arn:aws:lambda:us-east-1:123456789012:function:orders:1/durable-execution/order-17/e-1';
const start = 1_767_225_600;
const total = 100_000;

const operation = (at: number): object =>
  at === 0
    ? {
        Id: 'e-1',
        Type: 'EXECUTION',
        Status: 'STARTED',
        StartTimestamp: start,
        ExecutionDetails: { InputPayload: '{}' },
      }
    : {
        Id: `s-${at}`,
        Type: 'STEP',
        SubType: 'Step',
        Name: `item ${at}`,
        Status: 'SUCCEEDED',
        StartTimestamp: start,
        EndTimestamp: start,
        StepDetails: { Attempt: 1, Result: '1' },
      };

/** Serves 100,000 operations; in pages of MaxItems, or all of them on each page. */
const large =
  (ignoresMaxItems: boolean): Endpoint =>
  (request) => {
    const { api, input } = readAsked(request);
    if (api !== 'GetDurableExecutionState') return jsonResponse(404, {});
    const from = Number(input.Marker ?? 0);
    const size = ignoresMaxItems ? total : Number(input.MaxItems) || 100;
    const to = Math.min(total, from + size);
    const Operations = Array.from({ length: to - from }, (_, index) => operation(from + index));
    return jsonResponse(200, { Operations, NextMarker: to < total ? String(to) : '' });
  };

test.each([false, true])(
  'checkEndpoint() ends in 30 s and 256 MB for 100,000 operations (all on one page: %s), and says so',
  async (onePage) => {
    const before = process.memoryUsage().heapUsed;
    let most = 0;
    const began = performance.now();
    const serving = large(onePage);
    const target: Endpoint = (request) => {
      most = Math.max(most, process.memoryUsage().heapUsed - before);
      return serving(request);
    };

    const report = await checkEndpoint({ target, arn, checkpointToken: 'dG9rZW4=' });

    expect(performance.now() - began).toBeLessThan(30_000);
    expect(most).toBeLessThan(256 * 1_048_576);
    expect(report.passed).toBe(false);
    const reasonOf = (id: string) => report.results.find((result) => result.id === id)?.reason;
    if (!onePage) expect(reasonOf('transition/name-kept')).toBe('State was not read to its end twice');
  },
  60_000,
);
