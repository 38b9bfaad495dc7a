import { expect, test } from 'vitest';
import { loopback, originOf } from '../../src/serving/loopback.ts';

test.for([
  ['127.0.0.1', '127.0.0.1'],
  ['127.1.2.3', '127.1.2.3'],
  ['::1', '::1'],
  ['[::1]', '::1'],
  ['LocalHost', 'localhost'],
] as const)('loopback() takes %s', ([given, name]) => {
  expect(loopback(given)).toBe(name);
});

test.for(['0.0.0.0', '::', '', '192.168.0.1', '10.0.0.1', 'example.org', '127.0.0.1.example.org', 'localhost.example'])(
  "loopback() refuses '%s'",
  (given) => {
    expect(() => loopback(given)).toThrow(
      new RangeError(
        `Cannot serve on '${given}': found a name that other machines may reach, expected 127.0.0.1, ::1 or localhost`,
      ),
    );
  },
);

test('originOf() puts a version 6 address in brackets', () => {
  expect(originOf('::1', 80)).toBe('http://[::1]:80');
  expect(originOf('127.0.0.1', 8080)).toBe('http://127.0.0.1:8080');
});
