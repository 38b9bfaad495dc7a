import { expect, test } from 'vitest';
import { momentAt } from '../../../src/contract/handlers/handler-moments.ts';
import { handlerReport } from '../../../src/contract/handlers/handler-report.ts';
import type { HandlerFinding } from '../../../src/contract/handlers/handler-rules.ts';
import type { PageCut } from '../../../src/contract/handlers/page-cuts.ts';
import { courseOf } from '../../../src/contract/handlers/recorded-course.ts';
import type { Found } from '../../../src/contract/handlers/sweep-moment.ts';
import { execution } from '../../../src/fixtures/execution.ts';
import { durableService } from '../../../src/service/durable-service.ts';

const past = execution('a', (run) => run.step('one').step('two').succeed());
const moment = momentAt(past, past.log ?? [], (past.log?.length ?? 0) - 1);
const replay = { findings: [], deviation: undefined, journal: durableService().journal };
const at = (finding: Partial<HandlerFinding>, cut: PageCut): Found => ({
  finding: { rule: 'handler/finished-once', what: 'It runs again', received: 'START', ...finding },
  ...{ replay: { ...replay }, moment, cut },
});

test('handlerReport() tells the same finding once, where it showed first', () => {
  const found = [
    at({}, [1]),
    at({}, [2]),
    at({ what: 'Another' }, [0]),
    at({ what: 'All' }, [0, 1, 2]),
    at({ what: 'Two' }, [1, 2]),
  ];

  const report = handlerReport(courseOf(past), found, { replays: 9, moments: 2 });

  const last = "(invoked after Step 'two' SUCCEEDED (change 6 of 7)";
  expect(report.results[0]?.violations.map(({ message }) => message)).toEqual([
    `It runs again ${last}, a page ends before operation 1 of 3, Step 'one', and in 1 more replay)`,
    `Another ${last}, an empty first page)`,
    `All ${last}, an empty first page and one operation a page behind it)`,
    `Two ${last}, a page ends before operation 1 of 3, Step 'one' and 1 more edges)`,
  ]);
  expect(report.results[0]).toMatchObject({ status: 'failed', reason: '9 replays at 2 moments of 3 operations' });
  expect(report.results[0]?.reproduce).toBe('checkHandler(handler, execution, {"moments":[6],"cuts":[1]})');
});

test('handlerReport() passes what it only tells of, and not what was never tried', () => {
  const told = handlerReport(courseOf(past), [at({ severity: 'info' }, [])], { replays: 1, moments: 1 });
  const nothing = handlerReport(courseOf(past), [], { replays: 0, moments: 0 });

  expect([told.passed, told.counts.informed, nothing.passed, nothing.counts.skipped]).toEqual([true, 1, false, 4]);
});
