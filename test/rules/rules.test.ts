import { expect, test } from 'vitest';
import { rules, rulesFor } from '../../src/rules/rules.ts';

test('rules() have each an id of its own, which begins with their kind', () => {
  const ids = rules.map(({ id }) => id);

  expect(new Set(ids).size).toBe(ids.length);
  expect(rules.filter(({ id, kind }) => !id.startsWith(`${kind}/`))).toEqual([]);
  expect(ids.filter((id) => !/^[a-z-]+\/[a-z0-9-]+$/.test(id))).toEqual([]);
});

test('rules() say MUST where they are a must, and SHOULD where they are none', () => {
  for (const { id, title, severity } of rules) {
    expect([id, /\bMUST\b/.test(title), /\bSHOULD\b/.test(title)]).toEqual([
      id,
      severity === 'must',
      severity !== 'must',
    ]);
    expect(title).toMatch(/^[A-Z].*[^.]$/);
  }
});

test('rules() name their sources and the version that brought them', () => {
  for (const { source, since } of rules) {
    expect(source.length).toBeGreaterThan(10);
    expect(since).toMatch(/^\d+\.\d+\.\d+$/);
  }
});

test('rules() imply other rules only', () => {
  const ids = rules.map(({ id }) => id);
  for (const { id, implies = [] } of rules)
    expect(implies.filter((one) => one === id || !ids.includes(one))).toEqual([]);
});

test('rulesFor() splits the rules by their kind', () => {
  const kinds = new Set(rules.map(({ kind }) => kind));

  expect([...kinds].flatMap((kind) => rulesFor(kind))).toHaveLength(rules.length);
  expect(rulesFor('stop').map(({ id }) => id)).toEqual(['stop/schema']);
});
