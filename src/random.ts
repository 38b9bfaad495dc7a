export { randomExecution } from './fixtures/random-execution.ts';
export type { RandomExecutionOptions, RandomKind, RandomMix } from './fixtures/random-options.ts';
export type { FakerLike } from './fixtures/random-words.ts';
