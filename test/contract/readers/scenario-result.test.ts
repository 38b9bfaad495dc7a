import { expect, test } from 'vitest';
import { habitualReader } from '../../../src/contract/readers/mutants/habitual-reader.ts';
import { scenarioResult, skippedResult, withExpectation } from '../../../src/contract/readers/scenario-result.ts';
import { executionMaker, scenarioOf } from '../../../src/contract/readers/scenarios/given-scenario.ts';
import type { Read } from '../../../src/contract/readers/stage/reader.ts';
import { readRunner } from '../../../src/contract/readers/stage/run-read.ts';
import { openStage } from '../../../src/contract/readers/stage/stage.ts';
import { result, violation } from '../report/example-report.ts';

const make = executionMaker();
const facts = { reproduce: 'again', durationMs: 7, attachments: [{ title: 'stderr', language: 'text', text: 'oh' }] };
async function resultOf(id: string, read: Read) {
  const scenario = scenarioOf(id);
  const stage = openStage(scenario, make(scenario), 'state');
  const { outcome } = await readRunner(read)(stage, { timeoutMs: 1000 });
  return scenarioResult(stage, outcome, facts);
}

test('scenarioResult() of a right reader passes, without evidence', async () => {
  expect(await resultOf('page-size-3', habitualReader())).toEqual({
    id: 'page-size-3',
    title: 'pages of 3 operations',
    kind: 'scenario',
    severity: 'must',
    source: 'API model: MaxItems is a bound, and a page may be shorter',
    expected: 'follows NextMarker to its end and has every operation once, in order',
    bug: scenarioOf('page-size-3').bug,
    status: 'passed',
    violations: [],
    requests: [],
    reproduce: 'again',
    durationMs: 7,
  });
});

test('scenarioResult() of a wrong reader has what was found, the requests and what else there is to show', async () => {
  const failed = await resultOf('page-size-3', habitualReader({ next: () => undefined }));

  expect(failed.status).toBe('failed');
  expect(failed.violations[0]?.rule).toBe('reader/lost');
  expect(failed.requests).toMatchObject([{ number: 1, asked: '', answered: expect.stringContaining('200 3 items') }]);
  expect(failed.attachments).toEqual(facts.attachments);
});

test('scenarioResult() is as bad as what was found weighs', async () => {
  expect((await resultOf('throttled-twice', habitualReader({ attempts: 1 }))).status).toBe('warned');
  expect((await resultOf('marker-reads-none', () => [])).status).toBe('informed');
});

test('scenarioResult() is skipped where the reader met no fault', async () => {
  const inline: Read = () => make(scenarioOf('throttled-middle-page')).operations;
  const skipped = await resultOf('throttled-middle-page', inline);

  expect(skipped.status).toBe('skipped');
  expect(skipped.reason).toBe('the reader made no call that throttle could strike');
  expect((await resultOf('page-size-1', inline)).status).toBe('passed');
});

test('skippedResult() says why', () => {
  expect(skippedResult(scenarioOf('one-page'), 'no command', 'again')).toMatchObject({
    id: 'one-page',
    status: 'skipped',
    reason: 'no command',
    reproduce: 'again',
  });
});

test('withExpectation() takes a failure for known, and a success for news', () => {
  const failed = result('a', { status: 'failed', violations: [violation('must')] });

  expect(withExpectation(failed, undefined)).toBe(failed);
  expect(withExpectation(failed, 'issue 7')).toEqual({
    ...failed,
    status: 'informed',
    reason: 'expected to fail: issue 7',
  });
  expect(withExpectation(result('a'), 'issue 7')).toMatchObject({
    status: 'warned',
    violations: [
      {
        rule: 'reader/expected-failure',
        severity: 'should',
        message: 'it begins to pass, and was expected to fail: issue 7',
      },
    ],
  });
  const skipped = result('a', { status: 'skipped' });
  expect(withExpectation(skipped, 'issue 7')).toBe(skipped);
});
