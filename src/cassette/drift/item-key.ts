import { ownMember } from '../json/parse-json.ts';
import type { Bindings } from '../playback/bindings.ts';
import { identityOf } from '../playback/identity.ts';
import type { Shape } from '../redaction/member-role.ts';
import type { Keyed } from './align-lists.ts';

/** Whose values an item has: the live side's are read as the recorded ones that they stand for. */
export type Side = 'recorded' | 'live';

/** What makes an item of a list itself: the Id of an operation, the EventId of an event, the ARN of an execution. */
export function keyOfItem(
  shape: Shape,
  item: unknown,
  read: { readonly side: Side; readonly bindings: Bindings },
): Keyed {
  const member = keyMembers.get(shape);
  const value = member === undefined ? undefined : ownMember(item, member);
  return {
    key: value === undefined ? undefined : nameOf(value, shape, read),
    likeness: JSON.stringify(likenessMembers.map((name) => ownMember(item, name) ?? null)),
  };
}

const keyMembers: ReadonlyMap<Shape, string> = new Map([
  ['Operation', 'Id'],
  ['PayloadOperation', 'Id'],
  ['Event', 'EventId'],
  ['Execution', 'DurableExecutionArn'],
]);

const likenessMembers = ['Type', 'EventType', 'SubType', 'Name'];

function nameOf(
  value: unknown,
  shape: Shape,
  { side, bindings }: { readonly side: Side; readonly bindings: Bindings },
): string {
  if (typeof value !== 'string' || side === 'recorded') return String(value);
  const { parts, print } = identityOf(shape === 'Execution' ? 'arn' : 'id', value);
  return print(parts.map((part) => bindings.toRecorded(part.kind, part.value) ?? part.value));
}
