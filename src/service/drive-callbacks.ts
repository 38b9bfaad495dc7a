import type { ErrorObject } from '../model/wire.ts';
import type { OperationRecord } from '../timeline/record.ts';
import type { TimelineState } from '../timeline/state.ts';
import type { DriveHost } from './drive-host.ts';
import { thrownError } from './durable-handler.ts';

/** A callback in the hands of a test, by its name. */
export interface CallbackHandle {
  /** Answers with a result: text stands as it is, other values become JSON text, nothing is no result. */
  succeed(result?: unknown): void;
  /** Answers with a failure: an `Error`, a message, or the service's own ErrorObject. */
  fail(error?: unknown): void;
  /** Arms its heartbeat timer again. */
  heartbeat(): void;
  /** Leaves it unanswered: time goes on to its timeout. */
  timeOut(): void;
  /** Its CallbackId, as soon as it is open. */
  opened(): Promise<string>;
}

type Answer =
  | { readonly answer: 'succeed'; readonly result: string | undefined }
  | { readonly answer: 'fail'; readonly error: ErrorObject }
  | { readonly answer: 'heartbeat' }
  | { readonly answer: 'timeOut' };

interface Waiter {
  readonly name: string;
  readonly resolve: (callbackId: string) => void;
}

/** The callbacks that a test answers. */
export interface DriveCallbacks {
  handle(name: string): CallbackHandle;
  /** Gives what the test has answered to the open callbacks of an execution; tells whether there was any. */
  give(host: DriveHost, now: number): boolean;
  /** Whether the test has this callback in its hands and has not answered yet. */
  isHeld(state: TimelineState, record: OperationRecord): boolean;
  /** Tells those who wait for a callback to open. */
  notice(host: DriveHost): void;
}

/** Callbacks by name; `offer` is called whenever the test has said something. */
export function driveCallbacks(offer: () => void): DriveCallbacks {
  const answers = new Map<string, Answer[]>();
  const released = new Set<string>(); // CallbackIds that time may end
  const waiters = new Set<Waiter>();
  const say = (name: string, answer: Answer): void => {
    answers.get(name)?.push(answer);
    offer();
  };
  const opened = (name: string): Promise<string> =>
    new Promise((resolve) => {
      waiters.add({ name, resolve });
      offer();
    });
  const giveOne = (host: DriveHost, record: OperationRecord, at: number): boolean => {
    const queue = answers.get(nameOf(host.state(), record)) ?? [];
    const next = queue[0];
    if (!next || (released.has(record.callbackId ?? '') && next.answer === 'timeOut')) return false;
    queue.shift();
    if (next.answer === 'timeOut') released.add(record.callbackId ?? '');
    else take(host, record, next, at);
    return true;
  };
  return {
    handle: (name) => {
      if (!answers.has(name)) answers.set(name, []);
      return {
        succeed: (result) => say(name, { answer: 'succeed', result: textOf(result) }),
        fail: (error) => say(name, { answer: 'fail', error: errorOf(error) }),
        heartbeat: () => say(name, { answer: 'heartbeat' }),
        timeOut: () => say(name, { answer: 'timeOut' }),
        opened: () => opened(name),
      };
    },
    give: (host, at) => {
      let given = false;
      for (const record of openCallbacks(host.state())) {
        const isOpen = (): boolean => host.state().records.get(record.id)?.status === 'STARTED';
        while (isOpen() && giveOne(host, record, at)) given = true;
      }
      return given;
    },
    isHeld: (state, record) => answers.has(nameOf(state, record)) && !released.has(record.callbackId ?? ''),
    notice: (host) => {
      if (waiters.size === 0) return;
      const state = host.state();
      for (const record of openCallbacks(state)) {
        for (const waiter of waiters) {
          if (waiter.name !== nameOf(state, record)) continue;
          waiters.delete(waiter);
          waiter.resolve(record.callbackId ?? '');
        }
      }
    },
  };
}

/** The open callbacks of an execution, oldest first. */
export function openCallbacks(state: TimelineState): readonly OperationRecord[] {
  const awaited = [...state.awaited].flatMap((id) => state.records.get(id) ?? []);
  return awaited.filter(({ type, status }) => type === 'CALLBACK' && status === 'STARTED');
}

/** The name that a test calls an operation by: its own, or that of the nearest context that has one. */
export function nameOf({ records }: TimelineState, record: OperationRecord): string {
  for (let at: OperationRecord | undefined = record; at; at = records.get(at.parentId ?? '')) {
    if (at.name !== undefined) return at.name;
  }
  return record.id;
}

function take(
  host: DriveHost,
  { id }: OperationRecord,
  answer: Exclude<Answer, { answer: 'timeOut' }>,
  at: number,
): void {
  if (answer.answer === 'heartbeat') host.apply({ change: 'heartbeat', at, id });
  else if (answer.answer === 'fail')
    host.apply({ change: 'service', at, id, trigger: 'callback-failed', error: answer.error });
  else {
    const result = answer.result === undefined ? {} : { result: answer.result };
    host.apply({ change: 'service', at, id, trigger: 'callback-succeeded', ...result });
  }
}

function textOf(result: unknown): string | undefined {
  return typeof result === 'string' ? result : JSON.stringify(result);
}

function errorOf(error: unknown): ErrorObject {
  if (error === undefined) return {};
  if (typeof error === 'string') return { ErrorMessage: error };
  if (error instanceof Error) return { ErrorType: error.name, ErrorMessage: error.message };
  return typeof error === 'object' && error !== null ? error : thrownError(error);
}
