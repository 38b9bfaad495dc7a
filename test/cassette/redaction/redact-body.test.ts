import { expect, test } from 'vitest';
import { redactBody } from '../../../src/cassette/redaction/redact-body.ts';
import { freshTools } from './tools.ts';

test('redactBody() replaces what the model marks and keeps every other byte', () => {
  const body =
    '{ "Operations": [ {"Id":"c4ca4238a0b92382","Type":"STEP","Name":"charge","StartTimestamp":1767225600.120,' +
    '"Status":"FAILED","StepDetails":{"Attempt":1,"Error":{"ErrorMessage":"no","ErrorType":"PayError",' +
    '"StackTrace":["at pay (/home/bob/pay.js:1)"]}}} ],\n "NextMarker" : "m+1" }';

  expect(redactBody(body, 'GetDurableExecutionStateResponse', freshTools())).toBe(
    '{ "Operations": [ {"Id":"c4ca4238a0b92382","Type":"STEP","Name":"charge","StartTimestamp":1767225600.120,' +
      '"Status":"FAILED","StepDetails":{"Attempt":1,"Error":{"ErrorMessage":"redacted-1","ErrorType":"redacted-2",' +
      '"StackTrace":["redacted-3"]}}} ],\n "NextMarker" : "marker-1+" }',
  );
});

test('redactBody() takes members that the model does not know for sensitive, names included', () => {
  const body =
    '{"Operations":[],"Owner":"bob","Debug":{"bob@acme.io":[1,true,null]},"__proto__":{"x":"y"},"constructor":"z"}';

  expect(redactBody(body, 'GetDurableExecutionStateResponse', freshTools())).toBe(
    '{"Operations":[],"Owner":"redacted-1","Debug":{"key-1":[1,false,null]},"__proto__":{"x":"redacted-2"},"constructor":"redacted-3"}',
  );
});

test('redactBody() replaces what has another type than the model says', () => {
  const body = '{"Operations":"all of them","NextMarker":{"at":5}}';

  expect(redactBody(body, 'GetDurableExecutionStateResponse', freshTools())).toBe(
    '{"Operations":"redacted-1","NextMarker":{"at":1}}',
  );
});

test('redactBody() keeps the texts of refusals', () => {
  const body = '{"Type":"User","message":"Invalid checkpoint token","Reason":"CallerRateLimitExceeded","x":"secret"}';

  expect(redactBody(body, 'Refusal', freshTools())).toBe(
    '{"Type":"User","message":"Invalid checkpoint token","Reason":"CallerRateLimitExceeded","x":"redacted-1"}',
  );
});

test('redactBody() keeps allowed values', () => {
  const body =
    '{"Operations":[{"Id":"a","StepDetails":{"Result":"{\\"total\\":5,\\"card\\":\\"4\\"}"}}],"NextMarker":"m"}';
  const tools = freshTools(['/Operations/*/StepDetails/Result/total', '/NextMarker']);

  expect(redactBody(body, 'GetDurableExecutionStateResponse', tools)).toBe(
    '{"Operations":[{"Id":"a","StepDetails":{"Result":"{\\"total\\":5,\\"card\\":\\"redacted-1\\"}"}}],"NextMarker":"m"}',
  );
});

test.each([
  '<html>secret</html>',
  '{"Operations":[{"StepDetails":{"Result":"sec',
  `${'['.repeat(2_000)}1${']'.repeat(2_000)}`,
])('redactBody() replaces a body that it cannot read as a whole', (body) => {
  expect(redactBody(body, 'GetDurableExecutionStateResponse', freshTools())).toBe('redacted-1');
});

test('redactBody() keeps an empty body', () => {
  expect(redactBody('', undefined, freshTools())).toBe('');
});
