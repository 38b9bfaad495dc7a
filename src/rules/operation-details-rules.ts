import { limits } from '../model/limits.ts';
import { detailsOf } from '../model/statuses.ts';
import { defineRules } from './define-rules.ts';
import { describe, member } from './describe.ts';
import type { OperationRule } from './operation-rule.ts';
import { exceedsResultLimit, outcomeOf } from './outcome.ts';

const timeouts: readonly (string | undefined)[] = ['Callback.Timeout', 'Callback.Heartbeat'];

/** Attempts, callbacks and sizes. */
export const operationDetailsRules: readonly OperationRule[] = defineRules<OperationRule>('operation', [
  {
    id: 'operation/attempts-counted',
    title: 'A STEP that has run SHOULD have an Attempt of 1 or more',
    severity: 'should',
    source: 'conformance test 1-13; official emulators',
    on: (type, status) => type === 'STEP' && status !== 'STARTED',
    check: ({ StepDetails, Status }) => {
      if (StepDetails?.Attempt !== undefined && StepDetails.Attempt >= 1) return undefined;
      const received = describe(StepDetails?.Attempt);
      const where =
        StepDetails === undefined ? '' : StepDetails.Attempt === undefined ? '/StepDetails' : '/StepDetails/Attempt';
      return {
        at: where,
        expected: '1 or more',
        received,
        says: `is ${Status} and has ${member('Attempt', StepDetails?.Attempt)}`,
      };
    },
  },
  {
    id: 'operation/callback-has-id',
    title: 'A CALLBACK MUST have its CallbackId in every status',
    severity: 'must',
    source: 'SDK specification 3.2; the JS, Python and Java SDKs fail without it',
    on: (type) => type === 'CALLBACK',
    check: ({ CallbackDetails }) =>
      CallbackDetails?.CallbackId === undefined
        ? {
            at: CallbackDetails ? '/CallbackDetails' : '',
            expected: 'a CallbackId',
            received: 'none',
            says: 'is a CALLBACK and has no CallbackId',
          }
        : undefined,
  },
  {
    id: 'operation/callback-timeout-named',
    title: 'The Error of a TIMED_OUT CALLBACK SHOULD be of the type Callback.Timeout or Callback.Heartbeat',
    severity: 'should',
    source: 'conformance tests 4-3 and 4-4; published histories of the service',
    on: (type, status) => type === 'CALLBACK' && status === 'TIMED_OUT',
    check: ({ CallbackDetails }) => {
      const type = CallbackDetails?.Error?.ErrorType;
      if (CallbackDetails?.Error === undefined || timeouts.includes(type)) return undefined;
      const where = `/CallbackDetails/Error${type === undefined ? '' : '/ErrorType'}`;
      const received = describe(type);
      return {
        at: where,
        expected: timeouts.join(' or '),
        received,
        says: `timed out with ${member('ErrorType', type)}`,
      };
    },
  },
  {
    id: 'operation/result-within-limit',
    title: 'The Result of a STEP or CONTEXT SHOULD have at most 262,144 bytes',
    severity: 'should',
    source: 'API documentation, OperationUpdate; aws-durable-execution-sdk-python#342 shows the refusal of the service',
    on: (type) => type === 'STEP' || type === 'CONTEXT',
    check: (operation) => {
      const result = outcomeOf(operation)?.Result;
      if (result === undefined || !exceedsResultLimit(result)) return undefined;
      const received = `${result.length} characters`;
      return {
        at: `/${operation.Type && detailsOf[operation.Type]}/Result`,
        expected: `${limits.resultBytes} bytes at most`,
        received,
        says: `has a Result of ${received}, more than ${limits.resultBytes} bytes`,
      };
    },
  },
]);
