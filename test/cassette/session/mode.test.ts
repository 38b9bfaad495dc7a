import { expect, test } from 'vitest';
import { cassetteModes, chooseMode } from '../../../src/cassette/session/mode.ts';

function choose(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>> = {},
  inCi: 'refuse' | 'allow' = 'refuse',
) {
  return chooseMode({ asked, environment, inCi, source: 'a.har' });
}

test('chooseMode() takes what is asked for, then the environment, then replay', () => {
  expect(choose('verify', { CASSETTE_MODE: 'record' })).toBe('verify');
  expect(choose(undefined, { CASSETTE_MODE: 'record' })).toBe('record');
  expect(choose(undefined, { CASSETTE_MODE: '' })).toBe('replay');
  expect(choose(undefined)).toBe('replay');
});

test.each(cassetteModes)('chooseMode() allows %s in CI only when it touches nothing, or is permitted', (mode) => {
  const touchesNothing = mode === 'replay' || mode === 'verify';

  for (const CI of ['true', '1', 'yes']) {
    if (touchesNothing) expect(choose(mode, { CI })).toBe(mode);
    else expect(() => choose(mode, { CI })).toThrow(RangeError);
    expect(choose(mode, { CI }, 'allow')).toBe(mode);
  }
  for (const CI of [undefined, '', 'false', '0', 'FALSE']) expect(choose(mode, { CI })).toBe(mode);
});

test('chooseMode() says what it expects', () => {
  expect(() => choose(undefined, { CI: 'true', CASSETTE_MODE: 'record' })).toThrow(
    "Cannot use the cassette 'a.har' in the mode 'record': found CI=true, expected replay or verify (inCi: 'allow' permits it)",
  );
  expect(() => choose('once')).toThrow(
    "Cannot use the cassette 'a.har': found the mode 'once', expected replay, record, update, verify, off",
  );
});
