// Reads histories that others recorded, and prints what the timeline makes of them as a Markdown table: `node
// scripts/recordings.ts FOLDER`. A JSON file is a list of events; a YAML file is one of AWS's conformance tests, whose
// expected events leave out what is not asserted.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkHistory, parseHistory } from '../src/index.ts';
import { markdownTable } from './markdown-table.ts';

/** Any JSON object. */
type Members = Readonly<Record<string, unknown>>;

/** What became of one recording. */
export interface Rebuilt {
  readonly file: string;
  readonly events: number;
  /** Why it cannot be rebuilt, or what the rebuilt events have and the recorded ones have not, and the other way round. */
  readonly reasons: readonly string[];
  readonly rebuilt: boolean;
}

/** Rebuilds the history in a file. */
export function rebuild(folder: string, file: string): Rebuilt {
  const text = readFileSync(join(folder, file), 'utf8');
  const events = file.endsWith('.yaml') ? eventsOfTest(parse(text) as Members) : (JSON.parse(text) as Members[]);
  try {
    const execution = parseHistory(events);
    const found = checkHistory(execution.events, { arn: execution.arn });
    const reasons = [...differences(events, execution.events), ...found.map(({ message }) => message)];
    return { file, events: events.length, rebuilt: true, reasons: [...new Set(reasons)] };
  } catch (error) {
    const reason = String(error instanceof Error ? error.message : error).replace(/^Cannot rebuild '[^']*' /, '');
    return { file, events: events.length, rebuilt: false, reasons: [reason] };
  }
}

/** The events that a conformance test expects, with those that it passes over: the start, the end, and invocations. */
function eventsOfTest({ ExpectedExecutionHistory, ExpectedResult }: Members): readonly Members[] {
  const expected = (ExpectedExecutionHistory ?? []) as readonly Members[]; // a list in every test
  const told = new Map(expected.map((event) => [Number(event.EventId), plain(event) as Members]));
  const last = Math.max(1, ...told.keys());
  const all = Array.from({ length: last }, (_, index): Members => {
    const EventId = index + 1;
    return told.get(EventId) ?? { EventId, EventType: EventId === 1 ? 'ExecutionStarted' : 'InvocationCompleted' };
  });
  const status = (ExpectedResult as Members | undefined)?.ExecutionStatus;
  const end = status === 'SUCCEEDED' ? 'ExecutionSucceeded' : 'ExecutionFailed';
  const types = all.map(({ EventType }) => EventType);
  if (status === undefined || types.includes(end)) return all;
  const returned =
    types.at(-1) === 'InvocationCompleted' ? [] : [{ EventId: last + 1, EventType: 'InvocationCompleted' }];
  return [...all, ...returned, { EventId: last + 1 + returned.length, EventType: end }];
}

// `${ID1}` stands for a text that is the same wherever it stands, `*` for anything
function plain(value: unknown): unknown {
  if (typeof value === 'string') return value === '*' ? undefined : value.replaceAll(/\$\{([A-Za-z0-9_]+)\}/g, '$1');
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, member === '*' && /Delay/.test(name) ? 1 : plain(member)]),
  );
}

const minted: ReadonlySet<string> = new Set([
  'CallbackId',
  'RequestId',
  'EventTimestamp',
  'StartTimestamp',
  'EndTimestamp',
]);

/** What recorded events hold that the rebuilt ones lack or have otherwise, by member; ids and times are the kit's own. */
function differences(recorded: readonly Members[], rebuilt: readonly object[]): readonly string[] {
  return recorded.flatMap((event, index) => {
    const { EventType } = event;
    return differing(event, rebuilt[index], '').map(
      ([path, was, is]) => `${String(EventType)}${path}: ${was}, here ${is}`,
    );
  });
}

function differing(was: unknown, is: unknown, path: string): readonly (readonly [string, string, string])[] {
  if (was === undefined || minted.has(path.slice(path.lastIndexOf('/') + 1)) || /ScheduledEnd/.test(path)) return [];
  if (typeof was !== 'object' || was === null) return was === is ? [] : [[path, show(was), show(is)]];
  const members = typeof is === 'object' && is !== null ? (is as Members) : {}; // an object by this line
  if (Object.keys(was).length > 0 && is === undefined) return [[path, show(was), 'nothing']];
  return Object.entries(was).flatMap(([name, inner]) => differing(inner, members[name], `${path}/${name}`));
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new RangeError('Cannot read recordings: found no folder, expected FOLDER');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:json|yaml)$/.test(file),
  );
  const rows = files
    .filter((file) => file !== 'index.json')
    .toSorted()
    .map((file) => rebuild(folder, file));
  const lines = rows.map(({ file, events, rebuilt, reasons }) => [
    file,
    String(events),
    rebuilt ? 'yes' : 'no',
    reasons.slice(0, 4).join('; '),
  ]);
  console.log(markdownTable([['recording', 'events', 'rebuilt', 'what differs'], ...lines]));
}
