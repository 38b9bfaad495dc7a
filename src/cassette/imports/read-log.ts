import { isObject, ownMember, parseJson } from '../json/parse-json.ts';

/** What every line of a cassette in a log begins with. */
export const logMark = '{"lambda-durable-testkit":"cassette@1"';

// CloudWatch takes events of 256 KiB, and a character may be four bytes
const partLength = 60_000;

/** The lines of a log that carry a text. */
export function toLogLines(text: string, id: string): readonly string[] {
  const parts = Math.max(1, Math.ceil(text.length / partLength));
  return Array.from({ length: parts }, (_, at) => {
    const piece = text.slice(at * partLength, (at + 1) * partLength);
    return `${logMark},"id":${JSON.stringify(id)},"part":${at + 1},"parts":${parts},"text":${JSON.stringify(piece)}}`;
  });
}

/**
 * The cassettes in a log as one HAR file's value, or `undefined` when the log carries none. Lines may have a time and more in
 * front, or be JSON themselves with the line as their `message`. Where a part is missing, its cassette is left out.
 */
export function readLog(log: string): unknown {
  if (!log.includes('lambda-durable-testkit')) return undefined;
  const pieces = log.split(/\r?\n/).flatMap(readLine);
  if (pieces.length === 0) return undefined;
  const files = [...Map.groupBy(pieces, ({ id }) => id).values()].flatMap(joinPieces);
  return { log: { entries: files.flatMap(entriesOf) } };
}

interface Piece {
  readonly id: string;
  readonly part: number;
  readonly parts: number;
  readonly text: string;
}

function readLine(line: string): readonly Piece[] {
  const parsed = parseJson(line);
  const message = parsed.ok ? (ownMember(parsed.value, 'message') ?? line) : line;
  const text = typeof message === 'string' ? message : JSON.stringify(message);
  const start = text.indexOf(logMark);
  const value = start < 0 ? undefined : parseJson(text.slice(start).trimEnd());
  if (!value?.ok || !isObject(value.value)) return [];
  const { id, part, parts, text: piece } = value.value;
  if (typeof id !== 'string' || typeof part !== 'number' || typeof parts !== 'number' || typeof piece !== 'string')
    return [];
  return [{ id, part, parts, text: piece }];
}

function joinPieces(pieces: readonly Piece[]): readonly unknown[] {
  const [first] = pieces;
  const ordered = Array.from(
    { length: first?.parts ?? 0 },
    (_, at) => pieces.find(({ part }) => part === at + 1)?.text,
  );
  if (ordered.includes(undefined)) return [];
  const parsed = parseJson(ordered.join(''));
  return parsed.ok ? [parsed.value] : [];
}

function entriesOf(file: unknown): readonly unknown[] {
  const entries = ownMember(ownMember(file, 'log'), 'entries');
  return Array.isArray(entries) ? entries : [];
}
