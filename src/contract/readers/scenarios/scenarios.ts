import { contentScenarios } from './content-scenarios.ts';
import { disorderScenarios } from './disorder-scenarios.ts';
import { failureScenarios } from './failure-scenarios.ts';
import { markerScenarios } from './marker-scenarios.ts';
import { pagingScenarios } from './paging-scenarios.ts';
import { refusalScenarios } from './refusal-scenarios.ts';
import type { Scenario } from './scenario.ts';
import { unreadableScenarios } from './unreadable-scenarios.ts';

/**
 * Every scenario that a reader is put in, as data: what is read, how it is cut, what goes wrong, which ends are right, and
 * the real bug behind it. The first is one plain page.
 *
 * @example
 * scenarios.length >= 45; // true
 * scenarios.find(({ id }) => id === 'repeated-marker')?.accepts; // ['error']
 */
export const scenarios: readonly Scenario[] = [
  ...pagingScenarios,
  ...markerScenarios,
  ...contentScenarios,
  ...unreadableScenarios,
  ...failureScenarios,
  ...refusalScenarios,
  ...disorderScenarios,
];
