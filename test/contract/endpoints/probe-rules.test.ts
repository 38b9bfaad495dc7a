import { expect, test } from 'vitest';
import { allRules, allRulesFor, probeRules } from '../../../src/contract/endpoints/probe-rules.ts';

test('probeRules have each an id of its own, which begins with their kind', () => {
  const ids = allRules.map(({ id }) => id);

  expect(new Set(ids).size).toBe(ids.length);
  expect(probeRules.filter(({ id, kind }) => !id.startsWith(`${kind}/`))).toEqual([]);
});

test('probeRules say MUST where they are a must, SHOULD where they are a should, and name their source', () => {
  for (const { id, title, severity, source, since } of probeRules) {
    expect([id, /\bMUST\b/.test(title)]).toEqual([id, severity === 'must']);
    expect([id, /\bSHOULD\b/.test(title)]).toEqual([id, severity !== 'must']);
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(source.length).toBeGreaterThan(10);
    expect(since).toMatch(/^\d+\.\d+\.\d+$/);
  }
});

test('allRulesFor() splits the rules by their kind', () => {
  const kinds = new Set(allRules.map(({ kind }) => kind));

  expect([...kinds].flatMap((kind) => allRulesFor(kind))).toHaveLength(allRules.length);
  expect(allRulesFor('read').map(({ id }) => id)).toContain('read/repeatable');
});
