import { executionOf } from '../cassette/execution/execution-of.ts';
import { hasFailed } from '../cassette/har/exchange.ts';
import { headerOf } from '../cassette/har/print-entry.ts';
import { type Recorded, readHar } from '../cassette/har/read-har.ts';
import { ownMember } from '../cassette/json/parse-json.ts';
import { type RecordedCall, recordedCalls } from '../cassette/playback/recorded-call.ts';
import { type RecordedRead, recordedReads } from '../cassette/playback/recorded-reads.ts';
import type { DrawnCall, Picture } from './picture.ts';
import { pictureOfExecution } from './picture-of-execution.ts';

/**
 * The picture of a recording: its execution, the pages of the longest read of State, and its calls.
 *
 * @param source What the file is called in errors.
 * @throws SyntaxError when the value is no HAR file, RangeError when it tells of no execution or of several.
 */
export function pictureOfCassette(har: unknown, source: string): Picture {
  const recorded: Recorded = readHar(har, source);
  const execution = executionOf(recorded, source);
  const calls = recordedCalls(recorded);
  const { reads } = recordedReads(calls);
  const sizes = new Map(reads.flatMap(sizesOfRead));
  const drawn = calls.map((call, index) => drawCall(call, index, sizes.get(call.entry)));
  const [longest] = reads.filter(isState).toSorted((a, b) => b.items.length - a.items.length);
  const pages = longest ? sizesOfRead(longest).map(([, size]) => size) : [];
  return pictureOfExecution(execution, { pages, calls: drawn });
}

function isState({ api }: RecordedRead): boolean {
  return api === 'GetDurableExecutionState';
}

/** The entry of each page, with its number of items. */
function sizesOfRead({ pages }: RecordedRead): readonly (readonly [entry: number, size: number])[] {
  return pages.map(({ call, end }, index) => [call.entry, end - (pages[index - 1]?.end ?? 0)]);
}

function drawCall({ api, input, exchange }: RecordedCall, index: number, size: number | undefined): DrawnCall {
  const { outcome } = exchange;
  const marker = ownMember(input, 'Marker');
  return {
    number: index + 1,
    api,
    what: typeof marker === 'string' ? `from ${marker.slice(0, 20)}…` : '',
    status: hasFailed(outcome) ? null : outcome.status,
    items: size ?? null,
    faults: troubleOf(outcome),
  };
}

// a recording knows what came back, not who broke it: an answer that is no success, or that did not come whole
function troubleOf(outcome: RecordedCall['exchange']['outcome']): readonly string[] {
  if (hasFailed(outcome)) return [outcome.failure];
  const { status, headers, delivery } = outcome;
  const error = status >= 400 ? [headerOf(headers, 'x-amzn-errortype')?.split(':')[0] ?? `status ${status}`] : [];
  return delivery?.then === undefined ? error : [...error, endings[delivery.then]];
}

const endings = {
  reset: 'the connection was reset',
  close: 'the connection was closed',
  hang: 'the answer stopped',
  refuse: 'the connection was refused',
} as const;
