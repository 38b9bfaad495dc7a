import type { Api } from '../model/api.ts';
import type { RequestContext, WireRequest, WireResponse } from '../model/endpoint.ts';
import type { Sleep } from '../model/sleep.ts';
import type { ClientDuty, FaultGroup, FaultName, FaultReach } from './fault.ts';
import type { FaultOptions } from './fault-options.ts';

/** One call as an entry of a plan sees it. */
export interface FaultCall {
  readonly request: WireRequest;
  readonly context: RequestContext | undefined;
  readonly api: Api;
  /** The member of the path: an execution's ARN, a function's name or a callback's id. */
  readonly label: string;
  /** The request's marker; `undefined` where there is none or an empty one. */
  readonly marker: string | undefined;
  /** Whether the fault's `on` and `times` let it strike this call. */
  readonly hit: boolean;
  /** What lies below answers: to the same request when none is given. */
  ask(request?: WireRequest): Promise<WireResponse>;
  /** The next draw for this call, from 0 up to 1. */
  draw(): number;
  /** Waits in the client's place, where the plan was given something to wait with. */
  readonly sleep: Sleep | undefined;
}

/** What became of a call: only what `struck` counts towards the fault's `times`. */
export interface Outcome {
  readonly answer: WireResponse;
  readonly struck: boolean;
}

/** What a fault does with every call that could concern it, struck or not. */
export type Act = (call: FaultCall) => Promise<Outcome>;

/** What an option may be, and what it is when it is not given. */
export type OptionForm =
  | {
      readonly is: 'number';
      readonly default: number;
      readonly min: number;
      readonly max: number;
      readonly whole?: true;
    }
  | { readonly is: 'choice'; readonly default: string; readonly choices: readonly string[] }
  | { readonly is: 'text'; readonly default: string };

/** A fault's options, all given. */
export type SettledOptions<N extends FaultName> = { readonly [K in keyof FaultOptions[N]]-?: FaultOptions[N][K] };

/** Everything about a fault but its name. */
export interface FaultKind {
  readonly group: FaultGroup;
  /** What goes over the wire. */
  readonly wire: string;
  readonly options: Readonly<Record<string, OptionForm>>;
  /** What a right client does. */
  readonly client: ClientDuty;
  /** The real bug or behaviour that the fault brings back. */
  readonly reproduces: string;
  /** Where that is known from. */
  readonly source: string;
  /** The APIs that it can concern; absent: all. */
  readonly apis?: readonly Api[];
  /** How a test would use it, where that is not on the second page. */
  readonly example?: FaultReach;
  /** Makes what acts for one entry of one plan; what that must remember lives in there. */
  begin(options: Readonly<Record<string, number | string>>): Act;
}

/** The kind of the fault of a name, with the options of that name. */
export interface FaultKindOf<N extends FaultName> extends Omit<FaultKind, 'options' | 'begin'> {
  readonly options: { readonly [K in keyof FaultOptions[N]]-?: OptionForm };
  begin(options: SettledOptions<N>): Act;
}

/** A family of faults, listed as a table. */
export type FaultFamily<N extends FaultName> = { readonly [K in N]: FaultKindOf<K> };
