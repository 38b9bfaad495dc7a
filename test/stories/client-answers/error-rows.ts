import { type AnswerRow, always, answer } from './answer-row.ts';

type Line = readonly [status: number, headers: Readonly<Record<string, string>>, body?: string, command?: string];

const named = (exception: string, more: Readonly<Record<string, string>> = {}) => ({
  'x-amzn-errortype': exception,
  ...more,
});
const invalid = 'InvalidParameterValueException';
const throttled = 'TooManyRequestsException';
const bad = '{"message":"bad"}';
const slow = '{"message":"slow down"}';
const notFound = '{"Type":"User","Message":"nope"}';
const html = { 'content-type': 'text/html' };
const elsewhere = { location: 'http://127.0.0.1:9/x' };

const lines: readonly Line[] = [
  [400, named(invalid), '{"Type":"User","message":"bad"}'],
  [400, named(invalid), '{"Type":"User","Message":"bad"}'],
  [400, named(invalid), '{"Type":"User","Message":"upper","message":"lower"}'],
  [400, named(invalid), '{"errorMessage":"em"}'],
  [400, named(`${invalid}:http://internal.amazon.com/coral/com.amazonaws.lambda/`), bad],
  [400, named(`com.amazonaws.lambda#${invalid}`), bad],
  [400, named(`${invalid},Other`), bad],
  [400, { 'X-Amzn-ErrorType': invalid }, bad],
  [400, {}, `{"__type":"${invalid}","message":"bad"}`],
  [400, {}, `{"__type":"com.amazonaws.lambda#${invalid}","message":"bad"}`],
  [400, {}, `{"__type":"${invalid}:http://x/","message":"bad"}`],
  [400, {}, `{"code":"${invalid}","message":"bad"}`],
  [400, {}, `{"Code":"${invalid}","message":"bad"}`],
  [400, {}, `{"Type":"${invalid}","message":"bad"}`],
  [400, {}, '{"Type":"User","message":"bad"}'],
  [400, named(invalid)],
  [400, named(invalid), '{"message":"ba'],
  [400, named(invalid, html), '<html>bad</html>'],
  [400, named(invalid), '{"__type":"ServiceException","message":"bad"}'],
  [400, named(invalid), '{"Type":"User","message":null}'],
  [400, named(invalid), '{"Type":"User","message":5}'],
  [400, named(invalid), '{"Type":"User","message":"bad","Foo":{"a":1}}'],
  [500, named(invalid), '{"Type":"User","message":"bad"}'],
  [200, named(invalid), '{"Type":"User","message":"bad"}'],
  [400, {}],
  [400, html, '<html>oops</html>'],
  [400, {}, '[1]'],
  [400, {}, 'null'],
  [400, {}, '"x"'],
  [400, named('BrandNewException'), bad],
  [404, named('ResourceNotFoundException'), notFound],
  [404, named('ResourceNotFoundException'), '{"Type":"User","message":"nope"}'],
  [404, {}],
  [500, named('ServiceException'), '{"Type":"Service","Message":"boom"}'],
  [500, named('ServiceException'), '{"Type":"Service","message":"boom"}'],
  [400, named('ServiceException'), '{"Type":"Service","Message":"boom"}'],
  [500, {}],
  [500, html, '<h1>x</h1>'],
  [501, {}],
  [502, {}],
  [503, {}],
  [504, {}],
  [599, {}],
  [502, named('KMSAccessDeniedException'), '{"Type":"User","Message":"Lambda was unable to decrypt"}'],
  [429, named(throttled), '{"Type":"User","message":"slow down","Reason":"ConcurrentInvocationLimitExceeded"}'],
  [429, named(throttled), '{"Type":"User","message":"slow down","Reason":"NeverHeardOf"}'],
  [
    429,
    named(throttled, { 'retry-after': '2' }),
    '{"Type":"User","message":"slow down","Reason":"CallerRateLimitExceeded"}',
  ],
  [429, named(throttled, { 'retry-after': 'Wed, 21 Oct 2099 07:28:00 GMT' }), slow],
  [429, named(throttled, { 'retry-after': '3600' }), slow],
  [429, named(throttled, { 'retry-after': '0' }), slow],
  [429, named(throttled, { 'x-amz-retry-after': '1500' }), slow],
  [429, {}],
  [400, named(throttled), '{"message":"slow"}'],
  [400, named('ThrottlingException'), '{"message":"slow"}'],
  [400, named('RequestTimeout'), '{"message":"slow"}'],
  [408, {}],
  [403, named('AccessDeniedException'), '{"Message":"no"}'],
  [403, named('ExpiredTokenException'), '{"message":"exp"}'],
  [403, named('UnrecognizedClientException'), '{"message":"x"}'],
  [403, named('InvalidSignatureException'), '{"message":"x"}'],
  [
    403,
    named('InvalidSignatureException', { date: 'Tue, 01 Jan 2030 00:00:00 GMT' }),
    '{"message":"Signature expired"}',
  ],
  [413, named('RequestTooLargeException'), '{"Type":"User","message":"big"}'],
  [301, elsewhere],
  [307, elsewhere],
  [304, {}],
  [404, named('ResourceNotFoundException'), notFound, 'GetDurableExecutionHistory'],
  [404, named('ResourceNotFoundException'), notFound, 'GetDurableExecution'],
  [404, named('ResourceNotFoundException'), notFound, 'ListDurableExecutionsByFunction'],
  [404, named('ResourceNotFoundException'), notFound, 'StopDurableExecution'],
  [400, named('CallbackTimeoutException'), '{"Type":"User","Message":"late"}', 'SendDurableExecutionCallbackHeartbeat'],
];

/** What an error may look like: its status, its headers and its body. */
export const errorRows: readonly AnswerRow[] = lines.map(([status, headers, body = '', command]) => {
  const told = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const name = [command, status, ...told, body || 'without a body'].filter(Boolean).join(' ');
  return always(name, answer(body, { status, ...headers }), { standard: true, ...(command && { command }) });
});
