import { makeReport, type Report, type ReportResult } from '../../../src/contract/report/report.ts';
import type { Violation } from '../../../src/rules/violation.ts';

/** A violation of a severity with a sentence. */
export function violation(severity: Violation['severity'], message = 'operation 2 was lost'): Violation {
  return {
    rule: `reader/${severity}`,
    path: '/1',
    expected: 'operation 2',
    received: 'nothing',
    message,
    source: 'API model',
    severity,
  };
}

/** A result; by default a passed one. */
export function result(id: string, members: Partial<ReportResult> = {}): ReportResult {
  return {
    id,
    title: `the scenario ${id}`,
    kind: 'scenario',
    severity: 'must',
    status: 'passed',
    violations: [],
    requests: [],
    reproduce: `check reader --only ${id}`,
    ...members,
  };
}

const request = {
  api: 'GetDurableExecutionState',
  attempt: 1,
  asked: 'order-17/e-1',
  answered: '200 2 items',
  faults: [],
};

/** A report with one result of every status; its texts hold signs that mean something in XML, HTML and Markdown. */
export const mixed: Report = makeReport('my <reader> & "co"', [
  result('one-page', { durationMs: 2 }),
  result('no-answer', { status: 'skipped', reason: 'the fault struck nothing' }),
  result('repeated-marker', {
    status: 'failed',
    durationMs: 1500,
    source: 'aws-durable-execution-sdk-python-testing#34',
    expected: 'ends with an error',
    bug: 'all SDKs loop',
    violations: [violation('must', 'it asked <b>40</b> times'), violation('must', 'it asked <b>40</b> times')],
    requests: [
      { ...request, number: 1 },
      { ...request, number: 9, faults: ['repeatMarker'] },
    ],
    attachments: [{ title: 'Test to paste', language: 'ts', text: "test('x', () => {\n  const a = `1`;\n});\n" }],
  }),
  result('token-kept', { severity: 'should', status: 'warned', violations: [violation('should')] }),
  result('cycle', { status: 'informed', reason: 'expected to fail: the SDK | loops' }),
]);
