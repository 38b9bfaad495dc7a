import type { EventView, OperationView } from './view.ts';

const longest = 60;

/** Any value in a few words: texts quoted, numbers as they are, objects and lists by their size. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value !== 'object') return `a ${typeof value}`;
  const names = Object.keys(value);
  if (names.length === 0) return 'an object without members';
  return `an object with ${names.slice(0, 4).map(cut).join(', ')}${names.length > 4 ? ', …' : ''}`;
}

/** A member and its value as the end of `has …`: `'x' as Name`, or `no Name`. */
export function member(name: string, value: unknown): string {
  return value === undefined ? `no ${name}` : `${describe(value)} as ${name}`;
}

/** A text in quotes, cut where it is long; what cannot be printed is escaped. */
export function quote(text: string): string {
  return `'${printable(cut(text))}'`;
}

/** A moment given in epoch seconds, as ISO 8601 text. */
export function moment(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  return Math.abs(milliseconds) <= 8.64e15 ? new Date(milliseconds).toISOString() : `${seconds} s`;
}

/** Whether a number of epoch seconds can only be one of milliseconds: as seconds it is past the year 5000. */
export function isMilliseconds(seconds: number | undefined): boolean {
  return seconds !== undefined && seconds >= 1e11;
}

/** An operation by its place in the list (from 1), its name and its Id. */
export function describeOperation(operation: OperationView | undefined, index: number): string {
  const name = operation?.Name === undefined ? '' : ` ${quote(operation.Name)}`;
  return `operation ${index + 1}${name} (${describeId(operation?.Id)})`;
}

/** An event by its EventId (its place when it has none), its type and its Id. */
export function describeEvent(event: EventView | undefined, index: number): string {
  const type = event?.EventType === undefined ? '' : ` ${printable(cut(event.EventType))}`;
  const id = event?.Id === undefined ? '' : ` (${describeId(event.Id)})`;
  return `event ${event?.EventId ?? `at ${index + 1}`}${type}${id}`;
}

function describeId(id: string | undefined): string {
  if (id === undefined) return 'no Id';
  return `Id ${printable(id.length > 20 ? `${id.slice(0, 16)}…` : id)}`;
}

function printable(text: string): string {
  return JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
