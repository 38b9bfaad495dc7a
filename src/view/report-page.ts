import { foldedLine, foldViolations } from '../contract/report/fold-violations.ts';
import {
  type Report,
  type ReportAttachment,
  type ReportResult,
  type ReportStatus,
  reportStatuses,
} from '../contract/report/report.ts';
import type { ReportRequest } from '../contract/report/report-requests.ts';
import { noteworthy, summaryOf } from '../contract/report/report-summary.ts';
import { escapeHtml, htmlPage } from './html.ts';
import { reportScript } from './report-script.ts';
import { reportStyle } from './report-style.ts';

const marks: Readonly<Record<ReportStatus, string>> = {
  failed: '✗',
  warned: '!',
  skipped: '-',
  informed: 'i',
  passed: '✓',
};

/**
 * A report as one HTML page that needs nothing else: what fell short first and opened, with the requests that show it;
 * faults are marked. The report stands in the page as JSON, in the element with the id `data`.
 */
export function reportPage(report: Report): string {
  return htmlPage({
    title: `${report.target}: ${summaryOf(report)}`,
    style: reportStyle,
    body: bodyOf(report),
    data: report,
    script: reportScript,
  });
}

function bodyOf(report: Report): string {
  const results = [...noteworthy(report), ...report.results.filter(({ status }) => status === 'passed')];
  const verdict = report.passed ? '<span class="verdict held">✓ holds</span>' : fellShort(report);
  return `<header>
<h1>${escapeHtml(report.target)}</h1>${verdict}<span class="state" id="count">${escapeHtml(summaryOf(report))}</span>
<div class="share" aria-hidden="true">${reportStatuses.map((status) => shareOf(report, status)).join('')}</div>
<div class="controls">
${reportStatuses.map((status) => filterOf(report, status)).join('\n')}
<label class="search">Search <input id="search" type="search" placeholder="rule, scenario, words"></label>
</div>
</header>
<main>
${results.map(resultOf).join('\n')}
<p class="none" id="none" hidden>Nothing here: no result has these words and one of the statuses that are ticked.</p>
</main>
<footer><kbd>j</kbd> <kbd>k</kbd> next and previous result, <kbd>Enter</kbd> opens and closes, <kbd>/</kbd> search, <kbd>e</kbd> opens all, <kbd>c</kbd> closes all</footer>`;
}

function fellShort({ counts, results }: Report): string {
  const nothing = results.length === counts.skipped;
  return `<span class="verdict fell">✗ ${nothing ? 'nothing was checked' : 'falls short'}</span>`;
}

function shareOf({ counts }: Report, status: ReportStatus): string {
  const count = counts[status];
  return count === 0 ? '' : `<i class="${status}" style="flex:${count}" title="${count} ${status}"></i>`;
}

function filterOf({ counts }: Report, status: ReportStatus): string {
  const count = counts[status];
  const state = count === 0 ? ' disabled' : ' checked';
  return `<label><input type="checkbox" name="status" value="${status}"${state}> ${marks[status]} ${count} ${status}</label>`;
}

function resultOf(result: ReportResult): string {
  const { status, severity, id, title } = result;
  const open = status === 'failed' ? ' open' : '';
  return `<details class="result ${status}" data-status="${status}" data-id="${escapeHtml(id)}"${open}><summary><b class="mark">${marks[status]}</b><span class="status">${status}</span><span class="severity">${severity}</span><code>${escapeHtml(id)}</code><span class="title">${escapeHtml(title)}</span></summary>
<dl>${factsOf(result).join('')}</dl></details>`;
}

function factsOf(result: ReportResult): readonly string[] {
  const { status, expected, violations, reason, source, bug, requests, attachments = [], reproduce } = result;
  return [
    ...(reason === undefined ? [] : [fact(status === 'skipped' ? 'skipped' : 'note', escapeHtml(reason))]),
    ...(expected === undefined ? [] : [fact('right', escapeHtml(expected))]),
    ...foldViolations(violations).map((one) => fact('found', escapeHtml(foldedLine(one)), 'found')),
    ...(source === undefined ? [] : [fact('source', escapeHtml(source))]),
    ...(bug === undefined ? [] : [fact('bug', escapeHtml(bug))]),
    ...(requests.length === 0 ? [] : [fact('requests', tableOf(requests))]),
    ...attachments.map(attached),
    fact('again', `<code>${escapeHtml(reproduce)}</code>`),
  ];
}

function fact(name: string, html: string, className = ''): string {
  return `<dt>${name}</dt><dd${className && ` class="${className}"`}>${html}</dd>`;
}

function attached({ title, text }: ReportAttachment): string {
  const lines = escapeHtml(text.trimEnd());
  if (!lines.includes('\n')) return fact(escapeHtml(title.toLowerCase()), lines);
  return fact('', `<details class="attached"><summary>${escapeHtml(title)}</summary><pre>${lines}</pre></details>`);
}

interface Column {
  readonly head: string;
  readonly cell: (request: ReportRequest) => string;
}

const columns: readonly Column[] = [
  { head: '#', cell: ({ number }) => String(number) },
  { head: 'api', cell: ({ api }) => api ?? 'no operation of the API' },
  { head: 'attempt', cell: ({ attempt }) => (attempt > 1 ? String(attempt) : '') },
  { head: 'asked', cell: ({ asked }) => asked },
  { head: 'answered', cell: ({ answered }) => answered },
  { head: 'faults', cell: ({ faults }) => (faults.length > 0 ? `⚡ ${faults.join(', ')}` : '') },
];

function tableOf(requests: readonly ReportRequest[]): string {
  const shown = columns.filter(({ cell }) => requests.some((request) => cell(request) !== ''));
  const heads = shown.map(({ head }) => `<th>${head}</th>`).join('');
  const rows = requests.map((request, index) => gapBefore(requests, index) + rowOf(request, shown));
  return `<div class="wide"><table><tr>${heads}</tr>${rows.join('')}</table></div>`;
}

function rowOf(request: ReportRequest, shown: readonly Column[]): string {
  const cells = shown.map(({ cell }) => `<td>${escapeHtml(cell(request))}</td>`).join('');
  return `<tr class="${request.faults.length > 0 ? 'request faulty' : 'request'}">${cells}</tr>`;
}

function gapBefore(requests: readonly ReportRequest[], index: number): string {
  const missing = (requests[index]?.number ?? 0) - (requests[index - 1]?.number ?? 0) - 1;
  return index > 0 && missing > 0 ? `<tr class="gap"><td>…</td><td colspan="5">${missing} more</td></tr>` : '';
}
