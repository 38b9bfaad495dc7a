/** Something that may happen to a driven execution by time alone. */
export interface Coming {
  /** Epoch milliseconds of service time. */
  readonly at: number;
  /** The test said that it answers first: time does not go on to it. */
  readonly held: boolean;
}

/** A driven execution that has nothing to do until something happens. */
export interface Sleeper {
  /** What time may bring. */
  coming(): readonly Coming[];
  /** A number that differs once something happened to the execution. */
  version(): number;
  /** Why nothing goes on, for the error when nothing does. */
  why(): string;
}

/** What the executions that one service drives have in common: its clock. */
export interface World {
  /** Does work: time stands still meanwhile. */
  work<T>(task: () => Promise<T>): Promise<T>;
  /** Waits until something happened. Rejects with a RangeError when nothing can, within real `patience` milliseconds. */
  sleep(sleeper: Sleeper, patience: number): Promise<void>;
  /** Goes on to what time brings next, to a sleeper or to the one that asks, unless others are at work. */
  pass(coming: readonly Coming[]): void;
  /** Lets every sleeper look again. */
  wake(): void;
}

interface Sleeping extends Sleeper {
  readonly wakeUp: () => void;
  readonly giveUp: (error: Error) => void;
  readonly patience: number;
}

/** What a world needs of a clock. */
export interface WorldClock {
  now(): number;
  moveTo(at: number): boolean;
}

/** Real milliseconds between two looks while a world waits for the test. */
const lookMs = 5;

/**
 * A world: time goes on to the next thing that it brings once no handler and no function is at work and every driven
 * execution waits. Executions that run at once share the time.
 */
export function openWorld(clock: WorldClock): World {
  const sleeping = new Set<Sleeping>();
  let busy = 0;
  let round = 0;

  const wake = (): void => {
    round += 1;
    for (const sleeper of [...sleeping]) sleeper.wakeUp();
  };
  const goOn = async (): Promise<void> => {
    const mine = round;
    const over = (): boolean => busy > 0 || round !== mine || sleeping.size === 0;
    for (let turn = 0; turn < 3; turn += 1) await nextTurn(); // what the test does next goes first
    if (over()) return;
    const next = earliest(comingTo(sleeping));
    if (next && !next.held && clock.moveTo(Math.max(next.at, clock.now()))) return wake();
    const waited = next?.held === false ? Math.max(0, next.at - clock.now()) : 0;
    const happened = await watch({ sleeping, clock, over, realMs: waited });
    if (over()) return;
    if (happened || waited > 0) return wake();
    for (const sleeper of [...sleeping]) sleeper.giveUp(new RangeError(sleeper.why()));
  };
  return {
    work: async (task) => {
      busy += 1;
      try {
        return await task();
      } finally {
        busy -= 1;
        round += 1;
        void goOn();
      }
    },
    sleep: (sleeper, patience) =>
      new Promise((resolve, reject) => {
        const entry: Sleeping = {
          ...sleeper,
          patience,
          wakeUp: () => {
            sleeping.delete(entry);
            resolve();
          },
          giveUp: (error) => {
            sleeping.delete(entry);
            reject(error);
          },
        };
        sleeping.add(entry);
        round += 1;
        void goOn();
      }),
    pass: (coming) => {
      const next = earliest([...comingTo(sleeping), ...coming]);
      if (busy === 1 && next && !next.held && clock.moveTo(Math.max(next.at, clock.now()))) wake();
    },
    wake,
  };
}

function comingTo(sleeping: ReadonlySet<Sleeping>): readonly Coming[] {
  return [...sleeping].flatMap((sleeper) => sleeper.coming());
}

function earliest(list: readonly Coming[]): Coming | undefined {
  let first: Coming | undefined;
  for (const coming of list) if (!first || coming.at < first.at) first = coming;
  return first;
}

// waits in real time for the test, for other clients of the service, or for a clock that goes by itself
async function watch(at: {
  readonly sleeping: ReadonlySet<Sleeping>;
  readonly clock: WorldClock;
  readonly over: () => boolean;
  readonly realMs: number;
}): Promise<boolean> {
  const versions = [...at.sleeping].map((sleeper) => [sleeper, sleeper.version()] as const);
  const patience = Math.max(0, ...versions.map(([sleeper]) => sleeper.patience));
  const stood = at.clock.now();
  const until = performance.now() + at.realMs;
  // patience is counted in looks: a machine that stands still takes none of it
  const goesOn = (looked: number): boolean => (at.realMs > 0 ? performance.now() < until : looked * lookMs < patience);
  for (let looked = 0; goesOn(looked); looked += 1) {
    const left = at.realMs > 0 ? until - performance.now() : lookMs;
    await new Promise((resolve) => setTimeout(resolve, Math.max(1, Math.min(lookMs, left))));
    if (at.over()) return true;
    const moved = at.realMs === 0 && at.clock.now() !== stood;
    if (moved || versions.some(([sleeper, version]) => sleeper.version() !== version)) return true;
  }
  return false;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
