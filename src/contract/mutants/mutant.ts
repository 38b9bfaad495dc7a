import type { Endpoint } from '../../model/endpoint.ts';
import type { InvocationPayload } from '../../model/payload.ts';
import type { ServiceOptions } from '../../service/durable-service.ts';
import type { Execution } from '../../timeline/execution.ts';

/** What a mutant is made over: the right service, and ways to make another. */
export interface Ground {
  readonly endpoint: Endpoint;
  /** The ARN of the execution that is checked. */
  readonly arn: string;
  readonly checkpointToken: string;
  /** What the handler of the open invocation was given: a first page, and the marker of the next. */
  readonly payload: InvocationPayload;
  /** A service with the same executions and other options. */
  readonly service: (options: Omit<ServiceOptions, 'executions'>) => Endpoint;
}

/** A wrong endpoint, and the rules that have to catch it. */
export interface Mutant {
  /** `mutant/` and what it does wrong; never changes. */
  readonly id: string;
  /** What it does wrong, in one sentence. */
  readonly does: string;
  /** Rules that have to catch it. */
  readonly caughtBy: readonly string[];
  readonly make: (ground: Ground) => Endpoint;
  /** What it serves; the first of them is checked. Default: executions that hold something for every rule. */
  readonly executions?: () => readonly Execution[];
  /** What it hands to the handler. Default: the right payload. */
  readonly payload?: (payload: InvocationPayload) => unknown;
}

/** Mutants whose ids begin alike, from rows of what differs. */
export function mutantsOf(
  rows: readonly (readonly [name: string, does: string, caughtBy: readonly string[], make: Mutant['make']])[],
): readonly Mutant[] {
  return rows.map(([name, does, caughtBy, make]) => ({ id: `mutant/${name}`, does, caughtBy, make }));
}
