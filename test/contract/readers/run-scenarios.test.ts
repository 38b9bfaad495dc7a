import { expect, test } from 'vitest';
import { type ReaderProgress, runScenarios, type ScenarioRun } from '../../../src/contract/readers/run-scenarios.ts';
import { givenScenarios } from '../../../src/contract/readers/scenarios/given-scenario.ts';
import type { Runner } from '../../../src/contract/readers/stage/run-read.ts';

const ids = ['one-page', 'page-size-1', 'page-size-2', 'page-size-3', 'page-size-4'];
const run = (runner: Runner, members: Partial<ScenarioRun> = {}): ScenarioRun => ({
  ...{ runner, scenarios: givenScenarios(ids), list: 'state', timeoutMs: 1000, signal: undefined, concurrency: 2 },
  ...{ expected: {}, onProgress: undefined, reproduce: ({ id }) => `again ${id}` },
  ...members,
});
const empty = { outcome: { ended: 'returned', value: [] }, closed: Promise.resolve() } as const;

test('runScenarios() keeps the order, and no more than so many underway', async () => {
  let underway = 0;
  let most = 0;
  const runner: Runner = async ({ scenario }) => {
    underway += 1;
    most = Math.max(most, underway);
    await new Promise((resolve) => setTimeout(resolve, scenario.id === 'one-page' ? 20 : 1));
    underway -= 1;
    return empty;
  };

  const results = await runScenarios(run(runner));

  expect(results.map(({ id }) => id)).toEqual(ids);
  expect(results.map(({ reproduce }) => reproduce)).toEqual(ids.map((id) => `again ${id}`));
  expect(most).toBe(2);
});

test('runScenarios() reads long lists behind the others, one by one', async () => {
  const scenarios = givenScenarios(['operations-3000', 'exactly-full-last-page', 'one-page', 'page-size-1']);
  const begun: string[] = [];
  let underway = 0;
  const runner: Runner = async ({ scenario }) => {
    begun.push(`${scenario.id} beside ${underway}`);
    underway += 1;
    await new Promise((resolve) => setTimeout(resolve, 1));
    underway -= 1;
    return empty;
  };

  const results = await runScenarios(run(runner, { scenarios }));

  expect(begun).toEqual([
    'one-page beside 0',
    'page-size-1 beside 1',
    'operations-3000 beside 0',
    'exactly-full-last-page beside 0',
  ]);
  expect(results.map(({ id }) => id)).toEqual(scenarios.map(({ id }) => id));
});

test('runScenarios() tells of each scenario as it is over', async () => {
  const told: ReaderProgress[] = [];

  await runScenarios(run(async () => empty, { onProgress: (progress) => told.push(progress), concurrency: 1 }));

  expect(told.map(({ done, total, result }) => [done, total, result.id, result.status])).toEqual(
    ids.map((id, index) => [index + 1, 5, id, 'failed']),
  );
});

test('runScenarios() declares failures that were expected', async () => {
  const results = await runScenarios(run(async () => empty, { expected: { 'page-size-2': 'known' } }));

  expect(results.map(({ status }) => status)).toEqual(['failed', 'failed', 'informed', 'failed', 'failed']);
});

test('runScenarios() waits until every server has stopped, also where a runner fails', async () => {
  let closed = 0;
  const closing = (): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(() => {
        closed += 1;
        resolve();
      }, 10);
    });
  const runner: Runner = async ({ scenario }) => {
    if (scenario.id === 'page-size-2') throw new Error('broken');
    return { ...empty, closed: closing() };
  };

  await expect(runScenarios(run(runner, { concurrency: 1 }))).rejects.toThrow('broken');
  expect(closed).toBe(2);
});

test('runScenarios() shows what a runner attaches, where something is wrong', async () => {
  const attachments = [{ title: 'stderr', language: 'text', text: 'oh' }];
  const [first] = await runScenarios(run(async () => ({ ...empty, attachments })));

  expect(first?.attachments).toEqual(attachments);
});
