import { isTerminal } from '../model/statuses.ts';
import { type Agreement, type AgreementRule, eventsOfOperation, recorded } from './agreement-scope.ts';
import { type Definition, defineRules } from './define-rules.ts';
import { describe, describeEvent, member as memberText, moment } from './describe.ts';
import { endOf, eventKinds } from './event-kind.ts';
import type { Placed } from './history-scope.ts';
import type { OperationList } from './operation-list.ts';
import type { Finding } from './rule.ts';
import type { OperationView } from './view.ts';

const clockSeconds = 1;

/** What an operation of state is, compared with its events. What they find is an index of the operations. */
export const agreementRules: readonly AgreementRule[] = defineRules<AgreementRule>('agreement', [
  {
    id: 'agreement/operation-recorded',
    title: 'Every operation SHOULD have an event',
    severity: 'should',
    source: 'conformance tests 1 to 9',
    check: (agreement) => unrecorded(agreement, agreement.list),
  },
  {
    id: 'agreement/same-type',
    title: "An operation's events SHOULD be those of its type",
    severity: 'should',
    source: 'conformance tests 1 to 9',
    implies: ['agreement/same-subtype'],
    check: (agreement) =>
      recorded(agreement, (operation, [first]) => {
        const type = eventKinds.get(first.event.EventType)?.type;
        if (type === operation.Type || operation.Type === undefined) return undefined;
        const says = `is a ${operation.Type}, and ${describeEvent(first.event, first.of)} is of a ${type}`;
        return { at: '/Type', expected: `${type}`, received: describe(operation.Type), says };
      }),
  },
  sameMember('same-subtype', 'SubType'),
  sameMember('same-name', 'Name'),
  sameMember('same-parent', 'ParentId'),
  {
    id: 'agreement/end-recorded',
    title: 'A finished operation SHOULD have an event that ends it',
    severity: 'should',
    source: 'conformance tests 1 to 9',
    check: (agreement) =>
      recorded(agreement, ({ Type, Status }, events) => {
        if (Status === undefined || !isTerminal(Status) || events.some(({ event }) => endOf(event))) return undefined;
        // no event type tells of these two, so that a service which has them is silent
        if (Status === 'CANCELLED' && Type !== 'WAIT') return undefined;
        return {
          at: '/Status',
          expected: 'an event that ends it',
          received: 'none',
          says: `is ${Status} and no event ends it`,
        };
      }),
  },
  {
    id: 'agreement/same-end',
    title: 'A finished operation SHOULD have the status that its last event tells of',
    severity: 'should',
    source: 'conformance tests 1 to 9',
    check: (agreement) =>
      recorded(agreement, ({ Status }, events) => {
        const last = events.findLast(({ event }) => endOf(event));
        if (!last || Status === undefined || !isTerminal(Status) || endOf(last.event) === Status) return undefined;
        return endFinding(Status, last);
      }),
  },
  {
    id: 'agreement/open-not-ended',
    title: 'An operation that is not finished SHOULD have no event that ends it',
    severity: 'should',
    source: 'conformance tests 1 to 9',
    check: (agreement) =>
      recorded(agreement, ({ Status }, events) => {
        const last = events.findLast(({ event }) => endOf(event));
        return last && Status !== undefined && !isTerminal(Status) ? endFinding(Status, last) : undefined;
      }),
  },
  {
    id: 'agreement/same-start',
    title: 'An operation SHOULD start when its first event says, to the second',
    severity: 'info',
    source: 'official emulators; no source tells of the service',
    check: (agreement) =>
      recorded(agreement, ({ StartTimestamp }, [first]) => apart('StartTimestamp', StartTimestamp, first)),
  },
  {
    id: 'agreement/same-end-time',
    title: 'A finished operation SHOULD end when its last event says, to the second',
    severity: 'info',
    source: 'official emulators; no source tells of the service',
    check: (agreement) =>
      recorded(agreement, ({ EndTimestamp }, events) => {
        return apart(
          'EndTimestamp',
          EndTimestamp,
          events.findLast(({ event }) => endOf(event)),
        );
      }),
  },
]);

/** Rules about operations of earlier reads. What they find is an index of those. */
export const earlierRules: readonly AgreementRule[] = defineRules<AgreementRule>('agreement', [
  {
    id: 'agreement/pruned-keep-events',
    title: 'An operation that state lists no more MUST keep its events',
    severity: 'must',
    source: 'conformance test 3-9',
    check: (agreement) =>
      unrecorded(agreement, agreement.earlier).filter(({ of = 0 }) => {
        return !agreement.list.first.has(agreement.earlier.operations[of]?.Id ?? '');
      }),
  },
]);

function unrecorded(agreement: Agreement, list: OperationList): readonly Finding[] {
  return list.operations.flatMap((operation, of) => {
    if (operation?.Id === undefined || operation.Type === undefined) return [];
    if (eventsOfOperation(agreement, operation).length > 0) return [];
    return [{ of, at: '', expected: 'an event', received: 'none', says: 'has no event' }];
  });
}

function sameMember(name: string, member: 'SubType' | 'Name' | 'ParentId'): Definition<AgreementRule> {
  return {
    id: `agreement/${name}`,
    title: `An operation SHOULD have the ${member} of its events`,
    severity: 'should',
    source: 'published histories of the service; official emulators',
    check: (agreement) =>
      recorded(agreement, (operation, [first]) => {
        // the emulators differ in whether the EXECUTION operation has a name
        if (operation.Type === 'EXECUTION' || operation[member] === first.event[member]) return undefined;
        const [expected, received] = [describe(first.event[member]), describe(operation[member])];
        const told = `${describeEvent(first.event, first.of)} has ${expected}`;
        const says = `has ${memberText(member, operation[member])}, and ${told}`;
        return { at: operation[member] === undefined ? '' : `/${member}`, expected, received, says };
      }),
  };
}

function endFinding(status: string, { event, of }: Placed): Finding {
  const says = `is ${status}, and ${describeEvent(event, of)} ends it`;
  return { at: '/Status', expected: `${endOf(event)}`, received: status, says };
}

function apart(
  member: 'StartTimestamp' | 'EndTimestamp',
  time: OperationView['StartTimestamp'],
  placed: Placed | undefined,
): Finding | undefined {
  const told = placed?.event.EventTimestamp;
  if (time === undefined || told === undefined || !placed || !(Math.abs(time - told) > clockSeconds)) return undefined;
  const says = `has the ${member} ${moment(time)}, and ${describeEvent(placed.event, placed.of)} is of ${moment(told)}`;
  return { at: `/${member}`, expected: moment(told), received: moment(time), says };
}
