import { toBytes } from '../../model/body.ts';
import { checkCheckpoint } from '../../rules/check-checkpoint.ts';
import { checkError } from '../../rules/check-error.ts';
import { checkExecution, checkStop } from '../../rules/check-execution.ts';
import { checkHistory } from '../../rules/check-history.ts';
import { checkHistoryPage } from '../../rules/check-history-page.ts';
import { checkList } from '../../rules/check-list.ts';
import { checkPage } from '../../rules/check-page.ts';
import { checkPayload } from '../../rules/check-payload.ts';
import { checkRead } from '../../rules/check-read.ts';
import type { Violation } from '../../rules/violation.ts';
import { type Answered, type Exchange, hasFailed } from '../har/exchange.ts';
import type { Recorded } from '../har/read-har.ts';
import { ownMember, parseJson } from '../json/parse-json.ts';
import { type RecordedCall, recordedCalls } from '../playback/recorded-call.ts';
import { type RecordedRead, recordedReads } from '../playback/recorded-reads.ts';

/** A violation in a recording. Its `path` leads into the answer's body, or into the payload of an invocation. */
export interface RecordedViolation extends Violation {
  /** The index of the entry in the file; of a whole read, that of its first page. */
  readonly entry: number;
}

/** What the rules find in a recording: in each answer alone, in each payload, and in each read that it holds to its end. */
export function checkRecorded(recorded: Recorded): readonly RecordedViolation[] {
  const calls = recordedCalls(recorded);
  const reads = recordedReads(calls).reads.map(checkPages);
  const inReads = new Map(reads.flatMap(({ alone }) => alone));
  return [
    ...recorded.exchanges.flatMap((exchange, at) => placed(recorded.indexes[at] ?? at, checkInvocation(exchange))),
    ...calls.flatMap((call) => placed(call.entry, inReads.get(call) ?? checkCall(call, () => outputOf(call)))),
    ...reads.flatMap(({ read, whole }) => placed(read.entry, whole)),
  ];
}

function placed(entry: number, violations: readonly Violation[]): readonly RecordedViolation[] {
  return violations.map((violation) => ({ ...violation, entry }));
}

function checkInvocation({ kind, requestBody }: Exchange): readonly Violation[] {
  const parsed = kind === 'invocation' && requestBody ? parseJson(requestBody.text) : undefined;
  return parsed?.ok ? checkPayload(parsed.value) : [];
}

function checkCall(call: RecordedCall, output: () => unknown): readonly Violation[] {
  const { outcome } = call.exchange;
  // of a broken answer the rules say nothing that its breaking does not say
  if (hasFailed(outcome) || outcome.delivery?.raw || outcome.delivery?.then) return [];
  return outcome.status >= 300 ? checkRefusal(call, outcome) : checkOutput(call, output());
}

function checkRefusal({ api }: RecordedCall, { status, headers, body }: Answered): readonly Violation[] {
  return checkError({ status, headers: Object.fromEntries(headers), body: toBytes(body.text) }, { api });
}

function outputOf({ exchange: { outcome } }: RecordedCall): unknown {
  if (hasFailed(outcome)) return undefined;
  const parsed = parseJson(outcome.body.text);
  return parsed.ok ? parsed.value : outcome.body.text; // the rules say what is wrong with a text
}

function checkOutput({ api, input }: RecordedCall, output: unknown): readonly Violation[] {
  const { MaxItems, Marker, IncludeExecutionData: data, ReverseOrder: reverse } = input;
  const marker = typeof Marker === 'string' ? { marker: Marker } : {};
  const page = { maxItems: typeof MaxItems === 'number' ? MaxItems : 0, ...marker };
  switch (api) {
    case 'GetDurableExecutionState':
      return checkPage(output, page);
    case 'GetDurableExecutionHistory':
      return checkHistoryPage(output, {
        ...page,
        reverse: reverse === true,
        ...(typeof data === 'boolean' && { data }),
      });
    case 'ListDurableExecutionsByFunction':
      return checkList(output, page);
    case 'GetDurableExecution':
      return checkExecution(output);
    case 'CheckpointDurableExecution':
      return checkCheckpoint(output);
    case 'StopDurableExecution':
      return checkStop(output);
    default:
      return []; // callbacks are answered by an empty object, which no client reads
  }
}

interface CheckedRead {
  readonly read: RecordedRead;
  /** What each page shows. */
  readonly alone: readonly (readonly [page: RecordedCall, violations: readonly Violation[]])[];
  /** What the whole read shows that its pages alone do not. */
  readonly whole: readonly Violation[];
}

/** Checks the pages of a read, alone and together, from the same values: a body takes as long to parse as to check. */
function checkPages(read: RecordedRead): CheckedRead {
  const outputs = read.calls.map(outputOf);
  const alone = read.calls.map((page, at) => [page, checkCall(page, () => outputs[at])] as const);
  const told = new Set(alone.flatMap(([, violations]) => violations.map(({ rule }) => rule)));
  return { read, alone, whole: findInWhole(read, outputs).filter(({ rule }) => !told.has(rule)) };
}

function findInWhole(read: RecordedRead, outputs: readonly unknown[]): readonly Violation[] {
  const { Marker: begins, DurableExecutionArn: arn, ReverseOrder: reverse } = read.input;
  if (!read.isWhole || (typeof begins === 'string' && begins !== '')) return [];
  const told = typeof arn === 'string' ? { arn } : {};
  if (read.api === 'GetDurableExecutionState') return checkRead(outputs, told);
  if (read.api !== 'GetDurableExecutionHistory') return [];
  const events = outputs.flatMap((output) => {
    const list = ownMember(output, 'Events');
    return Array.isArray(list) ? (list as readonly unknown[]) : [];
  });
  return checkHistory(events, { ...told, reverse: reverse === true });
}
