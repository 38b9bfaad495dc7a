import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import { requestIds } from '../../src/timeline/request-id.ts';

test('requestIds() gives every invocation of every execution a uuid of its own', () => {
  const first = requestIds('arn:aws:lambda:us-east-1:123456789012:function:a:1/durable-execution/b/c');
  const other = requestIds('arn:aws:lambda:us-east-1:123456789012:function:a:1/durable-execution/b/d');
  const ids = Array.from({ length: 1000 }, (_, index) => [first(index + 1), other(index + 1)]).flat();

  expect(new Set(ids).size).toBe(2000);
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('requestIds() makes the RequestIds of InvocationCompleted events, counted from 1', () => {
  const { arn, events } = execution('a', (run) => run.wait('w', { seconds: 1 }).wait('v', { seconds: 1 }).succeed());
  const requests = events.flatMap(({ InvocationCompletedDetails }) => InvocationCompletedDetails?.RequestId ?? []);

  expect(requests).toEqual([1, 2, 3].map(requestIds(arn)));
});
