import { expect, test } from 'vitest';
import { callFailure, type Habits } from '../../../../src/contract/readers/mutants/habits.ts';
import { habitualReader } from '../../../../src/contract/readers/mutants/habitual-reader.ts';
import { mayPass } from '../../../../src/contract/readers/mutants/right-habits.ts';
import { executionMaker, scenarioOf } from '../../../../src/contract/readers/scenarios/given-scenario.ts';
import type { Scenario } from '../../../../src/contract/readers/scenarios/scenario.ts';
import { readRunner } from '../../../../src/contract/readers/stage/run-read.ts';
import { openStage } from '../../../../src/contract/readers/stage/stage.ts';
import { judgePaging } from '../../../../src/contract/readers/verdict/judge-paging.ts';

const make = executionMaker();
async function violationsOf(id: string, habits: Partial<Habits> = {}, severity: 'must' | 'info' = 'must') {
  const scenario = scenarioOf(id);
  const stage = openStage(scenario, make(scenario), 'state');
  const { outcome } = await readRunner(habitualReader(habits))(stage, { timeoutMs: 2000 });
  return judgePaging(stage.journal.calls, outcome, { ...scenario, severity });
}
const rulesOf = async (...asked: Parameters<typeof violationsOf>) =>
  (await violationsOf(...asked)).map(({ rule }) => rule);

test('judgePaging() finds nothing in how a right reader asks, retries and restarts included', async () => {
  for (const id of [
    'page-size-3',
    'no-content',
    'invalid-utf8',
    'cut-middle-page',
    'repeated-marker',
    'throttled-twice',
  ]) {
    expect(await rulesOf(id)).toEqual([]);
  }
  const restart: Partial<Habits> = { attempts: 1, giveUp: (_, { input }) => habitualReader()(input) as never };
  expect(await rulesOf('expired-marker', restart)).toEqual([]);
  expect(await rulesOf('no-content', restart)).toEqual([]);
});

test('judgePaging() finds a read that ends early, but not one that ended with an error', async () => {
  expect(await rulesOf('page-size-3', { next: () => undefined })).toEqual(['paging/read-to-end']);
  const throwing = () => {
    throw new Error('no');
  };
  expect(await rulesOf('page-size-3', { next: throwing })).toEqual([]);
});

test('judgePaging() lets a reader ask again where an error would be right', async () => {
  const distrusting: Partial<Habits> = {
    parse: (answer) => {
      const page = JSON.parse(answer.text);
      if (!page.Operations) throw callFailure('no list', answer.status);
      return page;
    },
  };

  expect(await rulesOf('page-without-list', distrusting)).toEqual([]);
});

test('judgePaging() does not blame a reader for its pages where an answer was spoiled', async () => {
  expect(await rulesOf('no-content', { parse: ({ text }) => JSON.parse(text || '{}') })).toEqual([]);
  const lenient: Partial<Habits> = {
    receive: async (response) => new TextDecoder().decode(await response.arrayBuffer()),
  };
  expect(await rulesOf('invalid-utf8', lenient)).toEqual([]);
});

test('judgePaging() takes a whole body for an answer where the reader went on from it, whatever came after the last byte', async () => {
  const scenario: Scenario = {
    ...scenarioOf('page-size-3'),
    faults: [{ fault: 'resetInBody', part: 1, on: { call: 2 }, times: 1 }],
  };
  const stage = openStage(scenario, make(scenario), 'state');
  const { outcome } = await readRunner(habitualReader())(stage, { timeoutMs: 2000 });

  expect(stage.journal.calls[1]).toMatchObject({ arrived: false, error: 'reset' });
  expect(judgePaging(stage.journal.calls, outcome, scenario)).toEqual([]);
});

test('judgePaging() shows two violations of a rule and counts the rest, none heavier than the scenario', async () => {
  const changing: Partial<Habits> = { maxItems: ({ pages }) => pages + 20 };

  expect(await violationsOf('page-size-3', changing, 'info')).toMatchObject([
    { rule: 'paging/page-size-kept', severity: 'info', message: expect.stringMatching(/^Call 2 .* as in call 1$/) },
    { message: expect.stringMatching(/^Call 3 .* as in call 1; 2 more like it$/) },
  ]);
});

test('judgePaging() finds a refusal that is asked again', async () => {
  const again: Partial<Habits> = { retries: () => true };

  expect(await violationsOf('access-denied', again)).toMatchObject([
    {
      rule: 'reader/asks-in-vain',
      severity: 'should',
      message: 'Call 2 asks again what call 1 was refused with 403 AccessDeniedException',
    },
  ]);
  expect(await rulesOf('access-denied', { retries: mayPass })).toEqual([]);
  expect(await rulesOf('throttled-without-end', again)).toEqual([]);
});
