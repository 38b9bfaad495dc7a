import { expect, test } from 'vitest';
import { upstreamUrl } from '../../src/serving/upstream-url.ts';

test.for([
  ['http://127.0.0.1:3001', 'http://127.0.0.1:3001'],
  ['http://127.0.0.1:3001/', 'http://127.0.0.1:3001'],
  ['HTTPS://Lambda.eu-west-1.amazonaws.com:443/base/', 'https://lambda.eu-west-1.amazonaws.com/base'],
  ['http://[::1]:80/a%2Fb', 'http://[::1]/a%2Fb'],
] as const)('upstreamUrl() of %s is %s', ([url, base]) => {
  expect(upstreamUrl(url)).toBe(base);
});

test.for(['', 'lambda', '/base', 'ftp://127.0.0.1', 'http://127.0.0.1/?a=b'])("upstreamUrl() refuses '%s'", (url) => {
  expect(() => upstreamUrl(url)).toThrow(
    new SyntaxError(`Cannot send to '${url}': found another form, expected an http or https URL without a query`),
  );
});
