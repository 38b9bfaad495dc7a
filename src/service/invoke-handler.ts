import type { InvocationOutput } from '../model/payload.ts';
import type { DriveHost, DrivePort } from './drive-host.ts';
import { type DurableHandler, handlerContext, readOutput, thrownError } from './durable-handler.ts';
import { withEventClient } from './event-client.ts';
import type { DriveOptions } from './run-options.ts';

/** One invocation of a handler, from outside. */
export interface OpenCall {
  /** The service saw a call of the handler. */
  touch(): void;
  /** A call of the handler was refused: what and how, for the error of a handler that says nothing more. */
  refused(what: string): void;
  /** The invocation is over before the handler returned: it died, or the execution was ended. */
  end(): void;
}

/** How an invocation ended. */
export type InvocationEnd = 'returned' | 'threw' | 'cut';

/** What an invocation needs beside its handler. */
export interface InvokeAsked {
  readonly port: DrivePort;
  readonly host: DriveHost;
  readonly options: DriveOptions;
  /** Whether this is the last time that the handler may throw. */
  readonly last: boolean;
  /** Tells where to report what happens to the invocation from outside. */
  readonly opened: (call: OpenCall) => void;
}

/**
 * Invokes a handler once and takes what it gives into the log.
 *
 * @throws RangeError when it neither calls nor returns in time, or gives what cannot be; TypeError when it gives no output.
 */
export async function invokeHandler(handler: DurableHandler, asked: InvokeAsked): Promise<InvocationEnd> {
  const { port, host } = asked;
  if (!host.state().open) host.apply({ change: 'invoke', at: port.now() });
  const number = host.state().invocations;
  const outcome = await outcomeOf(handler, asked);
  // what an invocation gives after its end is nobody's: it died, or its execution was ended from outside
  if (outcome === 'cut' || host.state().invocations !== number || !host.state().open) return 'cut';
  const at = port.now();
  if ('thrown' in outcome) {
    const error = thrownError(outcome.thrown);
    if (asked.last) host.apply({ change: 'return', at, output: { Status: 'FAILED', Error: error } });
    else host.apply({ change: 'crash', at, error });
    return 'threw';
  }
  const output = readOutput(outcome.value, host.execution().name);
  takeOutput(host, output, at);
  return 'returned';
}

function takeOutput(host: DriveHost, output: InvocationOutput, at: number): void {
  const refusal = host.apply({ change: 'return', at, output });
  if (!refusal) return;
  const { invocations } = host.state();
  throw new RangeError(
    `Cannot end invocation ${invocations} of '${host.execution().name}' with ${output.Status}: the service refuses it: ${refusal.message}`,
  );
}

type Outcome = { readonly value: unknown } | { readonly thrown: unknown } | 'cut';

function outcomeOf(handler: DurableHandler, asked: InvokeAsked): Promise<Outcome> {
  const { host, options } = asked;
  const { patience = 4000 } = options;
  return new Promise((resolve, reject) => {
    // counted in turns of the event loop: a machine that stands still, or a body that computes, is no silence
    const turnMs = Math.max(1, Math.min(50, patience / 4));
    let silentMs = 0;
    let refused: string | undefined;
    const timer = setInterval(() => {
      silentMs += turnMs;
      if (silentMs < patience) return;
      clearInterval(timer);
      reject(new RangeError(silence(host, patience, refused)));
    }, turnMs);
    const end = (outcome: Outcome): void => {
      clearInterval(timer);
      resolve(outcome);
    };
    asked.opened({
      touch: () => {
        silentMs = 0;
      },
      refused: (what) => {
        refused = what;
      },
      end: () => end('cut'),
    });
    callHandler(handler, asked).then(
      (value) => end({ value }),
      (thrown: unknown) => end({ thrown }),
    );
  });
}

async function callHandler(handler: DurableHandler, { host, port, options }: InvokeAsked): Promise<unknown> {
  const execution = host.execution();
  const page = options.page ?? port.pages;
  const payload = execution.invocation(page === undefined ? {} : { page });
  const travelled: typeof payload = structuredClone(payload); // a handler may change what it is given
  const event = options.through ? withEventClient(travelled, options.through, execution.variants) : travelled;
  const { open, requestId } = host.state();
  const context = handlerContext(host.arn, open ? requestId(open.number) : '');
  // the handler's author knows the payload's type as his SDK names it
  return (handler as (event: unknown, context: unknown) => unknown)(event, context);
}

function silence(host: DriveHost, patience: number, refused: string | undefined): string {
  const { invocations, records } = host.state();
  const open = [...records.values()].filter(({ status, type }) => status === 'STARTED' && type !== 'EXECUTION');
  const names = open
    .map((record) => `${record.type} '${record.name ?? record.id}'`)
    .slice(0, 5)
    .join(', ');
  return `Cannot end invocation ${invocations} of '${host.execution().name}': the handler neither called nor returned for ${patience} ms (option 'patience'), open: ${names || 'no operation'}${refused === undefined ? '' : `; the last call that was refused: ${refused}`}`;
}
