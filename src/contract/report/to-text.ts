import { foldedLine, foldViolations } from './fold-violations.ts';
import type { Report, ReportAttachment, ReportResult, ReportStatus } from './report.ts';
import { printRequests } from './report-requests.ts';
import { noteworthy, summaryOf } from './report-summary.ts';
import { type SkippedGroup, skippedGroups } from './skipped-groups.ts';

/** How a report is printed. */
export interface TextOptions {
  /** ANSI colours; default false. */
  readonly colors?: boolean;
  /** One line for each passed result too, and every detail of each that fell short; default false: of the first ten. */
  readonly all?: boolean;
}

const detailed = 10;

/**
 * A report for people: what fell short first, each with what the right thing to do is, what was found, the requests that
 * show it and the line that shows it again; then what was skipped, by the reason; one line of counts at the end.
 *
 * @example
 * const counts = { passed: 0, failed: 0, warned: 0, informed: 0, skipped: 0 };
 * const report = { format: 'lambda-durable-testkit/report@1', target: 'a reader', passed: false, counts, results: [] } as const;
 * toText(report); // 'a reader: nothing was checked\n'
 */
export function toText(report: Report, { colors = false, all = false }: TextOptions = {}): string {
  const style: Style = { colors };
  const blocks = noteworthy(report).map((result, index) =>
    blockOf(result, { ...style, details: all || index < detailed }),
  );
  blocks.push(...skippedGroups(report).map((group) => skippedBlock(group, style)));
  const passed = all ? report.results.filter(({ status }) => status === 'passed') : [];
  if (passed.length > 0) blocks.push(passed.map((result) => headOf(result, style)).join('\n'));
  const verdict = paint(report.passed ? 'passed' : 'failed', `${report.target}: ${summaryOf(report)}`, style);
  return `${[...blocks, verdict].join('\n\n')}\n`;
}

interface Style {
  readonly colors: boolean;
}

const signs: Readonly<Record<ReportStatus, string>> = {
  failed: '✗',
  warned: '!',
  skipped: '-',
  informed: 'i',
  passed: '✓',
};

const codes: Readonly<Record<ReportStatus, number>> = { failed: 31, warned: 33, skipped: 2, informed: 36, passed: 32 };

function blockOf(result: ReportResult, style: Style & { readonly details: boolean }): string {
  const { status, reason, violations } = result;
  const fellShort = status === 'failed' || status === 'warned';
  return [
    headOf(result, style),
    ...(reason === undefined ? [] : field('note', reason)),
    ...(fellShort && result.expected !== undefined ? field('right', result.expected) : []),
    ...foldViolations(violations).flatMap((folded) => field('found', foldedLine(folded))),
    ...(fellShort && style.details ? detailsOf(result) : []),
  ].join('\n');
}

function skippedBlock({ reason, results }: SkippedGroup, style: Style): string {
  const [first, ...others] = results;
  if (first && others.length === 0) return [headOf(first, style), ...field('skipped', reason)].join('\n');
  const ids = wrap(results.map(({ id }) => id).join(', '));
  return [`${paint('skipped', signs.skipped, style)} ${results.length} skipped: ${reason}`, ...indent(ids)].join('\n');
}

function headOf({ status, severity, id, title }: ReportResult, style: Style): string {
  return `${paint(status, signs[status], style)} ${severity.padEnd(6)} ${id}: ${title}`;
}

function detailsOf({ source, bug, requests, reproduce, attachments = [] }: ReportResult): readonly string[] {
  return [
    ...(source === undefined ? [] : field('source', source)),
    ...(bug === undefined ? [] : field('bug', bug)),
    ...(requests.length === 0 ? [] : ['', ...indent(printRequests(requests))]),
    ...attachments.flatMap(attached),
    '',
    ...field('again', reproduce),
  ];
}

function attached({ title, text }: ReportAttachment): readonly string[] {
  return ['', `  ${title}:`, ...indent(indent(text.trimEnd()).join('\n'))];
}

function field(name: string, text: string): readonly string[] {
  const [first = '', ...more] = text.split('\n');
  return [`  ${name.padEnd(8)}${first}`, ...more.map((line) => `  ${' '.repeat(8)}${line}`.trimEnd())];
}

function wrap(text: string): string {
  return text.replaceAll(/(.{60,100}) /g, '$1\n');
}

function indent(text: string): readonly string[] {
  return text.split('\n').map((line) => `  ${line}`.trimEnd());
}

function paint(status: ReportStatus, text: string, { colors }: Style): string {
  return colors ? `\u001b[${codes[status]}m${text}\u001b[0m` : text;
}
