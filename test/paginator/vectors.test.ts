import { expect, test } from 'vitest';
import { readInteger } from '../../src/paginator/python-int.ts';
import { type Played, play } from './play-vector.ts';
import { type Asked, answer, type Outcome, runsOf, type Vector, vectors } from './vector.ts';

// the errors that a Python exception may be here: docs/paginator.md says which is which when
const counterparts: Readonly<Record<string, readonly string[]>> = {
  '(harness)': ['(harness)'],
  AttributeError: ['SyntaxError', 'TypeError'],
  InvalidParameterValueException: ['InvalidParameterValueException'],
  PaginationError: ['PaginationError'],
  ParamValidationError: ['RangeError', 'TypeError'],
  TypeError: ['TypeError'],
  ValueError: ['SyntaxError'],
};

const runs = vectors.flatMap((vector) => runsOf(vector).map((run) => ({ vector, run })));

test('paginator() does what botocore does in every vector when strict', async () => {
  const wrong: unknown[] = [];
  for (const { vector, run } of runs) {
    const played = await play(vector, run, 'strict');
    if (!isAlike(played, run)) wrong.push({ case: vector.case, config: run.config, played, run });
  }

  expect(vectors).toHaveLength(1396);
  expect(wrong).toEqual([]);
});

test('paginator() departs from botocore in no vector but where it says so', async () => {
  const wrong: unknown[] = [];
  const departed = { zero: 0, cycle: 0, skip: 0 };
  for (const { vector, run } of runs) {
    const played = await play(vector, run, undefined);
    const departure = departureOf(vector, run);
    if (departure) departed[departure] += 1;
    if (!(departure ? departures[departure](played, run) : isAlike(played, run))) {
      wrong.push({ case: vector.case, config: run.config, departure, played, run });
    }
  }

  expect(wrong).toEqual([]);
  expect(Object.values(departed).every((count) => count > 0)).toBe(true);
});

test('paginator() ends every chain that starts where the run before stopped', async () => {
  const endless = vectors.filter(({ case: name }) => name.startsWith('chain-zero'));

  for (const vector of endless) {
    const [first] = runsOf(vector);
    if (first) expect((await play(vector, first, undefined)).full?.NextToken).toBeNull();
  }
  expect(endless.length).toBeGreaterThan(0);
});

function isAlike(played: Played, run: Outcome): boolean {
  const error = run.error
    ? (counterparts[run.error.class] ?? []).includes(played.error ?? '')
    : played.error === undefined;
  return error && JSON.stringify(comparable(played)) === JSON.stringify(comparable(run));
}

// requests compare by members, not by their order
function comparable({ requests, pages, resumeToken, full }: Played | Outcome): unknown {
  return [requests.map(({ Marker, MaxItems }) => [Marker, MaxItems]), pages, resumeToken, full];
}

type Departure = 'zero' | 'cycle' | 'skip';

const departures: Readonly<Record<Departure, (played: Played, run: Outcome) => boolean>> = {
  zero: (played, run) =>
    isAlike({ ...played, resumeToken: run.resumeToken, full: run.full }, run) &&
    played.resumeToken === null &&
    played.full?.NextToken === null,
  cycle: (played, run) => {
    const asked = played.requests.length;
    const prefix = { ...run, requests: run.requests.slice(0, asked), pages: run.pages.slice(0, asked) };
    return (
      played.error === 'PaginationError' &&
      asked === firstRepeat(run.requests) &&
      isAlike({ ...played, error: undefined }, { ...prefix, resumeToken: null, full: null, error: null })
    );
  },
  skip: (played) => played.error === 'RangeError' && played.requests.length === 1 && played.pages.length === 0,
};

// told from the vector alone
function departureOf(vector: Vector, run: Outcome): Departure | undefined {
  if (skippedBy(run) > pageLength(vector, run)) return 'skip';
  if (String(Number(run.config.MaxItems ?? 1)) === '0' && run.resumeToken !== null) return 'zero';
  return firstRepeat(run.requests) < run.requests.length ? 'cycle' : undefined;
}

// how many requests there are before a marker is sent that was sent before, but not just before
function firstRepeat(requests: readonly Asked[]): number {
  const markers = requests.map(({ Marker }) => Marker);
  const at = markers.findIndex((marker, index) => marker !== undefined && markers.indexOf(marker) < index - 1);
  return at < 0 ? requests.length : at;
}

function skippedBy({ config }: Outcome): number {
  const token = String(config.StartingToken ?? '');
  const old = readInteger(token.split('___')[1] ?? '');
  if (old !== undefined) return Number(old);
  try {
    const { boto_truncate_amount: skip = 0 } = JSON.parse(Buffer.from(token, 'base64').toString()) ?? {};
    return typeof skip === 'number' && !atob(token).includes('.') ? skip : Number(skip === true);
  } catch {
    return 0; // no token: nothing is skipped
  }
}

function pageLength({ server }: Vector, { requests }: Outcome): number {
  return requests[0] ? (answerOrNone(server, requests[0]).Operations?.length ?? 0) : Number.POSITIVE_INFINITY;
}

function answerOrNone(server: Vector['server'], asked: Asked) {
  try {
    return answer(server, asked);
  } catch {
    return { Operations: { length: Number.POSITIVE_INFINITY } }; // refused before anything could be skipped
  }
}
