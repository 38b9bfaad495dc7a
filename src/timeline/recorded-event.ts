import type { ErrorObject } from '../model/wire.ts';

/** An event as somebody recorded it: whatever members it has. */
export interface RecordedEvent {
  readonly type: string;
  readonly eventId: number;
  readonly id: string | undefined;
  /** Epoch milliseconds; `undefined` where it was not recorded. */
  readonly at: number | undefined;
  /** SubType, Name and ParentId, as far as it has them. */
  readonly identity: { readonly SubType?: string; readonly Name?: string; readonly ParentId?: string };
  readonly details: Members;
}

/** Any JSON object. */
export type Members = Readonly<Record<string, unknown>>;

/** Reads an event of the API, of the AWS CLI, or of an emulator, which differ in how they write times. */
export function recordedEvent(event: Members, index: number): RecordedEvent {
  const type = textOf(event.EventType) ?? '';
  const entries = (['SubType', 'Name', 'ParentId'] as const).map((name) => [name, textOf(event[name])] as const);
  return {
    type,
    eventId: typeof event.EventId === 'number' ? event.EventId : index + 1,
    id: textOf(event.Id),
    at: timeOf(event.EventTimestamp),
    identity: Object.fromEntries(entries.filter(([, value]) => value !== undefined)),
    details: membersOf(event[`${type}Details`]),
  };
}

/** The payload of a Result or an Input. */
export function payloadOf(holder: unknown): string | undefined {
  return textOf(membersOf(holder).Payload);
}

/** The error of an Error, or `undefined` where none was recorded. An emulator writes it as JSON text. */
export function errorOf(holder: unknown): ErrorObject | undefined {
  const { Payload: payload } = membersOf(holder);
  if (typeof payload === 'string') return errorOfText(payload);
  return typeof payload === 'object' && payload !== null ? payload : undefined;
}

function errorOfText(text: string): ErrorObject {
  try {
    const { ErrorType, ErrorMessage } = membersOf(JSON.parse(text));
    const [type, message] = [textOf(ErrorType), textOf(ErrorMessage) ?? text];
    return { ...(type !== undefined && { ErrorType: type }), ErrorMessage: message };
  } catch {
    return { ErrorMessage: text }; // no JSON: a plain message
  }
}

/** A member that is an object; an empty one where it is none. */
export function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {}; // an object by this line
}

/** A member that is a number. */
export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** A member that is a text. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Epoch milliseconds of a time: epoch seconds, an ISO 8601 text or a Date. */
export function timeOf(value: unknown): number | undefined {
  const time = typeof value === 'number' ? value * 1000 : typeof value === 'string' ? Date.parse(value) : Number(value);
  return value === null || Number.isNaN(time) ? undefined : Math.round(time);
}
