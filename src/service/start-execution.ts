import { type ExecutionArn, printArn } from '../model/arn.ts';
import type { Refusal } from '../model/exceptions.ts';
import { hashUuid } from '../model/hash.ts';
import { limits } from '../model/limits.ts';
import { matchesShape } from '../model/shape.ts';
import type { Execution } from '../timeline/execution.ts';
import { executionOfLog } from '../timeline/timeline-execution.ts';
import { functionParts } from './function-parts.ts';
import type { LiveExecution } from './live-execution.ts';
import { refusal, type ServiceCore } from './service-core.ts';

/** What is told of an execution that is started. */
export interface StartOptions {
  /** The input, stored as JSON text. Default: none. */
  readonly input?: unknown;
  /** The input as text that stands as it is. */
  readonly rawInput?: string;
  /** A function's name or ARN, with or without a qualifier. Default `durable-function`. */
  readonly functionName?: string;
  /** `$LATEST`, `$LATEST.PUBLISHED` or a version's number. Default: that of the function's name, or `$LATEST`. */
  readonly qualifier?: string;
  /** Seconds until it times out, 1 to 31,622,400. Default the most. */
  readonly timeoutSeconds?: number;
}

/** What is asked for when an execution is started. */
export interface StartAsked {
  readonly name: string;
  readonly functionName: string;
  readonly qualifier?: string | undefined;
  /** The input as text. */
  readonly input: string | undefined;
  readonly timeoutSeconds?: number | undefined;
}

/**
 * Starts an execution and its first invocation, or finds the one that the function started under the same name with the
 * same input. Answers the service's refusal when that one has another input.
 */
export function startExecution(
  core: ServiceCore,
  asked: StartAsked,
): { readonly live: LiveExecution } | { readonly refusal: Refusal } {
  const { name, input, timeoutSeconds = limits.delaySeconds } = asked;
  const parts = partsOf(asked);
  if (!/^[a-zA-Z0-9_-]+$/.test(parts.functionName)) return { refusal: unknownFunction(asked.functionName) };
  const existing = core.registry.named(parts.functionName, name);
  if (existing) {
    existing.log.settle(core.now());
    return existing.summary().InputPayload === input ? { live: existing } : { refusal: alreadyStarted(name) };
  }
  const at = core.now();
  const start = { change: 'start', at, timeoutSeconds, ...(input !== undefined && { input }) } as const;
  const log = [start, { change: 'invoke', at }] as const;
  return { live: core.hold(executionOfLog(printArn(parts), log, core.variants)) };
}

/** {@link startExecution} for callers in this process: what a client is refused, they are thrown. */
export function startByCode(core: ServiceCore, name: string, options: StartOptions): Execution {
  const { input, rawInput, functionName = 'durable-function', qualifier, timeoutSeconds } = options;
  if (!matchesShape('DurableExecutionName', name)) {
    throw new SyntaxError(`Cannot name an execution '${name}': expected 1 to 64 letters, digits, '-' and '_'`);
  }
  const text = rawInput ?? (input === undefined ? undefined : JSON.stringify(input));
  const started = startExecution(core, { name, functionName, qualifier, input: text, timeoutSeconds });
  if ('live' in started) return started.live.execution();
  throw new RangeError(`Cannot start execution '${name}': the service refuses it: ${started.refusal.message}`);
}

// an alias stands for the version that it points to, and the fake knows of none: it takes `$LATEST`
function partsOf({ name, functionName, qualifier }: StartAsked): ExecutionArn {
  const told = functionParts(functionName);
  const version = qualifier ?? told.qualifier ?? '$LATEST';
  return {
    partition: told.partition ?? 'aws',
    region: told.region ?? 'us-east-1',
    account: told.account ?? '123456789012',
    functionName: told.name,
    qualifier: /^(?:\$LATEST(?:\.PUBLISHED)?|\d+)$/.test(version) ? version : '$LATEST',
    executionName: name,
    executionId: hashUuid(`execution ${name}`),
  };
}

// a dot is allowed where a function is named, and in no execution's ARN
function unknownFunction(functionName: string): Refusal {
  return refusal('ResourceNotFoundException', `Function not found: ${functionName}`);
}

function alreadyStarted(name: string): Refusal {
  const message = `A durable execution named ${name} was already started with another payload`;
  return refusal('DurableExecutionAlreadyStartedException', message);
}
