import { expect, test } from 'vitest';
import { baseOf } from '../../src/serving/base-url.ts';

test.for([
  ['http://127.0.0.1:3001', 'http://127.0.0.1:3001'],
  ['http://127.0.0.1:3001/', 'http://127.0.0.1:3001'],
  ['HTTPS://Lambda.eu-west-1.amazonaws.com:443/base/', 'https://lambda.eu-west-1.amazonaws.com/base'],
  ['http://[::1]:80/a%2Fb', 'http://[::1]/a%2Fb'],
] as const)('baseOf() of %s is %s', ([url, base]) => {
  expect(baseOf(url)).toBe(base);
});

test.for(['', 'lambda', '/base', 'ftp://127.0.0.1', 'http://127.0.0.1/?a=b'])("baseOf() refuses '%s'", (url) => {
  expect(() => baseOf(url)).toThrow(
    new SyntaxError(`Cannot send to '${url}': found another form, expected an http or https URL without a query`),
  );
});
