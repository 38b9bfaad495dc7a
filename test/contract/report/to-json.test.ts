import { expect, test } from 'vitest';
import { toJson } from '../../../src/contract/report/to-json.ts';
import { mixed } from './example-report.ts';

test('toJson() prints what JSON.parse reads again', () => {
  expect(JSON.parse(toJson(mixed))).toEqual(mixed);
  expect(toJson(mixed).startsWith('{\n  "format": "lambda-durable-testkit/report@1",\n  "target"')).toBe(true);
  expect(toJson(mixed).endsWith('}\n')).toBe(true);
});
