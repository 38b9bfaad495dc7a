import type { Report } from './report.ts';

/**
 * A report as JSON text, indented by two spaces, with a newline at its end. `JSON.parse` gives the report again.
 *
 * @example
 * const report = { format: 'lambda-durable-testkit/report@1', target: 'a reader', passed: false, counts: { passed: 0, failed: 0, warned: 0, informed: 0, skipped: 0 }, results: [] } as const;
 * JSON.parse(toJson(report)).target; // 'a reader'
 */
export function toJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
