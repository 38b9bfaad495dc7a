import { foldedLine, foldViolations } from './fold-violations.ts';
import type { Report, ReportResult } from './report.ts';
import { printRequests } from './report-requests.ts';
import { noteworthy, summaryOf } from './report-summary.ts';
import { type SkippedGroup, skippedGroups } from './skipped-groups.ts';

/**
 * A report as Markdown for the summary of a GitHub job: the counts, a table of what is not plainly passed, and what fell
 * short in folds of its own.
 *
 * @example
 * const counts = { passed: 0, failed: 0, warned: 0, informed: 0, skipped: 0 };
 * const report = { format: 'lambda-durable-testkit/report@1', target: 'a reader', passed: false, counts, results: [] } as const;
 * toMarkdown(report); // '## ✗ a reader: nothing was checked\n'
 */
export function toMarkdown(report: Report): string {
  const shown = noteworthy(report);
  const parts = [`## ${report.passed ? '✓' : '✗'} ${inline(report.target)}: ${summaryOf(report)}`];
  const rows = [...shown.map(rowOf), ...skippedGroups(report).map(skippedRow)];
  if (rows.length > 0) parts.push(['| | | | found |', '|---|---|---|---|', ...rows].join('\n'));
  parts.push(...shown.filter(({ status }) => status === 'failed' || status === 'warned').map(foldOf));
  return `${parts.join('\n\n')}\n`;
}

function rowOf(result: ReportResult): string {
  const said = result.reason ?? foldViolations(result.violations).map(foldedLine)[0] ?? result.title;
  return `| ${result.status} | ${result.severity} | ${code(result.id)} | ${inline(said)} |`;
}

function skippedRow({ reason, results }: SkippedGroup): string {
  const severities = [...new Set(results.map(({ severity }) => severity))].join(', ');
  return `| skipped | ${severities} | ${results.map(({ id }) => code(id)).join(', ')} | ${inline(reason)} |`;
}

function foldOf(result: ReportResult): string {
  const { id, title, expected, source, bug, violations, requests, attachments = [], reproduce } = result;
  const list = [
    ...(expected === undefined ? [] : [`- right: ${inline(expected)}`]),
    ...foldViolations(violations).map((folded) => `- found: ${inline(foldedLine(folded))}`),
    ...(source === undefined ? [] : [`- source: ${inline(source)}`]),
    ...(bug === undefined ? [] : [`- bug: ${inline(bug)}`]),
  ];
  return [
    `<details><summary>${inline(`${id}: ${title}`)}</summary>`,
    list.join('\n'),
    ...(requests.length === 0 ? [] : [fence('text', printRequests(requests))]),
    ...attachments.map(
      (attachment) => `${inline(attachment.title)}:\n\n${fence(attachment.language, attachment.text)}`,
    ),
    fence('text', reproduce),
    '</details>',
  ].join('\n\n');
}

// what stands in a table or a list: signs of Markdown and HTML mean themselves, lines are joined
function inline(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\`*_[\]|#]/g, (sign) => `\\${sign}`)
    .replaceAll(/\s*\n\s*/g, ' ');
}

function code(text: string): string {
  return `\`${text}\``;
}

// a fence longer than any that stands in the text
function fence(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${language}\n${text.trimEnd()}\n${ticks}`;
}
