import { expect, test } from 'vitest';
import { handlerContext, readOutput, thrownError } from '../../src/service/durable-handler.ts';

test('handlerContext() speaks of the function and of the invocation', () => {
  const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';

  const context = handlerContext(arn, 'request-1');

  expect(context.invokedFunctionArn).toBe('arn:aws:lambda:eu-west-1:123456789012:function:orders:7');
  expect([context.awsRequestId, context.functionName, context.functionVersion]).toEqual(['request-1', 'orders', '7']);
  expect(context.getRemainingTimeInMillis()).toBe(900_000);
});

test('readOutput() drops members that do not travel', () => {
  expect(readOutput({ Status: 'SUCCEEDED', Result: undefined, Error: undefined, More: 1 }, 'a')).toEqual({
    Status: 'SUCCEEDED',
  });
  expect(readOutput({ Status: 'FAILED', Error: {} }, 'a')).toEqual({ Status: 'FAILED', Error: {} });
});

test('readOutput() throws where no durable SDK made the handler', () => {
  const sentence = (found: string): TypeError =>
    new TypeError(
      `Cannot take what the handler of 'a' returned: found ${found}, expected { Status: 'SUCCEEDED' | 'FAILED' | 'PENDING' } as withDurableExecution makes it`,
    );

  expect(() => readOutput(undefined, 'a')).toThrow(sentence('undefined'));
  expect(() => readOutput({ Status: 'DONE' }, 'a')).toThrow(sentence('{"Status":"DONE"}'));
  expect(() => readOutput('ok', 'a')).toThrow(sentence('"ok"'));
});

test('thrownError() tells what was thrown, an error or anything else', () => {
  const { StackTrace, ...error } = thrownError(new RangeError('too far'));

  expect(error).toEqual({ ErrorType: 'RangeError', ErrorMessage: 'too far' });
  expect(StackTrace?.length).toBeGreaterThan(0);
  expect(thrownError(3)).toEqual({ ErrorMessage: '3' });
});
