import { expect, test } from 'vitest';
import { commandRunner } from '../../src/cli/command-runner.ts';
import { checkRunner } from '../../src/contract/readers/check-runner.ts';

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

const read = (words: readonly string[], scenarios: readonly string[], env = process.env) =>
  checkRunner({ runner: commandRunner(words, env), reproduce: ({ id }) => id }, { scenarios, timeoutMs: 30_000 });

test('commandRunner() lets a command of any language read over HTTP', { timeout: 60_000 }, async () => {
  const report = await read(node(loop), ['one-page', 'page-size-2']);

  expect(report.results.map(({ status }) => status)).toEqual(['passed', 'passed']);
});

test.each([
  ['ends with another code', 'console.error("no state"); process.exit(3)', 'it ended with exit code 3: no state'],
  ['crashes', 'throw new RangeError("no page")', 'it ended with exit code 1: RangeError: no page'],
  ['says nothing', 'process.exit(4)', 'it ended with exit code 4: it wrote nothing to stderr'],
  ['prints no list of ids', 'console.log("hello")', "found 'hello', expected a JSON array of operation ids"],
  ['prints nothing', '', 'found nothing, expected a JSON array of operation ids'],
])('commandRunner() says that a command %s', { timeout: 60_000 }, async (_what, code, message) => {
  const report = await read(node(code), ['one-page']);

  expect(report.results[0]?.violations[0]?.message).toContain(message);
  expect(report.passed).toBe(false);
});

test('commandRunner() shows what a command wrote to stderr where it went wrong', { timeout: 60_000 }, async () => {
  const report = await read(node('console.error("a hint"); console.log("[]")'), ['one-page']);

  expect(report.results[0]?.attachments).toEqual([{ title: 'Its stderr', language: 'text', text: 'a hint' }]);
});

test("commandRunner() gives a command nothing of the user's account and proxy", { timeout: 60_000 }, async () => {
  const names = ['AWS_PROFILE', 'NO_PROXY', 'AWS_ACCESS_KEY_ID', 'AWS_REGION', 'AWS_ENDPOINT_URL_LAMBDA'];
  const print = `console.error(${JSON.stringify(names)}.map((name) => process.env[name]).join('|'))`;
  const env = { ...process.env, AWS_PROFILE: 'mine', NO_PROXY: 'corp.test', AWS_ACCESS_KEY_ID: 'AKIA' };
  const report = await read(node(print), ['one-page'], env);

  expect(report.results[0]?.attachments?.[0]?.text).toMatch(
    /^\|corp\.test,127\.0\.0\.1\|test\|us-east-1\|http:\/\/127\.0\.0\.1:\d+$/,
  );
});
