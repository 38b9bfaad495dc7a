import { expect, test } from 'vitest';
import { checkpointTokenOf } from '../../src/timeline/checkpoint-token.ts';

test('checkpointTokenOf() gives standard base64 that differs by execution and sequence', () => {
  const tokens = Array.from({ length: 2000 }, (_, index) => checkpointTokenOf(`arn:${index % 2}`, index >> 1));

  expect(new Set(tokens).size).toBe(2000);
  expect(tokens.every((token) => /^[A-Za-z0-9+/]+={0,2}$/.test(token) && token.length === 56)).toBe(true);
});

test('checkpointTokenOf() is the same on every machine', () => {
  expect(checkpointTokenOf('arn:1', 1)).toBe('Z7R7bnVLfZYnU9FjmQZvYNmOmKmDZMx3vN4LJ1lKmcpyWD9szVbqkQ==');
});
