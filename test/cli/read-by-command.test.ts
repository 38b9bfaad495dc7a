import { expect, test } from 'vitest';
import { readByCommand } from '../../src/cli/read-by-command.ts';
import { checkReader } from '../../src/contract/readers/check-reader.ts';

const loop = `
const { AWS_ENDPOINT_URL_LAMBDA: url, DURABLE_EXECUTION_ARN: arn, CHECKPOINT_TOKEN: token } = process.env;
const ids = []; let marker;
do {
  const query = new URLSearchParams({ CheckpointToken: token, ...(marker && { Marker: marker }) });
  const page = await (await fetch(url + '/2025-12-01/durable-executions/' + encodeURIComponent(arn) + '/state?' + query)).json();
  ids.push(...page.Operations.map((operation) => operation.Id)); marker = page.NextMarker;
} while (marker);
console.log(JSON.stringify(ids));`;

const node = (code: string): readonly string[] => [process.execPath, '--input-type=module', '-e', code];

test('readByCommand() lets a command of any language read over HTTP', { timeout: 60_000 }, async () => {
  const report = await checkReader({
    read: readByCommand(node(loop), process.env),
    scenarios: ['one-page', 'page-size-2'],
    timeoutMs: 30_000,
  });

  expect(report.results.map(({ status }) => status)).toEqual(['passed', 'passed']);
});

test.each([
  ['ends with another code', 'console.error("no state"); process.exit(3)', 'ended with 3: no state'],
  ['prints no list of ids', 'console.log("hello")', "found 'hello', expected a JSON array"],
])('readByCommand() says that a command %s', { timeout: 60_000 }, async (_what, code, message) => {
  const report = await checkReader({
    read: readByCommand(node(code), process.env),
    scenarios: ['one-page'],
    timeoutMs: 30_000,
  });

  expect(JSON.stringify(report)).toContain(message.replaceAll('"', '\\"'));
  expect(report.passed).toBe(false);
});
