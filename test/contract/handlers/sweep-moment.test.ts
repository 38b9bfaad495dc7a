import { expect, test } from 'vitest';
import type { Deviation } from '../../../src/contract/handlers/deviation.ts';
import { momentAt } from '../../../src/contract/handlers/handler-moments.ts';
import type { HandlerFinding } from '../../../src/contract/handlers/handler-rules.ts';
import type { PageCut } from '../../../src/contract/handlers/page-cuts.ts';
import { type Found, type SweepAsked, sweepMoment } from '../../../src/contract/handlers/sweep-moment.ts';
import { execution } from '../../../src/fixtures/execution.ts';
import { durableService } from '../../../src/service/durable-service.ts';

const past = execution('a', (run) => run.step('one').step('two').step('three').succeed());
const moment = momentAt(past, past.log ?? [], (past.log?.length ?? 0) - 1);
const { journal } = durableService();
const other: Deviation = { id: '1', name: "Step 'one'", received: 'b', expected: 'a', lost: false, by: 'code' };
const again: HandlerFinding = { rule: 'handler/finished-once', what: 'run again', received: 'START' };

interface Seen {
  readonly findings?: readonly HandlerFinding[];
  readonly deviation?: Deviation;
}

async function sweep(
  show: (cut: PageCut, count: number) => Seen,
  more: Partial<SweepAsked> = {},
): Promise<readonly Found[]> {
  let count = 0;
  const replay: SweepAsked['replay'] = async (cut) => {
    count += 1;
    return { findings: [], deviation: undefined, journal, ...show(cut, count) };
  };
  const unsteady = new Set<string>();
  return sweepMoment(moment, { replay, cuts: undefined, most: 100, sameResult: true, unsteady, ...more });
}

const told = (found: readonly Found[]): unknown =>
  found.map(({ finding, cut }) => [finding.severity ?? 'must', finding.what, cut]);

test('sweepMoment() tries every edge alone, and all together where there are too many', async () => {
  const shown = (cut: PageCut): Seen => (cut.includes(2) ? { findings: [again] } : {});

  expect(told(await sweep(shown))).toEqual([['must', 'run again', [2]]]);
  expect(told(await sweep(shown, { most: 2 }))).toEqual([['must', 'run again', [2]]]);
  expect(told(await sweep(shown, { cuts: [1, 3] }))).toEqual([]);
});

test('sweepMoment() tells of another value once, and blames nobody', async () => {
  expect(told(await sweep(() => ({ deviation: other })))).toEqual([
    ['info', expect.stringContaining("Step 'one' is b where the history has a"), []],
  ]);
  expect(await sweep(() => ({ deviation: other }), { sameResult: false })).toEqual([]);
});

test('sweepMoment() blames a body that gives nothing, unless time or a crash had a hand in it', async () => {
  const lost = { ...other, lost: true };

  expect(told(await sweep(() => ({ deviation: lost })))).toEqual([
    ['must', "Step 'one' is b where the history has a: its body ran anew", []],
  ]);
  expect(told(await sweep(() => ({ deviation: { ...lost, by: 'time' } })))).toEqual([['info', expect.any(String), []]]);
  expect(await sweep(() => ({ deviation: { ...lost, by: 'crash' } }))).toEqual([]);
  expect(await sweep(() => ({ deviation: lost }), { sameResult: false })).toEqual([]);
});

test('sweepMoment() blames the edge behind which a value changes', async () => {
  const found = await sweep((cut) => (cut.includes(0) ? { deviation: other } : {}));

  expect(told(found)).toEqual([['must', "Step 'one' is b, with the state in one page it is a", [0]]]);
});

test('sweepMoment() blames nothing on a body that gives something else each time', async () => {
  const random = (_cut: PageCut, count: number): Seen => ({
    deviation: { ...other, received: String(count), lost: true },
  });

  expect(await sweep(random)).toEqual([]);
});
