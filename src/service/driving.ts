import { toBytes } from '../model/body.ts';
import type { Endpoint, WireRequest, WireResponse } from '../model/endpoint.ts';
import { refusals, refuse } from '../model/exceptions.ts';
import { routeOf } from '../model/route.ts';
import type { OperationUpdate } from '../model/wire.ts';
import type { Execution } from '../timeline/execution.ts';
import { tokenOf } from '../timeline/views.ts';
import { readAsked } from './asked-input.ts';
import { openCrashes } from './crash-point.ts';
import { type CallbackHandle, driveCallbacks } from './drive-callbacks.ts';
import type { DriveHost, DrivePort } from './drive-host.ts';
import { openWorld } from './drive-world.ts';
import type { DurableHandler } from './durable-handler.ts';
import { goOnInside, isPoll } from './poll-inside.ts';
import { type Drive, type DrivenRun, runHandler, stepHandler } from './run-handler.ts';
import type { DriveOptions, RunOptions } from './run-options.ts';

/** What a service offers to those who drive handlers. */
export interface Driving {
  run(handler: DurableHandler, input?: unknown, options?: RunOptions): Promise<Execution>;
  advance(handler: DurableHandler, arn: string, options?: DriveOptions): Promise<Execution>;
  callback(name: string): CallbackHandle;
  /** The service's endpoint, with an eye on the executions that are driven. */
  watch(endpoint: Endpoint): Endpoint;
}

/** Drives handlers on a service. */
export function openDriving(port: DrivePort): Driving {
  const runs = new Map<string, DrivenRun>();
  const world = openWorld(port);
  const callbacks = driveCallbacks(() => {
    for (const { host } of runs.values()) {
      callbacks.give(host, port.now());
      callbacks.notice(host);
    }
    world.wake();
  });
  let count = 0;

  const driven = async (
    host: DriveHost,
    told: { readonly options: DriveOptions; readonly timesOut: boolean },
    go: (run: DrivenRun) => Promise<Execution>,
  ): Promise<Execution> => {
    if (runs.has(host.arn))
      throw new RangeError(`Cannot drive '${host.arn}': found it driven already, expected one drive at a time`);
    const run = openRun(host, told);
    runs.set(host.arn, run);
    try {
      return await go(run);
    } finally {
      runs.delete(host.arn);
    }
  };
  const run: Driving['run'] = (handler, input, options = {}) => {
    count += 1;
    const { name = `run-${count}`, functionName = 'durable-function', timeoutSeconds, rawInput } = options;
    const text = rawInput ?? JSON.stringify(input);
    const host = port.start({ name, functionName, input: text, timeoutSeconds });
    return driven(host, { options, timesOut: timeoutSeconds !== undefined }, async (started) => {
      const ended = await runHandler(drive, started, handler);
      refuseUnusedCrashes(started, ended);
      return ended;
    });
  };
  const drive: Drive = {
    port,
    world,
    callbacks,
    runNested: (handler, asked) => run(handler, undefined, asked),
  };
  return {
    run: async (handler, input, options) => run(handler, input, options),
    advance: async (handler, arn, options = {}) =>
      driven(port.host(arn), { options, timesOut: true }, (opened) => stepHandler(drive, opened, handler)),
    callback: (name) => callbacks.handle(name),
    watch: (endpoint) => (request, context) => {
      if (runs.size === 0) return endpoint(request, context);
      return watched(request, (passed) => endpoint(passed, context), { runs, drive });
    },
  };
}

function openRun(host: DriveHost, told: { readonly options: DriveOptions; readonly timesOut: boolean }): DrivenRun {
  return {
    host,
    options: told.options,
    timesOut: told.timesOut,
    crashes: openCrashes(told.options.crashAt ?? []),
    call: undefined,
    since: 0,
    polls: 0,
    thrown: 0,
    againAt: undefined,
    begun: new Set(),
    broken: undefined,
  };
}

function refuseUnusedCrashes({ crashes }: DrivenRun, { name }: Execution): void {
  const [left] = crashes.left();
  if (left === undefined) return;
  throw new RangeError(
    `Cannot crash '${name}' at '${left}': it ended without coming there, expected an operation of this name`,
  );
}

interface Watched {
  readonly runs: ReadonlyMap<string, DrivenRun>;
  readonly drive: Drive;
}

function watched(
  request: WireRequest,
  pass: (request: WireRequest) => WireResponse | Promise<WireResponse>,
  { runs, drive }: Watched,
): WireResponse | Promise<WireResponse> {
  const route = routeOf(request.method, request.url);
  const run = runs.get(route?.label ?? '');
  run?.call?.touch();
  if (run?.call && route?.api === 'CheckpointDurableExecution') {
    if (isPoll(request))
      return noted(
        goOnInside(drive, run).then(() => pass(request)),
        run,
        route.api,
      );
    run.polls = 0;
    const answer = crashing(request, run, { pass, drive }) ?? noted(pass(request), run, route.api);
    drive.callbacks.notice(run.host);
    return answer;
  }
  const answer = noted(pass(request), run, route?.api);
  // whoever answers a callback or stops an execution through the API gives the sleepers something to do
  if (request.method === 'POST') drive.world.wake();
  if (run?.call && run.host.state().status !== 'RUNNING') run.call.end();
  return answer;
}

// SDKs that are refused may never settle: the error of a silent handler says what was refused
function noted(
  answer: WireResponse | Promise<WireResponse>,
  run: DrivenRun | undefined,
  api: string | undefined,
): WireResponse | Promise<WireResponse> {
  if (!run?.call) return answer;
  const { call } = run;
  const note = (response: WireResponse): WireResponse => {
    if (response.status >= 400) call.refused(`${api} was answered ${response.status}`);
    return response;
  };
  return answer instanceof Promise ? answer.then(note) : note(answer);
}

function crashing(
  request: WireRequest,
  run: DrivenRun,
  {
    pass,
    drive,
  }: Pick<Watched, 'drive'> & { readonly pass: (request: WireRequest) => WireResponse | Promise<WireResponse> },
): WireResponse | Promise<WireResponse> | undefined {
  if (run.crashes.left().length === 0) return undefined;
  const { input } = readAsked(request);
  if (input.CheckpointToken !== tokenOf(run.host.state()) || !Array.isArray(input.Updates)) return undefined;
  const updates = input.Updates as readonly OperationUpdate[]; // what is none is refused by the service
  const reach = run.crashes.within(updates, run.host.state());
  if (reach === undefined) return undefined;
  const body = toBytes(JSON.stringify({ ...input, DurableExecutionArn: undefined, Updates: updates.slice(0, reach) }));
  const die = (answer: WireResponse): WireResponse => {
    if (answer.status !== 200) return answer;
    run.host.apply({ change: 'crash', at: drive.port.now(), error: exitError });
    run.call?.end();
    // the process is dead: what still runs of it in here is told that its token is
    return { ...refuse(refusals.staleToken), notes: { reason: 'the invocation died here (option crashAt)' } };
  };
  const answer = pass({ ...request, body });
  return answer instanceof Promise ? answer.then(die) : die(answer);
}

const exitError = { ErrorType: 'Runtime.ExitError', ErrorMessage: 'Runtime exited with error: exit status 1' };
