import type { Scenario } from './scenario.ts';

const disorder = {
  severity: 'should',
  accepts: ['everything', 'error'],
  execution: 'shipment',
  pages: { by: 'count', size: 3 },
  right: 'has each operation once, or ends with an error',
} as const;

/** Lists that are not what they should be, as a reader can notice. */
export const disorderScenarios: readonly Scenario[] = [
  {
    id: 'doubled-on-a-page',
    title: 'an operation twice on one page',
    ...disorder,
    source: 'API model: ids are unique within an execution',
    bug: "Java: 'Duplicate key' ends the invocation; two EXECUTION operations make the JS SDK mute its logger",
    faults: [{ fault: 'doubleOperation', on: { page: 2 } }],
  },
  {
    id: 'doubled-across-pages',
    title: 'the last operation of a page again on the next',
    ...disorder,
    source: 'markers that count items of a list that grew at its head',
    bug: 'aws-durable-execution-sdk-java: ExecutionManager; readers that count operations to tell a replay',
    faults: [{ fault: 'doubleAcrossPages' }],
  },
  {
    id: 'stale-copy',
    title: 'a finished operation again, as started',
    ...disorder,
    right: 'keeps the finished operation, or ends with an error',
    source: 'run with the durable SDKs',
    bug: 'the last copy wins in most SDKs: a finished step runs again',
    faults: [{ fault: 'staleCopy' }],
    reads: 'state',
  },
  {
    id: 'early-copy',
    title: 'an operation as started, and as finished on the page behind',
    ...disorder,
    right: 'keeps the finished operation, or ends with an error',
    source: 'a list that is read while the execution goes on',
    bug: 'the first copy wins: a finished step runs again',
    faults: [{ fault: 'staleCopy', copy: 'earlier' }],
    reads: 'state',
  },
];
