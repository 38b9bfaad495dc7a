import { type ShapeName, shapes } from '../../../validators/shapes.js';
import { ownMember } from '../json/parse-json.ts';

/** What is done with a text, by what it is. */
export type MemberRole =
  | 'arn'
  | 'callback'
  | 'client'
  | 'function'
  | 'id'
  | 'label'
  | 'marker'
  | 'message'
  | 'name'
  | 'operationName'
  | 'qualifier'
  | 'request'
  | 'sensitive'
  | 'tenant'
  | 'token'
  | 'trace';

/** A member's place in the API's model: a shape, any refusal, or `undefined` where the model has none. */
export type Shape = ShapeName | 'Refusal' | undefined;

/** The shape of a member of a structure. What the model does not know has none. */
export function memberShape(shape: Shape, key: string): Shape {
  if (shape === 'Refusal') return refusalShapes.get(key);
  return shape && members.get(shape)?.get(key);
}

// a text that was cut out of a body is found in a map at once, while a name of a property has to be made of it first
const members: ReadonlyMap<string, ReadonlyMap<string, ShapeName>> = new Map(
  Object.entries(shapes).map(([shape, { properties = {} }]) => [shape, new Map(Object.entries(properties))]),
);

// every exception of the model, and what the protocol and emulators add to them
const refusalShapes: ReadonlyMap<string, ShapeName> = new Map([
  ['message', 'String'],
  ['Message', 'String'],
  ['Type', 'String'],
  ['Reason', 'ThrottleReason'],
  ['__type', 'String'],
  ['code', 'String'],
  ['retryAfterSeconds', 'String'],
  ['DurableExecutionArn', 'DurableExecutionArn'],
]);

/** The shape of a list's items. */
export function itemShape(shape: Shape): Shape {
  return shape && shape !== 'Refusal' ? shapes[shape].items : undefined;
}

/** What a text of this shape is. What the model does not know may be anything, so it is taken for sensitive. */
export function roleOf(shape: Shape, key: string): MemberRole {
  if (shape === undefined || shape === 'Refusal') return 'sensitive';
  const { sensitive, types } = shapes[shape];
  if (sensitive || types.includes('object') || types.includes('array')) return 'sensitive';
  if (memberRoles.has(key) && types.includes('string')) return memberRoles.get(key) ?? 'label';
  return shapeRoles[shape] ?? (shape === 'String' ? 'message' : 'label');
}

/** Whether a text is one of the words that the model has for this shape. */
export function isWordOf(shape: Shape, text: string): boolean {
  return shape !== undefined && shape !== 'Refusal' && shapes[shape].enum?.includes(text) === true;
}

/** Whether a number, `true`, `false` or `null` of this shape tells nothing of what a user wrote. */
export function isPlainLiteral(shape: Shape, text: string): boolean {
  if (text === 'null') return true;
  if (shape === undefined || shape === 'Refusal' || shapes[shape].sensitive) return false;
  return !shapes[shape].types.includes('string') || /^\d{1,9}$/.test(text);
}

// where the model says no more than that it is a string
const memberRoles: ReadonlyMap<string, MemberRole> = new Map([
  ['Marker', 'marker'],
  ['NextMarker', 'marker'],
  ['RequestId', 'request'],
]);

const shapeRoles: Readonly<Partial<Record<ShapeName, MemberRole>>> = {
  CallbackId: 'callback',
  CheckpointToken: 'token',
  ClientToken: 'client',
  DurableExecutionArn: 'arn',
  DurableExecutionName: 'name',
  KMSKeyArn: 'arn',
  NameSpacedFunctionArn: 'arn',
  NamespacedFunctionName: 'function',
  NumericLatestPublishedOrAliasQualifier: 'qualifier',
  OperationId: 'id',
  OperationName: 'operationName',
  TenantId: 'tenant',
  XAmznTraceId: 'trace',
};

/** Whether an operation or event is about the execution itself: its id and name are those of the ARN. */
export function isExecution(owner: unknown): boolean {
  const eventType = ownMember(owner, 'EventType');
  return (
    ownMember(owner, 'Type') === 'EXECUTION' || (typeof eventType === 'string' && eventType.startsWith('Execution'))
  );
}
