import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { type ReportFormat, reportOptions, writeReport } from '../../src/cli/report-format.ts';
import { makeReport } from '../../src/contract/report/report.ts';
import { mixed, result } from '../contract/report/example-report.ts';

function io(lines: string[]): Io {
  const signal = new AbortController().signal;
  return { out: (line) => void lines.push(line), err: () => {}, progress: () => {}, colors: false, env: {}, signal };
}

test('writeReport() prints a report in the form that is asked for', async () => {
  const starts: Readonly<Record<ReportFormat, string>> = {
    text: '✗',
    json: '{\n  "format"',
    junit: '<?xml',
    markdown: '## ✗',
  };
  for (const [format, start] of Object.entries(starts)) {
    const lines: string[] = [];
    expect(await writeReport(mixed, { format: format as ReportFormat }, io(lines))).toBe(1);
    expect(lines[0]?.startsWith(start)).toBe(true);
  }
});

test('writeReport() writes a file, and ends with 0 where the report passed', async () => {
  const out = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.txt');
  const lines: string[] = [];

  expect(await writeReport(makeReport('x', [result('one')]), { out }, io(lines))).toBe(0);
  expect([lines, readFileSync(out, 'utf8')]).toEqual([[], 'x: 1 passed\n']);
});

test('reportOptions refuse a form that is none', () => {
  expect(reportOptions[0]?.read?.('json')).toBe('json');
  expect(() => reportOptions[0]?.read?.('pdf')).toThrow('expected one of text, json, junit, markdown');
});
