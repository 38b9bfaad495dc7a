import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import { payloadsOfEvent, payloadsOfExecution, payloadsOfOperation } from '../../src/rules/placed-payload.ts';

const order = execution(
  'order-17',
  (run) =>
    run
      .step('step', { result: 1 })
      .wait('wait', { seconds: 1 })
      .callback('callback', { result: 2 })
      .invoke('invoke', { input: 3, result: 4 })
      .child('child', (inner) => inner.step('inner', { error: 'no' }), { result: 5 })
      .succeed(6),
  { input: 0 },
);
const brief = ({ name, part, text, at }: ReturnType<typeof payloadsOfOperation>[number]): string =>
  `${name} ${part} ${text} ${at}`;

test('payloadsOfOperation() gives results, and the input of an EXECUTION', () => {
  expect(order.operations.flatMap(payloadsOfOperation).map(brief)).toEqual([
    'undefined input 0 /ExecutionDetails/InputPayload',
    'step result 1 /StepDetails/Result',
    'callback result 2 /CallbackDetails/Result',
    'invoke result 4 /ChainedInvokeDetails/Result',
    'child result 5 /ContextDetails/Result',
  ]);
});

test('payloadsOfEvent() gives results and inputs', () => {
  expect(order.events.flatMap(payloadsOfEvent).map(brief)).toEqual([
    'order-17 input 0 /ExecutionStartedDetails/Input/Payload',
    'step result 1 /StepSucceededDetails/Result/Payload',
    'callback result 2 /CallbackSucceededDetails/Result/Payload',
    'invoke input 3 /ChainedInvokeStartedDetails/Input/Payload',
    'invoke result 4 /ChainedInvokeSucceededDetails/Result/Payload',
    'child result 5 /ContextSucceededDetails/Result/Payload',
    'order-17 result 6 /ExecutionSucceededDetails/Result/Payload',
  ]);
});

test('payloadsOfExecution() gives the input and the result that Get tells of', () => {
  expect(payloadsOfExecution(order.summary).map(brief)).toEqual([
    'order-17 input 0 /InputPayload',
    'order-17 result 6 /Result',
  ]);
});
