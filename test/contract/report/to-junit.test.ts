import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeReport } from '../../../src/contract/report/report.ts';
import { toJUnit } from '../../../src/contract/report/to-junit.ts';
import { codePoint } from '../../code-points.ts';
import { mixed, result, violation } from './example-report.ts';

test('toJUnit() counts failures and skipped ones as JUnit does', () => {
  const lines = toJUnit(mixed).split('\n');

  expect(lines[0]).toBe('<?xml version="1.0" encoding="UTF-8"?>');
  expect(lines[2]).toBe(
    '<testsuite name="my &lt;reader&gt; &amp; &quot;co&quot;" tests="5" failures="2" errors="0" skipped="2" time="1.502">',
  );
});

test('toJUnit() writes one case for each result', () => {
  const report = makeReport('kit', [
    result('a', { status: 'warned', source: 'model', violations: [violation('should', 'a < b')] }),
    result('b', { status: 'skipped', reason: 'no token' }),
    result('c', { status: 'informed', reason: 'known' }),
  ]);

  const properties = (severity: string, status: string, id: string, source = ''): string =>
    `<properties>\n<property name="title" value="the scenario ${id}"/>\n<property name="severity" value="${severity}"/>\n` +
    `<property name="status" value="${status}"/>\n${source}</properties>`;
  expect(toJUnit(report)).toContain(
    [
      '<testcase classname="kit.scenario" name="a" time="0.000">',
      properties('must', 'warned', 'a', '<property name="source" value="model"/>\n'),
      '<failure message="a &lt; b" type="reader/should">',
      'the scenario a\nfound: a &lt; b\nagain: check reader --only a',
      '</failure>',
      '</testcase>',
      '<testcase classname="kit.scenario" name="b" time="0.000">',
      properties('must', 'skipped', 'b'),
      '<skipped message="no token"/>',
      '</testcase>',
      '<testcase classname="kit.scenario" name="c" time="0.000">',
      properties('must', 'informed', 'c'),
      '<skipped message="informed: known"/>',
      '</testcase>',
    ].join('\n'),
  );
});

test('toJUnit() holds no sign that XML cannot say, whatever a text holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: codePoint }), (text) => {
      const report = makeReport(text, [result('a', { status: 'failed', violations: [violation('must', text)] })]);

      const xml = toJUnit(report);

      expect(xml.isWellFormed()).toBe(true);
      const unsayable = [...xml].filter((sign) => {
        const code = sign.codePointAt(0) ?? 0;
        return (code < 32 && ![9, 10, 13].includes(code)) || code === 0xfffe || code === 0xffff;
      });
      expect(unsayable).toEqual([]);
      expect(xml.replaceAll(/<[^<>]*>/g, '').replaceAll(/&(?:amp|lt|gt|quot);/g, '')).not.toMatch(/[<>&]/);
    }),
  );
});
