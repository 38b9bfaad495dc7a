import type { Severity, Violation } from '../../../rules/violation.ts';
import type { ReadOutcome } from '../stage/reader.ts';
import type { Stage } from '../stage/stage.ts';
import { compareList } from './compare-list.ts';
import { judgePaging } from './judge-paging.ts';
import { pagePlaces } from './page-places.ts';
import { lighter, type ReaderFinding, readerViolation } from './reader-rules.ts';
import { returnedItems } from './returned-items.ts';
import { servedList } from './served-list.ts';

/** What is wrong with a read: first with how it ended and what it brought, then with how it asked. */
export function judge(stage: Stage, outcome: ReadOutcome): readonly Violation[] {
  const { source } = stage.scenario;
  const found = findings(stage, outcome).map((finding) => {
    return readerViolation(finding, weightOf(finding, stage), source);
  });
  return [...found, ...judgePaging(stage.journal.calls, outcome, stage.scenario)];
}

function weightOf({ rule }: ReaderFinding, { scenario }: Stage): Severity {
  if (rule !== 'reader/gave-up') return scenario.severity;
  return lighter(scenario.givingUp ?? scenario.severity, scenario.severity);
}

function findings(stage: Stage, outcome: ReadOutcome): readonly ReaderFinding[] {
  const { accepts, right } = stage.scenario;
  if (outcome.ended === 'parked') return [neverEnds(stage, outcome)];
  if (outcome.ended === 'threw') return accepts.includes('error') ? [] : [gaveUp(outcome.error, right)];
  const returned = returnedItems(outcome.value, stage.list);
  const served = servedList(stage);
  if (typeof returned === 'string') {
    const message = `it returned ${returned} in place of a list of ${served.noun}s or their ids`;
    return [{ rule: 'reader/no-list', expected: `a list of ${served.noun}s or ids`, received: returned, message }];
  }
  if (!accepts.includes('everything')) {
    const received = `${returned.length} of ${served.ids.length} ${served.noun}s`;
    return [
      { rule: 'reader/went-on', expected: 'an error', received, message: `it returned ${received} and no error` },
    ];
  }
  const compared = { places: () => pagePlaces(stage), members: stage.scenario.compares !== 'ids' };
  return compareList(served, returned, compared);
}

function neverEnds({ gate }: Stage, { spent, limit }: Extract<ReadOutcome, { ended: 'parked' }>): ReaderFinding {
  const received = spent === 'calls' ? `more than ${limit} calls` : `no end within ${limit / 1000} s`;
  const message =
    spent === 'calls'
      ? `it made more than ${limit} calls and did not end`
      : `it did not end within ${limit / 1000} s, after ${gate.calls()} ${gate.calls() === 1 ? 'call' : 'calls'}`;
  return { rule: 'reader/never-ends', expected: 'an end', received, message };
}

function gaveUp(error: unknown, right: string): ReaderFinding {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const received = said.split('\n', 1)[0]?.slice(0, 200) ?? '';
  return { rule: 'reader/gave-up', expected: right, received, message: `it ended with ${received}` };
}
