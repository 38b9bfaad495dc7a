export { type ExecutionsOptions, executions } from './arbitraries/executions.ts';
export { type FaultPlansOptions, faultPlans } from './arbitraries/fault-plans.ts';
export { pagePlans } from './arbitraries/page-plans.ts';
export type { ScriptsOptions } from './arbitraries/scripts.ts';
export { type ExecutionTimeline, type TimelinesOptions, timelines } from './arbitraries/timelines.ts';
export type { ReaderCase } from './contract/readers/property/reader-case.ts';
export { type ReaderPropertyOptions, readerProperty } from './contract/readers/property/reader-property.ts';
