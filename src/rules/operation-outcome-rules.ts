import { limits } from '../model/limits.ts';
import { detailsOf } from '../model/statuses.ts';
import type { OperationType } from '../model/wire.ts';
import { defineRules } from './define-rules.ts';
import { describe, member } from './describe.ts';
import type { OperationRule } from './operation-rule.ts';
import { exceedsResultLimit, outcomeOf } from './outcome.ts';
import type { OperationView } from './view.ts';

const failures: readonly string[] = ['FAILED', 'TIMED_OUT', 'STOPPED'];
const timeouts: readonly (string | undefined)[] = ['Callback.Timeout', 'Callback.Heartbeat'];

const hasOutcome = (type: OperationType): boolean => type !== 'EXECUTION' && type !== 'WAIT';
const at = ({ Type }: OperationView, member: string): string => `/${Type && detailsOf[Type]}/${member}`;

/** What an operation came to, and after how many attempts. */
export const operationOutcomeRules: readonly OperationRule[] = defineRules<OperationRule>('operation', [
  {
    id: 'operation/result-or-error',
    title: 'An operation MUST NOT carry Result and Error together',
    severity: 'must',
    source: 'SDK specification 4; validators of both official emulators',
    on: hasOutcome,
    check: (operation) => {
      const outcome = outcomeOf(operation);
      if (outcome?.Result === undefined || outcome.Error === undefined) return undefined;
      const received = 'both';
      return {
        at: `/${operation.Type && detailsOf[operation.Type]}`,
        expected: 'Result or Error',
        received,
        says: 'has a Result and an Error',
      };
    },
  },
  {
    id: 'operation/succeeded-has-no-error',
    title: 'A SUCCEEDED operation SHOULD have no Error',
    severity: 'should',
    source: 'validators of both official emulators: Cannot provide an Error for SUCCEED action.',
    on: (type, status) => hasOutcome(type) && status === 'SUCCEEDED',
    check: (operation) => {
      const outcome = outcomeOf(operation);
      if (outcome?.Error === undefined || outcome.Result !== undefined) return undefined;
      const received = describe(outcome.Error);
      return { at: at(operation, 'Error'), expected: 'no Error', received, says: 'is SUCCEEDED and has an Error' };
    },
  },
  {
    id: 'operation/failed-has-no-result',
    title: 'A FAILED, TIMED_OUT or STOPPED operation SHOULD have no Result',
    severity: 'should',
    source: 'validators of both official emulators: Cannot provide a Payload for FAIL action.',
    implies: ['operation/failed-has-error', 'operation/failed-remotely-has-error'],
    on: (type, status) => hasOutcome(type) && failures.includes(status),
    check: (operation) => {
      const outcome = outcomeOf(operation);
      if (outcome?.Result === undefined || outcome.Error !== undefined) return undefined;
      const says = `is ${operation.Status} and has a Result`;
      return { at: at(operation, 'Result'), expected: 'no Result', received: describe(outcome.Result), says };
    },
  },
  {
    id: 'operation/open-has-no-outcome',
    title: 'A CONTEXT, CALLBACK or CHAINED_INVOKE that is not finished SHOULD have neither Result nor Error',
    severity: 'should',
    source: 'official emulators',
    on: (type, status) => hasOutcome(type) && type !== 'STEP' && status === 'STARTED',
    check: (operation) => {
      const outcome = outcomeOf(operation);
      const member = outcome?.Result !== undefined ? 'Result' : outcome?.Error !== undefined ? 'Error' : undefined;
      if (member === undefined) return undefined;
      const received = describe(outcome?.[member]);
      return {
        at: at(operation, member),
        expected: 'no outcome while STARTED',
        received,
        says: `is STARTED and has its ${member}`,
      };
    },
  },
  {
    id: 'operation/failed-has-error',
    title: 'A FAILED STEP or CONTEXT SHOULD have an Error',
    severity: 'should',
    source: 'SDK specification 4; the JS SDK makes an unknown error of a missing one',
    on: (type, status) => (type === 'STEP' || type === 'CONTEXT') && status === 'FAILED',
    check: (operation) => missingError(operation),
  },
  {
    id: 'operation/failed-remotely-has-error',
    title: 'A CALLBACK or CHAINED_INVOKE that FAILED, TIMED_OUT or STOPPED SHOULD have an Error',
    severity: 'info',
    source: 'official emulators; API model, CallbackFailedDetails and ChainedInvokeFailedDetails require one',
    on: (type, status) => (type === 'CALLBACK' || type === 'CHAINED_INVOKE') && failures.includes(status),
    check: (operation) => missingError(operation),
  },
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
        at: at(operation, 'Result'),
        expected: `${limits.resultBytes} bytes at most`,
        received,
        says: `has a Result of ${received}, more than ${limits.resultBytes} bytes`,
      };
    },
  },
]);

function missingError(operation: OperationView): ReturnType<OperationRule['check']> {
  if (outcomeOf(operation)?.Error !== undefined) return undefined;
  return { at: '', expected: 'an Error', received: 'none', says: `is ${operation.Status} and has no Error` };
}
