import { matchArn, printArn } from '../../model/arn.ts';
import type { Exchange } from '../har/exchange.ts';
import type { HarFile } from '../har/har-file.ts';
import { harFile } from '../har/har-text.ts';
import { markerChains } from '../har/marker-chains.ts';
import { printEntry } from '../har/print-entry.ts';
import { parseFile, readHar } from '../har/read-har.ts';
import { isObject, ownMember } from '../json/parse-json.ts';
import { redact } from '../redaction/redact.ts';
import type { RedactOptions } from '../redaction/redact-options.ts';
import { answeredCall, answeredRead, invocation } from './answered-call.ts';
import { readLog } from './read-log.ts';
import { toWireTimes } from './to-wire-times.ts';

/** What an import is told. */
export interface ImportOptions extends RedactOptions {
  /** The execution's ARN, where what is imported does not say it. Default: one made of its id and name. */
  readonly arn?: string;
  /** `false` takes everything as it is, and scans nothing. Default `true`. */
  readonly redact?: boolean;
  /** What the import is called in errors. Default `import`. */
  readonly source?: string;
}

/**
 * A cassette of what other tools wrote: a HAR file (entries of other services are left out, and counted in
 * `log._durable.leftOut`), the history that an SDK's test kit or the AWS CLI prints (a list of events, or `{ Events }`), the
 * state that the CLI prints (`{ Operations }`), what GetDurableExecution answers, the payload of an invocation or a list of
 * them, or a log that `recording` wrote to. Moments of histories and states become epoch seconds.
 *
 * @param source The text of a file, or its JSON as a value.
 * @throws SyntaxError when it is none of these; Error as `redact` does when a secret is left.
 * @example
 * const event = { EventType: 'ExecutionStarted', EventId: 1, EventTimestamp: '2026-01-01T00:00:00Z', Id: 'e-1', Name: 'order-17' };
 * const [entry] = importCassette([event], { redact: false }).log.entries;
 * JSON.parse(entry?.response.content.text ?? '').Events[0].EventTimestamp; // 1767225600
 */
export function importCassette(source: unknown, options: ImportOptions = {}): HarFile {
  const name = options.source ?? 'import';
  const value = typeof source === 'string' ? (readLog(source) ?? parseFile(source, name)) : source;
  const file = isHar(value) ? ownEntries(value, name) : cassetteOf(exchangesOf(value, options, name));
  return options.redact === false ? file : redact(file, options);
}

function isHar(value: unknown): boolean {
  return Array.isArray(ownMember(ownMember(value, 'log'), 'entries'));
}

function ownEntries(har: unknown, source: string): HarFile {
  const { exchanges, leftOut } = readHar(har, source);
  return cassetteOf(exchanges, leftOut);
}

function cassetteOf(exchanges: readonly Exchange[], leftOut = 0): HarFile {
  const chains = markerChains();
  const entries = exchanges.map((exchange) => printEntry(exchange, chains.describe(exchange)));
  return harFile(entries, { redacted: false, ...(leftOut > 0 && { leftOut }) });
}

function exchangesOf(value: unknown, options: ImportOptions, source: string): readonly Exchange[] {
  const list = Array.isArray(value) ? (value as readonly unknown[]) : undefined;
  if (list && list.length > 0 && list.every(isPayload)) return list.map(payloadExchange);
  if (isPayload(value)) return [payloadExchange(value)];
  const events = list ?? ownMember(value, 'Events');
  if (isListOf(events, 'EventType')) return historyRead(events, options);
  const operations = ownMember(value, 'Operations');
  if (isListOf(operations, 'Type')) return stateRead(operations, options);
  const arn = ownMember(value, 'DurableExecutionArn');
  if (typeof arn === 'string' && ownMember(value, 'Status') !== undefined)
    return [answeredCall('GetDurableExecution', { DurableExecutionArn: arn }, toWireTimes(value))];
  throw new SyntaxError(
    `Cannot import '${source}': found ${describe(value)}, expected a HAR file, a history, a state, a summary, invocation payloads or a log of recordings`,
  );
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list of something else';
  return isObject(value)
    ? `an object with ${Object.keys(value).slice(0, 5).join(', ') || 'no members'}`
    : `${value === null ? 'null' : typeof value}`;
}

function isListOf(value: unknown, member: string): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof ownMember(item, member) === 'string');
}

function isPayload(value: unknown): boolean {
  return (
    typeof ownMember(value, 'DurableExecutionArn') === 'string' && isObject(ownMember(value, 'InitialExecutionState'))
  );
}

function payloadExchange(payload: unknown): Exchange {
  const arn = String(ownMember(payload, 'DurableExecutionArn'));
  const parts = matchArn(arn);
  return invocation(JSON.stringify(payload), parts ? `${parts.functionName}:${parts.qualifier}` : 'imported');
}

function historyRead(events: readonly unknown[], options: ImportOptions): readonly Exchange[] {
  const started = events.find((event) => ownMember(event, 'EventType') === 'ExecutionStarted');
  const arn = options.arn ?? madeArn(ownMember(started, 'Id'), ownMember(started, 'Name'));
  const input = { DurableExecutionArn: arn, IncludeExecutionData: true };
  return answeredRead('GetDurableExecutionHistory', input, events.map(toWireTimes));
}

function stateRead(operations: readonly unknown[], options: ImportOptions): readonly Exchange[] {
  const execution = operations.find((operation) => ownMember(operation, 'Type') === 'EXECUTION');
  const arn = options.arn ?? madeArn(ownMember(execution, 'Id'), ownMember(execution, 'Name'));
  const input = { DurableExecutionArn: arn, CheckpointToken: importedToken };
  return answeredRead('GetDurableExecutionState', input, operations.map(toWireTimes));
}

const importedToken = 'aW1wb3J0ZWQ=';

/** An ARN for an execution of which only the id and the name are known. */
function madeArn(id: unknown, name: unknown): string {
  const part = (value: unknown): string => (typeof value === 'string' && /^[\w-]+$/.test(value) ? value : 'imported');
  return printArn({
    partition: 'aws',
    region: 'us-east-1',
    account: '123456789012',
    functionName: 'imported',
    qualifier: '$LATEST',
    executionName: part(name),
    executionId: part(id),
  });
}
