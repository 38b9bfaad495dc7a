import type { Event, GetDurableExecutionResponse, Operation } from '../../model/wire.ts';
import { type Exchange, hasFailed } from '../har/exchange.ts';
import type { Recorded } from '../har/read-har.ts';
import { toWireTimes } from '../imports/to-wire-times.ts';
import { isObject, ownMember, parseJson } from '../json/parse-json.ts';
import { type RecordedCall, recordedCalls } from '../playback/recorded-call.ts';
import { type RecordedRead, recordedReads } from '../playback/recorded-reads.ts';

/** What a recording tells of one execution; of each view the newest. */
export interface RecordedViews {
  /** The state as it was read, and what checkpoints changed since; `undefined` where neither was recorded. */
  readonly operations: readonly Operation[] | undefined;
  /** Whether checkpoints changed the state after it was read: then it may hold what a new read would not list. */
  readonly changed: boolean;
  readonly events: readonly Event[] | undefined;
  readonly summary: GetDurableExecutionResponse | undefined;
  readonly checkpointToken: string | undefined;
}

/** The ARNs of the executions that a recording tells of, in the order in which they are met. */
export function recordedArns(recorded: Recorded): readonly string[] {
  const asked = recordedCalls(recorded).map(({ input }) => input.DurableExecutionArn);
  const handed = payloadsOf(recorded).map(({ payload }) => ownMember(payload, 'DurableExecutionArn'));
  return [...new Set([...handed, ...asked].filter((arn) => typeof arn === 'string'))];
}

/** What a recording tells of an execution. Its values are taken as they are: `checkCassette` says what is wrong with them. */
export function recordedViews(recorded: Recorded, arn: string): RecordedViews {
  const { reads, others } = recordedReads(
    recordedCalls(recorded).filter(({ input }) => input.DurableExecutionArn === arn),
  );
  const payloads = payloadsOf(recorded).filter(({ payload }) => ownMember(payload, 'DurableExecutionArn') === arn);
  const checkpoints = others.filter(({ api, exchange }) => api === 'CheckpointDurableExecution' && isAnswer(exchange));
  const base = newest([...reads.flatMap(stateBase), ...payloads.flatMap((payload) => payloadBase(payload, reads))]);
  const later = checkpoints.filter(({ entry }) => entry > (base?.entry ?? -1));
  return {
    operations: base && later.reduce(applyDelta, base.operations),
    changed: later.length > 0,
    events: historyOf(reads),
    summary: summaryOf(others),
    checkpointToken: tokenOf(later.at(-1)) ?? base?.token,
  };
}

/** A state that was read, or handed to a handler. */
interface Base {
  readonly entry: number;
  readonly operations: readonly Operation[];
  readonly token: string | undefined;
}

function newest<T extends { readonly entry: number }>(all: readonly T[]): T | undefined {
  return all.reduce<T | undefined>((best, one) => (best && best.entry > one.entry ? best : one), undefined);
}

function stateBase(read: RecordedRead): readonly Base[] {
  const begins = ownMember(read.input, 'Marker');
  if (read.api !== 'GetDurableExecutionState' || !read.isWhole || (begins !== undefined && begins !== '')) return [];
  const entry = read.pages.at(-1)?.call.entry ?? read.entry;
  return [{ entry, operations: operationsIn(itemsOf(read)), token: textOf(read.input.CheckpointToken) }];
}

interface Payload {
  readonly entry: number;
  readonly payload: unknown;
}

function payloadsOf({ exchanges, indexes }: Recorded): readonly Payload[] {
  return exchanges.flatMap(({ kind, requestBody }, at) => {
    const parsed = kind === 'invocation' && requestBody ? parseJson(requestBody.text) : undefined;
    return parsed?.ok ? [{ entry: indexes[at] ?? at, payload: parsed.value }] : [];
  });
}

/** The state of a payload: its first page, and the pages that were read behind its marker. */
function payloadBase({ entry, payload }: Payload, reads: readonly RecordedRead[]): readonly Base[] {
  const state = ownMember(payload, 'InitialExecutionState');
  const first = ownMember(state, 'Operations');
  const marker = textOf(ownMember(state, 'NextMarker')) || undefined;
  const rest = marker === undefined ? undefined : reads.find((read) => read.isWhole && read.input.Marker === marker);
  if (!Array.isArray(first) || (marker !== undefined && !rest)) return [];
  return [
    {
      entry: rest?.pages.at(-1)?.call.entry ?? entry,
      operations: operationsIn([...first.map(toWireTimes), ...(rest ? itemsOf(rest) : [])]),
      token: textOf(ownMember(payload, 'CheckpointToken')),
    },
  ];
}

function operationsIn(list: readonly unknown[]): readonly Operation[] {
  return list.filter(hasTexts('Id', 'Type', 'Status')) as readonly Operation[]; // the rules say what else is wrong with it
}

function itemsOf(read: RecordedRead): readonly unknown[] {
  return read.items.map((item) => JSON.parse(item) as unknown);
}

/** Whether a value is an object that can be told from others: without these members nothing can be made of it. */
function hasTexts(...names: readonly string[]): (value: unknown) => boolean {
  return (value) => isObject(value) && names.every((name) => typeof ownMember(value, name) === 'string');
}

function applyDelta(operations: readonly Operation[], checkpoint: RecordedCall): readonly Operation[] {
  const changed = ownMember(ownMember(outputOf(checkpoint), 'NewExecutionState'), 'Operations');
  const byId = new Map(operations.map((operation) => [operation.Id, operation]));
  for (const operation of operationsIn(Array.isArray(changed) ? changed : [])) byId.set(operation.Id, operation);
  return [...byId.values()];
}

function historyOf(reads: readonly RecordedRead[]): readonly Event[] | undefined {
  const whole = reads.filter(
    ({ api, isWhole, input }) => api === 'GetDurableExecutionHistory' && isWhole && !input.Marker,
  );
  // one with its payloads tells more than a newer one without them
  const read = newest(whole.filter(({ input }) => input.IncludeExecutionData === true)) ?? newest(whole);
  // the rules say what else is wrong with an event
  const events = read && (itemsOf(read).filter(hasTexts('EventType')) as readonly Event[]);
  return read?.input.ReverseOrder === true ? events?.toReversed() : events;
}

function summaryOf(calls: readonly RecordedCall[]): GetDurableExecutionResponse | undefined {
  const answer = newest(calls.filter(({ api, exchange }) => api === 'GetDurableExecution' && isAnswer(exchange)));
  const output = answer && outputOf(answer);
  const isSummary = hasTexts('DurableExecutionArn', 'Status')(output);
  return isSummary ? (output as GetDurableExecutionResponse) : undefined; // the rules say what else is wrong with it
}

function isAnswer({ outcome }: Exchange): boolean {
  return !hasFailed(outcome) && outcome.status === 200;
}

function outputOf({ exchange: { outcome } }: RecordedCall): unknown {
  const parsed = hasFailed(outcome) ? undefined : parseJson(outcome.body.text);
  return parsed?.ok ? parsed.value : undefined;
}

function tokenOf(checkpoint: RecordedCall | undefined): string | undefined {
  if (!checkpoint) return undefined;
  return textOf(ownMember(outputOf(checkpoint), 'CheckpointToken')) ?? textOf(checkpoint.input.CheckpointToken);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
