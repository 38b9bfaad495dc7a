import { foldedLine, foldViolations } from './fold-violations.ts';
import type { Report, ReportResult } from './report.ts';
import { printRequests } from './report-requests.ts';

/**
 * A report as JUnit XML: one suite, one test case for each result with its severity and source as properties. What failed
 * or warned is a failure; what was skipped, or only has something to say, is skipped with the reason.
 *
 * @example
 * const counts = { passed: 0, failed: 0, warned: 0, informed: 0, skipped: 0 };
 * const report = { format: 'lambda-durable-testkit/report@1', target: 'a reader', passed: false, counts, results: [] } as const;
 * toJUnit(report).includes('<testsuite name="a reader" tests="0" failures="0" errors="0" skipped="0"'); // true
 */
export function toJUnit(report: Report): string {
  const { target, counts, results } = report;
  const sums = {
    name: target,
    tests: results.length,
    failures: counts.failed + counts.warned,
    errors: 0,
    skipped: counts.skipped + counts.informed,
    time: seconds(results.reduce((sum, { durationMs = 0 }) => sum + durationMs, 0)),
  };
  const cases = results.map((result) => caseOf(result, target));
  const suite = element('testsuite', sums, cases.join('\n'));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { ...sums }, suite)}\n`;
}

function caseOf(result: ReportResult, target: string): string {
  const names = { classname: `${target}.${result.kind}`, name: result.id, time: seconds(result.durationMs ?? 0) };
  const facts = { title: result.title, severity: result.severity, status: result.status, source: result.source };
  const properties = Object.entries(facts)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => element('property', { name, value: value ?? '' }));
  return element(
    'testcase',
    names,
    [element('properties', {}, properties.join('\n')), ...outcomeOf(result)].join('\n'),
  );
}

function outcomeOf(result: ReportResult): readonly string[] {
  const { status, violations, reason } = result;
  if (status === 'passed') return [];
  const [first] = violations;
  const message = reason ?? first?.message ?? status;
  if (status === 'skipped') return [element('skipped', { message })];
  if (status === 'informed') return [element('skipped', { message: `informed: ${message}` })];
  return [
    element('failure', { message: first?.message ?? message, type: first?.rule ?? result.id }, xml(detailsOf(result))),
  ];
}

function detailsOf(result: ReportResult): string {
  const { title, expected, violations, requests, attachments = [], reproduce } = result;
  return [
    title,
    ...(expected === undefined ? [] : [`right: ${expected}`]),
    ...foldViolations(violations).map((folded) => `found: ${foldedLine(folded)}`),
    ...(requests.length === 0 ? [] : [printRequests(requests)]),
    ...attachments.map((attachment) => `${attachment.title}:\n${attachment.text}`),
    `again: ${reproduce}`,
  ].join('\n');
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, content = ''): string {
  const text = Object.entries(attributes).map(([key, value]) => ` ${key}="${xml(String(value))}"`);
  const open = `<${name}${text.join('')}`;
  return content === '' ? `${open}/>` : `${open}>\n${content}\n</${name}>`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function xml(text: string): string {
  // XML 1.0 has no way to say most control characters, these two others, and lone surrogates
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => ('\t\n\r'.includes(sign) ? sign : '\ufffd'))
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
