import { isTerminal } from '../model/statuses.ts';
import { defineRules } from './define-rules.ts';
import { isMilliseconds, moment } from './describe.ts';
import type { OperationRule } from './operation-rule.ts';
import type { Finding } from './rule.ts';

/** When an operation starts, ends and goes on. */
export const operationTimeRules: readonly OperationRule[] = defineRules<OperationRule>('operation', [
  {
    id: 'operation/timestamps-in-seconds',
    title: 'The timestamps of an API answer MUST be epoch seconds, not milliseconds',
    severity: 'must',
    source: 'AWS REST-JSON protocol; API model, ExecutionTimestamp',
    check: ({ StartTimestamp, EndTimestamp }) => {
      if (!isMilliseconds(StartTimestamp) && !isMilliseconds(EndTimestamp)) return undefined;
      const name = isMilliseconds(StartTimestamp) ? 'StartTimestamp' : 'EndTimestamp';
      const received = `${name === 'StartTimestamp' ? StartTimestamp : EndTimestamp}`;
      return { at: `/${name}`, expected: 'epoch seconds', received, says: `has its ${name} in milliseconds` };
    },
  },
  {
    id: 'operation/terminal-has-end-timestamp',
    title: 'A finished operation SHOULD have an EndTimestamp',
    severity: 'should',
    source: 'official emulators; API model, Execution: only when completed',
    on: (_, status) => isTerminal(status),
    check: ({ EndTimestamp, Status }) =>
      EndTimestamp === undefined
        ? { at: '', expected: 'an EndTimestamp', received: 'none', says: `is ${Status} and has no EndTimestamp` }
        : undefined,
  },
  {
    id: 'operation/open-has-no-end-timestamp',
    title: 'An operation that is not finished SHOULD have no EndTimestamp',
    severity: 'should',
    source: 'official emulators; API model, Execution: only when completed',
    on: (_, status) => !isTerminal(status),
    check: ({ EndTimestamp, Status }) =>
      EndTimestamp === undefined
        ? undefined
        : {
            at: '/EndTimestamp',
            expected: `no EndTimestamp while ${Status}`,
            received: moment(EndTimestamp),
            says: `is ${Status} and has an EndTimestamp`,
          },
  },
  {
    id: 'operation/ends-after-start',
    title: 'An operation SHOULD not end before it starts',
    severity: 'should',
    source: 'follows from the meaning of both timestamps',
    on: (_, status) => isTerminal(status),
    check: ({ StartTimestamp, EndTimestamp }) => {
      return before(EndTimestamp, StartTimestamp, { at: '/EndTimestamp', what: 'ends', limit: 'its start' });
    },
  },
  {
    id: 'operation/pending-has-next-attempt',
    title: 'A PENDING step MUST say in NextAttemptTimestamp when it is due',
    severity: 'must',
    source: 'API model, StepDetails; the Java SDK fails the execution without it',
    on: (type, status) => type === 'STEP' && status === 'PENDING',
    check: ({ StepDetails }) =>
      StepDetails?.NextAttemptTimestamp === undefined
        ? {
            at: StepDetails ? '/StepDetails' : '',
            expected: 'a NextAttemptTimestamp while PENDING',
            received: 'none',
            says: 'is PENDING and has no NextAttemptTimestamp',
          }
        : undefined,
  },
  {
    id: 'operation/next-attempt-only-when-pending',
    title: 'A step that is neither PENDING nor READY SHOULD have no NextAttemptTimestamp',
    severity: 'should',
    source: 'API model, StepDetails: only when the step is pending',
    on: (type, status) => type === 'STEP' && status !== 'PENDING' && status !== 'READY',
    check: ({ StepDetails, Status }) => leftNextAttempt(StepDetails?.NextAttemptTimestamp, Status),
  },
  {
    id: 'operation/next-attempt-gone-when-ready',
    title: 'A READY step SHOULD have no NextAttemptTimestamp',
    severity: 'info',
    source: 'API model, StepDetails: only when the step is pending; the JS and Java emulators keep it',
    on: (type, status) => type === 'STEP' && status === 'READY',
    check: ({ StepDetails, Status }) => leftNextAttempt(StepDetails?.NextAttemptTimestamp, Status),
  },
  {
    id: 'operation/next-attempt-after-start',
    title: 'The next attempt of a step SHOULD not be due before the step starts',
    severity: 'should',
    source: 'API model, StepOptions: the delay is one second or more',
    on: (type, status) => type === 'STEP' && status === 'PENDING',
    check: ({ StartTimestamp, StepDetails }) => {
      const at = '/StepDetails/NextAttemptTimestamp';
      return before(StepDetails?.NextAttemptTimestamp, StartTimestamp, { at, what: 'is due', limit: 'its start' });
    },
  },
  {
    id: 'operation/wait-has-scheduled-end',
    title: 'A WAIT SHOULD say in ScheduledEndTimestamp when it ends, in every status',
    severity: 'should',
    source: 'API model, WaitDetails; official emulators',
    on: (type) => type === 'WAIT',
    check: ({ WaitDetails }) =>
      WaitDetails?.ScheduledEndTimestamp === undefined
        ? {
            at: WaitDetails ? '/WaitDetails' : '',
            expected: 'a ScheduledEndTimestamp',
            received: 'none',
            says: 'is a WAIT and has no ScheduledEndTimestamp',
          }
        : undefined,
  },
  {
    id: 'operation/wait-scheduled-after-start',
    title: 'A WAIT SHOULD not be scheduled to end before it starts',
    severity: 'should',
    source: 'API model, WaitOptions: WaitSeconds is 1 or more',
    on: (type) => type === 'WAIT',
    check: ({ StartTimestamp, WaitDetails }) => {
      const at = '/WaitDetails/ScheduledEndTimestamp';
      const what = 'is scheduled to end';
      return before(WaitDetails?.ScheduledEndTimestamp, StartTimestamp, { at, what, limit: 'its start' });
    },
  },
  {
    id: 'operation/wait-not-early',
    title: 'A WAIT SHOULD not succeed before its ScheduledEndTimestamp',
    severity: 'should',
    source: 'follows from the meaning of ScheduledEndTimestamp; official emulators',
    on: (type, status) => type === 'WAIT' && status === 'SUCCEEDED',
    check: ({ EndTimestamp, WaitDetails }) => {
      const limit = 'its scheduled end';
      return before(EndTimestamp, WaitDetails?.ScheduledEndTimestamp, { at: '/EndTimestamp', what: 'ends', limit });
    },
  },
]);

interface Wording {
  readonly at: string;
  readonly what: string;
  readonly limit: string;
}

function before(time: number | undefined, limit: number | undefined, words: Wording): Finding | undefined {
  if (time === undefined || limit === undefined || !(time < limit)) return undefined;
  return {
    at: words.at,
    expected: `${moment(limit)} or later`,
    received: moment(time),
    says: `${words.what} at ${moment(time)}, before ${words.limit} at ${moment(limit)}`,
  };
}

function leftNextAttempt(time: number | undefined, status: string | undefined): Finding | undefined {
  if (time === undefined) return undefined;
  return {
    at: '/StepDetails/NextAttemptTimestamp',
    expected: `no NextAttemptTimestamp while ${status}`,
    received: moment(time),
    says: `is ${status} and has a NextAttemptTimestamp`,
  };
}
