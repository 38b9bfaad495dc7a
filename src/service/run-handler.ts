import { dueActs } from '../timeline/due.ts';
import type { Execution } from '../timeline/execution.ts';
import type { TimelineState } from '../timeline/state.ts';
import type { Crashes } from './crash-point.ts';
import { type DriveCallbacks, nameOf, openCallbacks } from './drive-callbacks.ts';
import { findFunction, type InvokedRun, openInvokes, runFunction } from './drive-functions.ts';
import type { DriveHost, DrivePort } from './drive-host.ts';
import type { Coming, World } from './drive-world.ts';
import type { DurableHandler } from './durable-handler.ts';
import { invokeHandler, type OpenCall } from './invoke-handler.ts';
import type { DriveOptions } from './run-options.ts';

/** An execution that is driven. */
export interface DrivenRun {
  readonly host: DriveHost;
  readonly options: DriveOptions;
  readonly crashes: Crashes;
  /** Whether time may go on to the execution's own timeout. */
  readonly timesOut: boolean;
  /** The invocation that is underway. */
  call: OpenCall | undefined;
  /** Changes of the log when it began. */
  since: number;
  /** Times in a row that it asked for news. */
  polls: number;
  /** Invocations in a row that ended by throwing. */
  thrown: number;
  /** Service time of the next invocation after one that ended without an answer. */
  againAt: number | undefined;
  /** Ids of chained invokes whose function has begun. */
  readonly begun: Set<string>;
  /** What a function that the handler invoked broke with: a mistake of the test. */
  broken: { readonly error: unknown } | undefined;
}

/** What drives a run. */
export interface Drive {
  readonly port: DrivePort;
  readonly world: World;
  readonly callbacks: DriveCallbacks;
  readonly runNested: (handler: DurableHandler, asked: InvokedRun & DriveOptions) => Promise<Execution>;
}

/** Milliseconds of service time until an invocation that ended without an answer is tried again. */
const againMs = 5000;

/** Drives a handler from one invocation to the next until its execution has ended. */
export async function runHandler(drive: Drive, run: DrivenRun, handler: DurableHandler): Promise<Execution> {
  while (run.host.state().status === 'RUNNING') {
    if (await wakeUp(drive, run)) await invokeOnce(drive, run, handler);
  }
  return run.host.execution();
}

/** Goes on to the next invocation and through it, unless the execution has ended by then. */
export async function stepHandler(drive: Drive, run: DrivenRun, handler: DurableHandler): Promise<Execution> {
  if (await wakeUp(drive, run)) await invokeOnce(drive, run, handler);
  return run.host.execution();
}

async function invokeOnce({ port, world }: Drive, run: DrivenRun, handler: DurableHandler): Promise<void> {
  const { host, options } = run;
  const last = run.thrown + 1 >= (options.attempts ?? 5);
  const opened = (call: OpenCall): void => {
    run.call = call;
    run.since = host.state().changes;
    run.polls = 0;
  };
  run.againAt = undefined;
  const end = await world.work(() => invokeHandler(handler, { port, host, options, last, opened }));
  run.call = undefined;
  run.thrown = end === 'threw' ? run.thrown + 1 : 0;
  if (end !== 'returned' && host.state().status === 'RUNNING') run.againAt = port.now() + againMs;
}

/** Waits until there is a reason to invoke the handler; answers false when the execution ended first. */
async function wakeUp(drive: Drive, run: DrivenRun): Promise<boolean> {
  const { port, world, callbacks } = drive;
  const { host } = run;
  for (;;) {
    if (run.broken) throw run.broken.error;
    const state = host.state();
    if (state.status !== 'RUNNING') return false;
    if (state.open || state.invocations === 0 || isNews(run, port.now())) return true;
    startFunctions(drive, run);
    if (callbacks.give(host, port.now())) continue;
    await world.sleep(sleeperOf(drive, run), run.options.patience ?? 4000);
  }
}

function isNews(run: DrivenRun, now: number): boolean {
  return run.againAt === undefined ? hasNews(run.host.state()) : run.againAt <= now;
}

/** Whether the service did something that the handler has not heard of: a reason to invoke it. */
export function hasNews({ records, delivered }: TimelineState): boolean {
  for (const record of records.values()) if (record.fired > delivered) return true;
  return false;
}

function sleeperOf(drive: Drive, run: DrivenRun): Parameters<World['sleep']>[0] {
  return {
    coming: () => comingOf(drive, run),
    version: () => run.host.state().changes + (run.broken ? 1 : 0),
    why: () => whyStuck(drive, run),
  };
}

/** What time will bring to a run. */
export function comingOf({ callbacks }: Drive, run: DrivenRun): readonly Coming[] {
  const state = run.host.state();
  const coming: Coming[] = run.againAt === undefined ? [] : [{ at: run.againAt, held: false }];
  for (const id of state.awaited) {
    const record = state.records.get(id);
    if (!record) continue;
    const held = record.type === 'CALLBACK' && callbacks.isHeld(state, record);
    for (const { at } of dueActs(record)) coming.push({ at, held });
  }
  if (run.timesOut) coming.push({ at: state.startedAt + state.timeoutSeconds * 1000, held: false });
  return coming;
}

function whyStuck({ callbacks }: Drive, run: DrivenRun): string {
  const { host, options } = run;
  const state = host.state();
  const patience = options.patience ?? 4000;
  const open = openCallbacks(state).map((record) => {
    const limit = dueActs(record).length > 0 ? '' : ' (no timeout)';
    return `callback '${nameOf(state, record)}'${callbacks.isHeld(state, record) ? '' : limit}`;
  });
  const invokes = openInvokes(state).map((record) => `chained invoke '${nameOf(state, record)}'`);
  const names = [...open, ...invokes].slice(0, 10).join(', ') || 'nothing';
  return `Cannot go on with '${host.execution().name}': nothing is left to do but to wait for ${names}, expected an answer within ${patience} ms (option 'patience'), such as service.callback(name).succeed(result) or .timeOut()`;
}

/** Begins the functions of the chained invokes that are open. */
export function startFunctions(drive: Drive, run: DrivenRun): void {
  const { port, world } = drive;
  for (const record of openInvokes(run.host.state())) {
    if (run.begun.has(record.id)) continue;
    run.begun.add(record.id);
    const invoked = findFunction(run.options.functions ?? {}, record.functionName ?? '');
    if (!invoked) throw new RangeError(unknownFunction(run, record.functionName ?? ''));
    const work = async (): Promise<void> => {
      const end = await runFunction(invoked, record, drive.runNested);
      run.host.apply({ change: 'service', at: port.now(), id: record.id, ...end });
    };
    // a durable function sleeps like its caller: time goes on meanwhile
    const task = typeof invoked === 'function' ? world.work(work) : work();
    task
      .catch((error: unknown) => {
        run.broken = { error };
      })
      .finally(() => world.wake());
  }
}

function unknownFunction({ host, options }: DrivenRun, name: string): string {
  const known = Object.keys(options.functions ?? {}).join(', ') || 'none';
  return `Cannot invoke '${name}' from '${host.execution().name}': found no such function, expected one of the option 'functions': ${known}`;
}
