import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { logMark, readLog, toLogLines } from '../../../src/cassette/imports/read-log.ts';

const file = (...entries: readonly unknown[]): string => JSON.stringify({ log: { entries } });

test.each<[string, (line: string) => string]>([
  ['as they are', (line) => line],
  ['behind a time', (line) => `2026-01-01T00:00:00.000Z\t22228748-90ad-4dbf-ae4f-8eaa81e1c661\tINFO\t${line}`],
  ['as messages', (line) => JSON.stringify({ timestamp: '2026', level: 'INFO', message: line })],
  ['as messages that were parsed', (line) => JSON.stringify({ timestamp: '2026', message: JSON.parse(line) })],
])('readLog() reads the lines of toLogLines() %s, among others', (_, wrap) => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.array(fc.lorem()), (entries, noise) => {
      const lines = toLogLines(file(...entries), 'a').map(wrap);

      expect(readLog([...noise, ...lines, 'REPORT RequestId: x'].join('\n'))).toEqual({
        log: { entries: JSON.parse(JSON.stringify(entries)) },
      });
    }),
  );
});

test('toLogLines() cuts a text into lines that a log takes, and readLog() joins them in any order', () => {
  const long = file('ä"'.repeat(100_000));
  const lines = toLogLines(long, 'a');

  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) {
    expect(Buffer.byteLength(line)).toBeLessThan(262_144);
    expect(line.startsWith(logMark)).toBe(true);
  }
  expect(readLog(lines.toReversed().join('\r\n'))).toEqual(JSON.parse(long));
});

test('readLog() joins the cassettes of several invocations, and leaves out one that lacks a part', () => {
  const [first, second] = [toLogLines(file(1), 'a'), toLogLines(file(2), 'b')];
  const torn = toLogLines(file('x'.repeat(100_000)), 'c').slice(1);

  expect(readLog([...first, ...torn, ...second].join('\n'))).toEqual({ log: { entries: [1, 2] } });
});

test('readLog() finds no cassette where there is none', () => {
  expect(readLog('START RequestId: x')).toBeUndefined();
  expect(readLog('lambda-durable-testkit says hello')).toBeUndefined();
  expect(readLog(`${logMark},"id":7}`)).toBeUndefined();
});
