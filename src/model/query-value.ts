import type { QueryType } from './api.ts';

/**
 * One value of a member of the query as the value that it means; what cannot be read as its type stays the text that was sent,
 * `undefined` where its percent-encoding is broken.
 */
export function queryValue(type: QueryType | undefined, text: string | undefined): unknown {
  if (type === 'integer' && text !== undefined && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}
