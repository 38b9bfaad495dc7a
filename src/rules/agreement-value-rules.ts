import { detailsOf } from '../model/statuses.ts';
import { type AgreementRule, recorded } from './agreement-scope.ts';
import { defineRules } from './define-rules.ts';
import { describe, describeEvent, moment } from './describe.ts';
import { endOf, retryDetailsOf } from './event-kind.ts';
import { holdersIn } from './event-rules.ts';
import type { Placed } from './history-scope.ts';
import { outcomeOf } from './outcome.ts';
import type { Finding } from './rule.ts';
import { same } from './same.ts';
import type { EventView, OperationView } from './view.ts';

const clockSeconds = 1;

/** What an operation of state holds, compared with what its events hold. */
export const agreementValueRules: readonly AgreementRule[] = defineRules<AgreementRule>('agreement', [
  {
    id: 'agreement/same-outcome',
    title: 'A finished operation SHOULD have the Result or the Error of the event that ended it',
    severity: 'should',
    source: 'official emulators; API model, Event and Operation',
    check: (agreement) =>
      recorded(agreement, (operation, events) => {
        const end = events.findLast(({ event }) => endOf(event));
        return end && operation.Type !== 'EXECUTION' ? otherOutcome(operation, end) : undefined;
      }),
  },
  {
    id: 'agreement/same-attempt',
    title: 'The Attempt of a finished STEP SHOULD be the CurrentAttempt of the event that ended it',
    severity: 'should',
    source: 'conformance tests 1-12 and 1-13',
    check: (agreement) =>
      recorded(agreement, (operation, events) => {
        return operation.SubType === 'WaitForCondition' ? undefined : otherAttempt(operation, events);
      }),
  },
  {
    id: 'agreement/same-poll-attempt',
    title: 'The Attempt of a finished WaitForCondition SHOULD be the CurrentAttempt of the event that ended it',
    severity: 'info',
    source: 'official emulators; no source tells of the service',
    check: (agreement) =>
      recorded(agreement, (operation, events) => {
        return operation.SubType === 'WaitForCondition' ? otherAttempt(operation, events) : undefined;
      }),
  },
  {
    id: 'agreement/same-callback-id',
    title: 'A CALLBACK SHOULD have the CallbackId of CallbackStarted',
    severity: 'should',
    source: 'API model, CallbackStartedDetails',
    check: (agreement) =>
      recorded(agreement, ({ CallbackDetails }, [{ event, of }]) => {
        const [told, id] = [event.CallbackStartedDetails?.CallbackId, CallbackDetails?.CallbackId];
        if (told === undefined || id === undefined || told === id) return undefined;
        const says = `has another CallbackId than ${describeEvent(event, of)}`;
        return { at: '/CallbackDetails/CallbackId', expected: describe(told), received: describe(id), says };
      }),
  },
  {
    id: 'agreement/same-schedule',
    title: 'A WAIT SHOULD have the ScheduledEndTimestamp of WaitStarted, to the second',
    severity: 'should',
    source: 'API model, WaitStartedDetails',
    check: (agreement) =>
      recorded(agreement, ({ WaitDetails }, [{ event, of }]) => {
        const [told, time] = [event.WaitStartedDetails?.ScheduledEndTimestamp, WaitDetails?.ScheduledEndTimestamp];
        if (told === undefined || time === undefined || !(Math.abs(told - time) > clockSeconds)) return undefined;
        const says = `is scheduled to end at ${moment(time)}, and ${describeEvent(event, of)} says ${moment(told)}`;
        return { at: '/WaitDetails/ScheduledEndTimestamp', expected: moment(told), received: moment(time), says };
      }),
  },
  {
    id: 'agreement/same-input',
    title: 'The EXECUTION operation SHOULD have the input of ExecutionStarted',
    severity: 'should',
    source: 'API model, ExecutionStartedDetails and ExecutionDetails',
    check: (agreement) =>
      recorded(agreement, ({ ExecutionDetails }, [{ event, of }]) => {
        const [told, input] = [event.ExecutionStartedDetails?.Input, ExecutionDetails?.InputPayload];
        if (told?.Payload === undefined || told.Truncated === true || input === undefined) return undefined;
        if (told.Payload === input) return undefined;
        const says = `has another input than ${describeEvent(event, of)}`;
        const at = '/ExecutionDetails/InputPayload';
        return { at, expected: describe(told.Payload), received: describe(input), says };
      }),
  },
]);

function otherOutcome(operation: OperationView, { event, of }: Placed): Finding | undefined {
  for (const name of ['Result', 'Error'] as const) {
    const told = payloadOf(event, name);
    const value = outcomeOf(operation)?.[name];
    // a payload that was left out or cut says nothing
    if (told === undefined || same(told, value)) continue;
    const at = value === undefined || operation.Type === undefined ? '' : `/${detailsOf[operation.Type]}/${name}`;
    const says = `has another ${name} than ${describeEvent(event, of)}`;
    return { at, expected: describe(told), received: describe(value), says };
  }
  return undefined;
}

function payloadOf(event: EventView, name: 'Result' | 'Error'): unknown {
  const holder = holdersIn(event, `${event.EventType}Details`).find((candidate) => candidate.name === name);
  return holder?.truncated === true ? undefined : holder?.payload;
}

function otherAttempt({ StepDetails }: OperationView, events: readonly Placed[]): Finding | undefined {
  const end = events.findLast(({ event }) => endOf(event));
  const told = end && retryDetailsOf(end.event)?.CurrentAttempt;
  const attempt = StepDetails?.Attempt;
  if (told === undefined || attempt === undefined || told === attempt) return undefined;
  const says = `has the Attempt ${attempt}, and ${describeEvent(end?.event, end?.of ?? 0)} the CurrentAttempt ${told}`;
  return { at: '/StepDetails/Attempt', expected: `${told}`, received: `${attempt}`, says };
}
