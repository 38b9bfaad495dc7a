import type { QueryType } from '../model/api.ts';
import type { PaginatedForm } from './paginated-api.ts';
import { showValue } from './show-value.ts';

/** The members of a request, as they are about to be sent. */
export type Members = Readonly<Record<string, unknown>>;

const expected: Readonly<Record<QueryType, string>> = {
  boolean: 'a boolean',
  integer: 'a whole number',
  list: 'an array of strings',
  string: 'a string',
  timestamp: 'a Date, seconds or a date as text',
};

/**
 * Refuses what botocore refuses before it sends a request: members that lack, that the operation does not have, of
 * another kind, empty or below zero. Upper limits and patterns are the service's to check.
 *
 * @throws TypeError when a member lacks, is not known or is of another kind.
 * @throws RangeError when a member is empty or below zero.
 * @throws SyntaxError when a text cannot be UTF-8.
 */
export function checkMembers(form: PaginatedForm, members: Members, required: readonly string[]): void {
  const lacking = required.find((name) => members[name] === undefined);
  if (lacking !== undefined) {
    throw new TypeError(`Cannot send ${form.api}: found no member '${lacking}', expected ${required.join(' and ')}`);
  }
  for (const name of Object.keys(members)) checkName(form, name);
  for (const [name, value] of Object.entries(members)) checkMember(form, name, value);
}

/** Refuses a member that the operation does not have. */
export function checkName(form: PaginatedForm, name: string): void {
  if (form.members.has(name)) return;
  const known = [...form.members.keys()].join(', ');
  throw new TypeError(`Cannot send ${form.api}: found the member ${showValue(name)}, expected any of ${known}`);
}

/** Refuses the value of a member as {@link checkMembers} does. */
export function checkMember(form: PaginatedForm, name: string, value: unknown): void {
  const type = form.members.get(name) ?? 'string';
  const found = (): string => `Cannot send ${form.api}: found ${showValue(value)} in '${name}', expected`;
  if (!isOfType(type, value)) throw new TypeError(`${found()} ${expected[type]}`);
  if (type === 'integer' && (value as number | bigint) < 0) throw new RangeError(`${found()} 0 or more`); // just checked
  if (isEmpty(name, value)) throw new RangeError(`${found()} something`);
  if (typeof value === 'string' && !value.isWellFormed()) throw new SyntaxError(`${found()} no half surrogate pairs`);
}

function isOfType(type: QueryType, value: unknown): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer': // Python takes a boolean for an integer
      return typeof value === 'boolean' || typeof value === 'bigint' || Number.isInteger(value);
    case 'list':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
    case 'timestamp':
      return isTimestamp(value);
  }
}

function isTimestamp(value: unknown): boolean {
  if (value instanceof Date) return !Number.isNaN(value.getTime());
  return typeof value === 'string' ? !Number.isNaN(Date.parse(value)) : Number.isFinite(value);
}

// an empty marker is sent: the service takes it for none
function isEmpty(name: string, value: unknown): boolean {
  return name !== 'Marker' && (typeof value === 'string' || Array.isArray(value)) && value.length === 0;
}
