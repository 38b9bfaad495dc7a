import { expect, test } from 'vitest';
import { type ManualClock, manualClock } from '../../src/model/clock.ts';
import { type Coming, openWorld, type Sleeper } from '../../src/service/drive-world.ts';

function clockAt(start: number): ManualClock & { moveTo(at: number): boolean } {
  const clock = manualClock(start);
  const moveTo = (at: number): boolean => {
    clock.set(at);
    return true;
  };
  return { ...clock, moveTo };
}

function sleeper(coming: readonly Coming[], version: () => number = () => 0): Sleeper {
  return { coming: () => coming, version, why: () => 'nothing comes' };
}

test('sleep() lets time go on to the first thing that comes to anyone', async () => {
  const clock = clockAt(10);
  const world = openWorld(clock);

  await Promise.all([
    world.sleep(sleeper([{ at: 70, held: false }]), 0),
    world.sleep(sleeper([{ at: 30, held: false }]), 0),
  ]);

  expect(clock.now()).toBe(30);
});

test('sleep() leaves time alone while there is work', async () => {
  const clock = clockAt(10);
  const world = openWorld(clock);
  let end = (): void => undefined;
  const work = world.work(
    () =>
      new Promise<void>((resolve) => {
        end = resolve;
      }),
  );
  const slept = world.sleep(sleeper([{ at: 30, held: false }]), 0);

  await new Promise((resolve) => setTimeout(resolve, 20));
  const before = clock.now();
  end();
  await Promise.all([work, slept]);

  expect([before, clock.now()]).toEqual([10, 30]);
});

test('sleep() waits for the test before time goes on to what the test holds', async () => {
  const clock = clockAt(10);
  const world = openWorld(clock);
  let version = 0;
  const slept = world.sleep(
    sleeper(
      [
        { at: 30, held: true },
        { at: 40, held: false },
      ],
      () => version,
    ),
    1000,
  );

  setTimeout(() => {
    version = 1;
  }, 10);
  await slept;

  expect(clock.now()).toBe(10);
});

test('sleep() rejects when nothing comes in time', async () => {
  const world = openWorld(clockAt(10));

  await expect(world.sleep(sleeper([]), 10)).rejects.toThrow(new RangeError('nothing comes'));
  await expect(world.sleep(sleeper([{ at: 30, held: true }]), 10)).rejects.toThrow('nothing comes');
});

test('sleep() waits in real time where the clock goes by itself', async () => {
  const world = openWorld({ now: () => Date.now(), moveTo: () => false });
  const until = Date.now() + 20;

  await world.sleep(sleeper([{ at: until, held: false }]), 0);

  expect(Date.now()).toBeGreaterThanOrEqual(until - 1);
});

test('wake() wakes everybody', async () => {
  const world = openWorld(clockAt(10));
  const slept = world.sleep(sleeper([]), 1000);

  world.wake();

  await expect(slept).resolves.toBeUndefined();
});
