import { expect, test } from 'vitest';
import { explainRefusal } from '../../src/paginator/explain-refusal.ts';
import { parseStartingToken } from '../../src/paginator/starting-token.ts';

const refusal = Object.assign(new Error('Invalid Marker'), { name: 'InvalidParameterValueException', status: 400 });
const cut = 'eyJNYXJrZXIiOiAibTIiLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ';

test('explainRefusal() hints at a token that lost its end', () => {
  const explained = explainRefusal(refusal, parseStartingToken(cut));

  expect(explained).toBeInstanceOf(Error);
  expect(explained).toMatchObject({ name: 'InvalidParameterValueException', status: 400, cause: refusal });
  expect((explained as Error).message.split('\n')).toEqual([
    'Invalid Marker',
    `Hint: the starting token '${cut}' was sent as a marker, for it cannot be read as a resume token: it looks cut short`,
  ]);
});

test('explainRefusal() hands every other refusal back', () => {
  const reset = Object.assign(new Error('reset'), { code: 'ECONNRESET' });

  expect(explainRefusal(refusal, parseStartingToken('m2'))).toBe(refusal);
  expect(explainRefusal(refusal, parseStartingToken(`${cut}==`))).toBe(refusal);
  expect(explainRefusal(reset, parseStartingToken(cut))).toBe(reset);
  expect(explainRefusal('thrown text', parseStartingToken(cut))).toBe('thrown text');
});
