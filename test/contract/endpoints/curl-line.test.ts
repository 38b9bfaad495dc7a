import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { curlLine } from '../../../src/contract/endpoints/curl-line.ts';
import { baseUrl } from '../../../src/contract/endpoints/line.ts';
import type { Api } from '../../../src/model/api.ts';
import { type ApiInput, toRequest } from '../../../src/model/request.ts';

const arn = 'arn:aws:lambda:us-east-1:123456789012:function:f:$LATEST/durable-execution/n/i';
const path = `http://x/2025-12-01/durable-executions/${encodeURIComponent(arn)}`;
const token = 'a+b/c=';
const options = { at: 'http://x', secret: new Set([token, undefined]) };

function line(api: Api, input: ApiInput): string {
  const asked = { DurableExecutionArn: arn, ...input };
  const reply = { number: 1, api, input: asked, request: toRequest(api, asked, baseUrl), headers: {}, violations: [] };
  return curlLine(reply, options);
}

test('curlLine() leaves the token of a query to the shell, and to curl to encode', () => {
  expect(line('GetDurableExecutionState', { CheckpointToken: token, MaxItems: 2 })).toBe(
    `curl -sS -i "${path}/state?MaxItems=2" -G --data-urlencode "CheckpointToken=$CHECKPOINT_TOKEN"`,
  );
});

test('curlLine() shows a token that is wrong on purpose', () => {
  expect(line('GetDurableExecutionState', { CheckpointToken: 'no token!' })).toBe(
    `curl -sS -i "${path}/state?CheckpointToken=no%20token%21"`,
  );
});

test('curlLine() leaves the token of a body to the shell, which makes the body of it', () => {
  const input = {
    CheckpointToken: token,
    Updates: [{ Id: 'a', Type: 'STEP', Action: 'FAIL', Error: { ErrorMessage: "it's" } }],
  };
  const told = line('CheckpointDurableExecution', input);

  expect(told).not.toContain(token);
  const made = execFileSync('sh', ['-c', told.replace('curl', 'printf "%s\\n"')], { env: { CHECKPOINT_TOKEN: token } });
  expect(JSON.parse(String(made).trimEnd().split('\n').at(-1) ?? '')).toEqual(input);
});
