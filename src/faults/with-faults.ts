import type { Endpoint, RequestContext, Target, WireRequest, WireResponse } from '../model/endpoint.ts';
import { toEndpoint } from '../model/endpoint.ts';
import { routeOf } from '../model/route.ts';
import type { Sleep } from '../model/sleep.ts';
import { drawsOf } from './draw.ts';
import type { Fault, FaultPlan } from './fault.ts';
import { type Asking, watchCalls } from './fault-condition.ts';
import type { FaultKind, Outcome } from './fault-kind.ts';
import { faultKinds } from './fault-kinds.ts';
import { faultText } from './fault-text.ts';
import { parseFaults } from './parse-faults.ts';

/** What chance and waiting come from. */
export interface FaultsOptions {
  /** What every draw follows from, a whole number; default 0. */
  readonly seed?: number;
  /**
   * Waits latencies out before the answer is handed on. Default: the answer's `delivery` says how late it is, and the door
   * waits.
   */
  readonly sleep?: Sleep;
}

/**
 * The target with faults. The first fault is nearest the client. Each counts the calls that reach it and draws from the
 * seed, its own text and that count: the same plan, seed and calls have the same outcome. An answer's notes name the
 * faults that changed it.
 *
 * @throws TypeError when the target is none, or a fault is none.
 * @throws RangeError when a fault's name, number or choice is none that there is, or the seed is no whole number.
 * @example
 * const ok = () => ({ status: 200, headers: {}, body: new Uint8Array() });
 * const endpoint = withFaults(ok, faults.throttle({ times: 1 }));
 * const request = { method: 'GET', url: 'http://kit/2025-12-01/durable-executions/arn/state', headers: {} };
 * (await endpoint(request)).status; // 429
 * (await endpoint(request)).status; // 200
 */
export function withFaults(target: Target, plan: Fault | FaultPlan, options: FaultsOptions = {}): Endpoint {
  const { seed = 0, sleep } = options;
  if (!Number.isSafeInteger(seed)) {
    throw new RangeError(`Cannot use 'seed' of the faults: found ${seed}, expected a whole number`);
  }
  return parseFaults(plan).reduceRight<Endpoint>(
    (below, fault) => withFault(below, fault, { seed, sleep }),
    toEndpoint(target),
  );
}

interface Chance {
  readonly seed: number;
  readonly sleep: Sleep | undefined;
}

function withFault(below: Endpoint, fault: Fault, { seed, sleep }: Chance): Endpoint {
  const kind = faultKinds[fault.fault];
  const act = kind.begin(settled(kind, fault));
  const condition = watchCalls(fault.on ?? {});
  const text = faultText(fault);
  let left = fault.times ?? Number.POSITIVE_INFINITY;

  return (request, context) => {
    const asking = askingOf(request, kind);
    const call = asking && condition.count(asking);
    if (!asking || call === undefined) return below(request, context);
    const draw = drawsOf(seed, text, call);
    const hit = condition.fits(asking, call, draw) && left > 0;
    // taken before anything is awaited, so that calls at the same time do not share the last strike
    if (hit) left -= 1;
    return strike({ asking, context, hit, draw });
  };

  async function strike({ asking, context, hit, draw }: Struck): Promise<WireResponse> {
    let inner: WireResponse | undefined;
    let struck = false;
    try {
      const ask = async (other?: WireRequest): Promise<WireResponse> => {
        inner = await below(other ?? asking.request, context);
        return inner;
      };
      const outcome: Outcome = await act({ ...asking, context, hit, ask, draw, sleep });
      struck = outcome.struck;
      if (inner) condition.learn(asking, inner);
      condition.learn(asking, outcome.answer);
      return outcome.answer === inner ? inner : noted(outcome.answer, fault.fault);
    } finally {
      if (hit && !struck) left += 1;
    }
  }
}

interface Struck {
  readonly asking: Asking;
  readonly context: RequestContext | undefined;
  readonly hit: boolean;
  readonly draw: () => number;
}

/** What a request asks for; `undefined` when this kind of fault has nothing to do with it. */
function askingOf(request: WireRequest, { apis }: FaultKind): Asking | undefined {
  const route = routeOf(request.method, request.url);
  if (!route || (apis && !apis.includes(route.api))) return undefined;
  const marker = route.query.find(([name]) => name === 'Marker')?.[1] || undefined;
  return { request, api: route.api, label: route.label ?? '', marker };
}

function settled(kind: FaultKind, fault: Fault): Readonly<Record<string, number | string>> {
  const given: Readonly<Record<string, unknown>> = { ...fault };
  return Object.fromEntries(
    Object.entries(kind.options).map(([name, form]) => {
      const value = given[name] ?? form.default;
      return [name, typeof value === 'number' ? value : String(value)];
    }),
  );
}

function noted(answer: WireResponse, fault: string): WireResponse {
  return { ...answer, notes: { ...answer.notes, faults: [...(answer.notes?.faults ?? []), fault] } };
}
