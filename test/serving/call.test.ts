import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openCall } from '../../src/serving/call.ts';

// a stand-in for the timers alone can count them
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('openCall() aborts with the caller, and tells its reason as the cause', () => {
  const caller = new AbortController();
  const call = openCall({ abortSignal: caller.signal, timeoutMs: 0 });
  caller.abort('why');

  expect(call.signal.reason).toMatchObject({ name: 'AbortError', message: 'Request aborted', cause: 'why' });
  expect(openCall({ abortSignal: caller.signal, timeoutMs: 0 }).signal.aborted).toBe(true);
});

test('openCall() aborts when its time is over', () => {
  const call = openCall({ abortSignal: undefined, timeoutMs: 10 });
  vi.advanceTimersByTime(10);

  expect(call.signal.reason).toMatchObject({ name: 'TimeoutError', code: 'ETIMEDOUT' });
});

test('end() lets go of the caller and of the timer', () => {
  const caller = new AbortController();
  const call = openCall({ abortSignal: caller.signal, timeoutMs: 60_000 });
  const during = vi.getTimerCount();
  call.end();
  caller.abort();

  expect([during, vi.getTimerCount()]).toEqual([1, 0]);
  expect(call.signal.aborted).toBe(false);
});

test('abort() aborts the call', () => {
  const call = openCall({ abortSignal: undefined, timeoutMs: 0 });
  call.abort();

  expect(call.signal.reason).toMatchObject({ name: 'AbortError' });
});
