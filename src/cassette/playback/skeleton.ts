import { parseJson } from '../json/parse-json.ts';
import { isPlainKey } from '../redaction/redact-sensitive.ts';

// as deep as redaction reads texts inside of texts: what lies deeper is one text to both
const maxTexts = 8;

/**
 * What is left of a sensitive value when its values are gone: its structure, down into texts that are JSON. The skeleton of a
 * redacted value is that of the value.
 */
export function skeletonOf(value: unknown, texts = 0): unknown {
  if (typeof value === 'string') return textSkeleton(value, texts);
  if (Array.isArray(value)) return value.map((item) => skeletonOf(item, texts));
  if (typeof value !== 'object' || value === null) return value === null ? null : typeof value;
  const members = Object.entries(value).map(([key, member]) => [keySkeleton(key), skeletonOf(member, texts)] as const);
  return { members: members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)) };
}

function textSkeleton(text: string, texts: number): unknown {
  if (text === '') return '';
  const parsed = texts < maxTexts && /^\s*[[{"]/.test(text) ? parseJson(text) : undefined;
  return parsed?.ok ? { json: skeletonOf(parsed.value, texts + 1) } : 'string';
}

function keySkeleton(key: string): string {
  return isPlainKey(key) && !/^key-\d+$/.test(key) ? key : 'key';
}
