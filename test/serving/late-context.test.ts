import { expect, test } from 'vitest';
import { lateContext } from '../../src/serving/late-context.ts';

test('lateContext() reads the signal when it is asked for, and not before', () => {
  const controller = new AbortController();
  let reads = 0;
  const context = lateContext({
    get signal() {
      reads += 1;
      return controller.signal;
    },
  });
  const before = reads;

  expect(context.signal).toBe(controller.signal);
  expect([before, reads]).toEqual([0, 1]);
});

test('lateContext() hands its signal on to copies and to what is made from it', () => {
  const { signal } = new AbortController();
  const context = lateContext({ signal });

  expect({ ...context }).toEqual({ signal });
  expect(Object.keys(context)).toEqual(['signal']);
  expect([Object.create(context).signal, new Proxy(context, {}).signal]).toEqual([signal, signal]);
});
