import { expect, test } from 'vitest';
import { compareEnds, type EndsAsked } from '../../../src/contract/handlers/compare-ends.ts';
import { courseOf } from '../../../src/contract/handlers/recorded-course.ts';
import { execution } from '../../../src/fixtures/execution.ts';
import type { Run } from '../../../src/fixtures/run.ts';
import { manualClock } from '../../../src/model/clock.ts';
import type { DriveHost } from '../../../src/service/drive-host.ts';
import { drivePort } from '../../../src/service/drive-port.ts';
import { openCore } from '../../../src/service/open-core.ts';

const recorded = execution('a', (run) => run.step('one').step('two').succeed({ paid: true }));

function endOf(tell: (run: Run) => unknown): DriveHost {
  const ended = execution('a', tell);
  const clock = manualClock(ended.log?.at(-1)?.at);
  return drivePort(openCore({ executions: [ended] }, clock), clock, false).host(ended.arn);
}

const asked: EndsAsked = { course: courseOf(recorded), followed: true, sameResult: true, until: 'end' };

test('compareEnds() finds another status or result', () => {
  const other = endOf((run) => run.step('one').step('two').succeed(2));
  const failing = endOf((run) => run.step('one').step('two').fail('broken'));

  expect(compareEnds(other, asked)).toEqual({
    rule: 'handler/same-result',
    what: 'The execution is SUCCEEDED with 2, recorded was SUCCEEDED with {"paid":true}',
    received: 'SUCCEEDED with 2',
    expected: 'SUCCEEDED with {"paid":true}',
  });
  expect(compareEnds(other, { ...asked, sameResult: false })).toBeUndefined();
  expect(compareEnds(failing, { ...asked, sameResult: false })?.rule).toBe('handler/same-result');
});

test('compareEnds() takes the recorded end, and compares nothing that has left the history', () => {
  const same = endOf((run) => run.step('one').step('two').succeed({ paid: true }));
  const other = endOf((run) => run.step('one').succeed(2));

  expect(compareEnds(same, asked)).toBeUndefined();
  expect(compareEnds(other, { ...asked, followed: false })).toBeUndefined();
});

test('compareEnds() finds an end without an operation that ran alone', () => {
  const without = endOf((run) => run.step('one').succeed({ paid: true }));

  expect(compareEnds(without, asked)).toEqual({
    rule: 'handler/fits-history',
    operation: 2,
    what: "The code comes to its end without Step 'two', which the history has",
    expected: "Step 'two'",
    received: 'the end',
  });
});

test('compareEnds() finds a handler that is stuck, unless it was asked for one invocation', () => {
  const stuck = endOf((run) => run.step('one').callback('never', { status: 'STARTED' }).suspend());

  expect(compareEnds(stuck, asked)?.what).toBe('The execution is RUNNING, recorded was SUCCEEDED with {"paid":true}');
  expect(compareEnds(stuck, { ...asked, until: 'return' })).toBeUndefined();
});

test('compareEnds() tells an SDK that refuses the history, whatever was followed', () => {
  const error = { type: 'Error', message: 'Non-deterministic execution detected: Name mismatch' };
  const refused = endOf((run) => run.step('one').fail(error));

  expect(compareEnds(refused, { ...asked, followed: false })?.rule).toBe('handler/fits-history');
});
