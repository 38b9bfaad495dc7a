/** One way to do a thing, measured beside the others of its group. */
export interface Case {
  readonly name: string;
  /** Does it once; how many things that were is `units` of the case, or of its group. */
  readonly run: () => unknown;
  readonly units?: number;
}

/** Ways to do the same thing. Ratios are taken inside one run, round by round. */
export interface Group {
  /** What one run of a case does this many of: operations, pages, requests. */
  readonly units: number;
  /** Name of the case that the others are divided by. */
  readonly yardstick: string;
  readonly cases: readonly Case[];
  /** Rounds; default 15. Every round runs every case once, in rotating order. */
  readonly rounds?: number;
  /** Milliseconds that a case runs in a round; default 40. */
  readonly sliceMs?: number;
  /** Milliseconds that each case runs before the first round, until the engine has compiled it; default `sliceMs`. */
  readonly warmUpMs?: number;
  /** Whether the cases of a round take turns run by run, so that whatever else the machine does meets all of them; default no. */
  readonly inTurns?: boolean;
  /** What counts. Default `wall`; `processor` is the time of all threads of this process, whatever else the machine does. */
  readonly clock?: keyof typeof clocks;
}

/** Milliseconds that have passed. */
const clocks = {
  wall: () => performance.now(),
  processor: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
} as const;

/** What a case came to. */
export interface Measured {
  readonly name: string;
  /** Units a second, median, with the 10th and the 90th percentile of the rounds. */
  readonly rate: number;
  readonly slowest: number;
  readonly fastest: number;
  /** Speed over that of the yardstick: median of the rounds' ratios, with the 10th and the 90th percentile. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

/** Measures a group. Each case is warmed up first; asynchronous cases are awaited one by one. */
export async function measure(group: Group): Promise<readonly Measured[]> {
  const { cases, rounds = 15, sliceMs = 40, warmUpMs = sliceMs } = group;
  const now = clocks[group.clock ?? 'wall'];
  for (const candidate of cases) await runFor(candidate, warmUpMs, now);
  const rates = new Map<string, number[]>(cases.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    if (group.inTurns) {
      const spent = await runInTurns(cases, sliceMs, now);
      for (const { name, units = group.units } of cases) rates.get(name)?.push(units / (spent.get(name) ?? Number.NaN));
      continue;
    }
    for (let turn = 0; turn < cases.length; turn += 1) {
      const candidate = cases[(round + turn) % cases.length];
      if (candidate)
        rates.get(candidate.name)?.push((await runFor(candidate, sliceMs, now)) * (candidate.units ?? group.units));
    }
  }
  const yardstick = rates.get(group.yardstick) ?? [];
  return cases.map(({ name }) => summary(name, rates.get(name) ?? [], yardstick));
}

// Runs a second. What earlier cases left behind is collected outside of anybody's time, what a case leaves behind while it
// runs inside of its own.
async function runFor({ run }: Case, milliseconds: number, now: () => number): Promise<number> {
  globalThis.gc?.();
  const start = now();
  let runs = 0;
  let elapsed = 0;
  do {
    const result = run();
    if (result instanceof Promise) await result;
    runs += 1;
    elapsed = now() - start;
  } while (elapsed < milliseconds);
  return (runs / elapsed) * 1000;
}

// Seconds that a run of each case took, on average. Collecting falls on whoever is running when there is enough to collect.
async function runInTurns(
  cases: readonly Case[],
  milliseconds: number,
  now: () => number,
): Promise<Map<string, number>> {
  const spent = new Map(cases.map(({ name }) => [name, 0]));
  globalThis.gc?.();
  let turns = 0;
  for (const end = now() + milliseconds * cases.length; now() < end; turns += 1) {
    for (let turn = 0; turn < cases.length; turn += 1) {
      const { name, run } = cases[(turns + turn) % cases.length] as Case; // the index is of the list
      const start = now();
      await run();
      spent.set(name, (spent.get(name) ?? 0) + now() - start);
    }
  }
  return new Map([...spent].map(([name, all]) => [name, all / turns / 1000]));
}

function summary(name: string, rates: readonly number[], yardstick: readonly number[]): Measured {
  const ratios = rates.map((rate, round) => rate / (yardstick[round] ?? Number.NaN));
  return {
    name,
    rate: quantile(rates, 0.5),
    slowest: quantile(rates, 0.1),
    fastest: quantile(rates, 0.9),
    ratio: quantile(ratios, 0.5),
    low: quantile(ratios, 0.1),
    high: quantile(ratios, 0.9),
  };
}

/** The value below which this part of the values lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}
