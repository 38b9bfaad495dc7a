import { expect, test } from 'vitest';
import { createSecrets } from '../../../src/cassette/redaction/secrets.ts';
import { joinSegments } from '../../../src/cassette/redaction/segments.ts';

test('split() fixes the placeholder where a secret stands, and hides it where it is encoded', () => {
  const secrets = createSecrets();
  secrets.learn('hunter2/secret', 'token1');

  expect(joinSegments(secrets.split('a hunter2/secret, hunter2%2Fsecret and aHVudGVyMi9zZWNyZXQ='))).toBe(
    'a token1, redacted and redactedQ=',
  );
});

test('find() finds secrets that were learnt, from an offset on', () => {
  const secrets = createSecrets();
  secrets.learn('hunter2-secret', 'redacted');

  expect(secrets.find('hunter2-secret hunter2-secret', 1)).toEqual({ start: 15, end: 29, needle: 'hunter2-secret' });
  expect(secrets.find('hunter2-secre')).toBeUndefined();
});

test('learn() passes over short texts and placeholders', () => {
  const secrets = createSecrets();
  secrets.learn('hunter2', 'x');
  secrets.learn('marker-12', 'x');

  expect(joinSegments(secrets.split('hunter2 marker-12'))).toBe('hunter2 marker-12');
});

test('nameOf() knows names, but no words of the service', () => {
  const secrets = createSecrets();
  secrets.learnName('orders', 'function-1');
  secrets.learnName('execution', 'function-2');
  secrets.learnName('a', 'name-1');

  expect(['orders', 'execution', 'a', 'orders-2'].map(secrets.nameOf)).toEqual([
    'function-1',
    undefined,
    undefined,
    undefined,
  ]);
});
