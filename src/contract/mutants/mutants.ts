import { answerMutants } from './answer-mutants.ts';
import { brokenMutants } from './broken-mutants.ts';
import { changeMutants } from './change-mutants.ts';
import { eventMutants } from './event-mutants.ts';
import { executionMutants } from './execution-mutants.ts';
import { historyMutants } from './history-mutants.ts';
import { invocationMutants } from './invocation-mutants.ts';
import { markerMutants } from './marker-mutants.ts';
import type { Mutant } from './mutant.ts';
import { operationMutants } from './operation-mutants.ts';
import { pagingMutants } from './paging-mutants.ts';
import { payloadMutants } from './payload-mutants.ts';
import { readMutants } from './read-mutants.ts';
import { requestMutants } from './request-mutants.ts';

const told: readonly Mutant[] = [
  ...requestMutants,
  ...answerMutants,
  ...pagingMutants,
  ...markerMutants,
  ...operationMutants,
  ...readMutants,
  ...historyMutants,
  ...eventMutants,
  ...executionMutants,
  ...payloadMutants,
  ...invocationMutants,
  ...changeMutants,
];

/**
 * Wrong endpoints, each with the rules that have to catch it: what the rules are paid for by.
 *
 * @example
 * mutants.find(({ id }) => id === 'mutant/single-use-markers')?.caughtBy; // ['marker/read-again']
 */
export const mutants: readonly Mutant[] = [
  ...told,
  ...brokenMutants(new Set(told.flatMap(({ caughtBy }) => caughtBy))),
];
