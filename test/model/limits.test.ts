import { expect, test } from 'vitest';
import { limits } from '../../src/model/limits.ts';
import { shapes } from '../../validators/shapes.js';

test('limits has the bounds of the schemas', () => {
  expect(limits.maxItems).toBe(shapes.ItemCount.maximum);
  expect(limits.payloadBytes).toBe(shapes.OperationPayload.maxLength);
  expect(limits.callbackResultBytes).toBe(shapes.BinaryOperationPayload.maxLength);
  expect(limits.delaySeconds).toBe(shapes.WaitOptionsWaitSecondsInteger.maximum);
  expect(limits.delaySeconds).toBe(shapes.StepOptionsNextAttemptDelaySecondsInteger.maximum);
  expect(limits.callbackSeconds).toBe(shapes.CallbackOptionsTimeoutSecondsInteger.maximum);
  expect(limits.callbackSeconds).toBe(shapes.CallbackOptionsHeartbeatTimeoutSecondsInteger.maximum);
});

test('limits are whole and nest', () => {
  expect(Object.entries(limits).filter(([, limit]) => !Number.isSafeInteger(limit) || limit < 1)).toEqual([]);
  expect(limits.defaultMaxItems).toBeLessThan(limits.maxItems);
  expect(limits.errorBytes).toBeLessThan(limits.resultBytes);
  expect(limits.resultBytes).toBeLessThan(limits.invokeBytes);
  expect(limits.invokeBytes).toBeLessThan(limits.payloadBytes);
});
