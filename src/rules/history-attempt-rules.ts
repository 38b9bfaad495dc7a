import { defineRules } from './define-rules.ts';
import { describe, describeEvent } from './describe.ts';
import { retryDetailsOf } from './event-kind.ts';
import type { HistoryRule, HistoryScope } from './history-scope.ts';
import { perOperation } from './history-steps.ts';
import type { Finding } from './rule.ts';
import type { EventView } from './view.ts';

/** How the attempts of a step follow each other. */
export const historyAttemptRules: readonly HistoryRule[] = defineRules<HistoryRule>('history', [
  {
    id: 'history/one-start-per-attempt',
    title: 'A STEP SHOULD start once for each attempt',
    severity: 'info',
    source: 'conformance tests 1-11 and 3-12; an example of the SDK specification starts a started step again',
    check: (scope) =>
      perOperation(scope, ({ event, previous, of }) => {
        if (event.EventType !== 'StepStarted' || previous?.event.EventType !== 'StepStarted') return undefined;
        const says = `starts the attempt that ${describeEvent(previous.event, previous.of)} started`;
        return { of, at: '/EventType', expected: 'the end of the attempt', received: describe(event.EventType), says };
      }),
  },
  {
    id: 'history/attempts-count-up',
    title: 'The CurrentAttempts of a STEP SHOULD count 1, 2, 3',
    severity: 'should',
    source: 'conformance tests 1-12, 1-13 and 1-18',
    check: (scope) => attempts(scope, ({ SubType }) => SubType !== 'WaitForCondition'),
  },
  {
    id: 'history/poll-attempts-count-up',
    title: 'The CurrentAttempts of a WaitForCondition SHOULD count 1, 2, 3',
    severity: 'info',
    source: 'official emulators; no source tells of the service',
    check: (scope) => attempts(scope, ({ SubType }) => SubType === 'WaitForCondition'),
  },
]);

function attempts(scope: HistoryScope, matches: (event: EventView) => boolean): readonly Finding[] {
  let before = 0;
  return perOperation(scope, ({ event, previous, of }) => {
    if (!previous) before = 0;
    const attempt = retryDetailsOf(event)?.CurrentAttempt;
    if (attempt === undefined || attempt < 1 || !matches(event)) return undefined;
    const expected = before + 1;
    before = attempt;
    if (attempt === expected) return undefined;
    const at = `/${event.EventType}Details/RetryDetails/CurrentAttempt`;
    const says = `has the CurrentAttempt ${attempt}, and ${expected} is next`;
    return { of, at, expected: `${expected}`, received: `${attempt}`, says };
  });
}
