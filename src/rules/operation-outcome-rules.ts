import { detailsOf } from '../model/statuses.ts';
import type { OperationType } from '../model/wire.ts';
import { defineRules } from './define-rules.ts';
import { describe } from './describe.ts';
import type { OperationRule } from './operation-rule.ts';
import { outcomeOf } from './outcome.ts';
import type { OperationView } from './view.ts';

const failures: readonly string[] = ['FAILED', 'TIMED_OUT', 'STOPPED'];

const hasOutcome = (type: OperationType): boolean => type !== 'EXECUTION' && type !== 'WAIT';
const at = ({ Type }: OperationView, member: string): string => `/${Type && detailsOf[Type]}/${member}`;

/** What an operation came to. */
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
]);

function missingError(operation: OperationView): ReturnType<OperationRule['check']> {
  if (outcomeOf(operation)?.Error !== undefined) return undefined;
  return { at: '', expected: 'an Error', received: 'none', says: `is ${operation.Status} and has no Error` };
}
