import fc from 'fast-check';
import { type ExecutionOptions, execution } from '../fixtures/execution.ts';
import { type IdStyle, idStyles } from '../fixtures/operation-ids.ts';
import { printScript } from '../fixtures/print-script.ts';
import type { Script } from '../fixtures/script.ts';
import type { Execution } from '../timeline/execution.ts';
import { beyondScripts } from './open-actions.ts';
import { type ScriptsOptions, scripts } from './scripts.ts';

/** Which executions are made. */
export interface ExecutionsOptions extends ScriptsOptions {
  /** The DurableExecutionName of each. Default `example`. */
  readonly name?: string;
  /** Options of each. Default: ids in any of the styles, and those of `execution`. */
  readonly options?: ExecutionOptions;
}

/**
 * Executions as handlers and the service bring them about, of every type and sub-type: running, suspended or finished.
 * Each is told by a script, so they shrink to fewer branches, fewer operations and shorter waits and can happen at every
 * shrink. A counterexample prints as the code that builds it.
 *
 * @throws RangeError when an option is out of its range.
 * @example
 * fc.assert(fc.property(executions(), (one) => one.operations[0]?.Type === 'EXECUTION'));
 */
export function executions(options: ExecutionsOptions = {}): fc.Arbitrary<Execution> {
  const { name = 'example', maxActions = 40 } = options;
  if (!Number.isInteger(maxActions) || maxActions < 1 || maxActions > 100_000) {
    throw new RangeError(`Cannot make executions of ${maxActions} actions at most: expected 1 to 100000`);
  }
  const idStyle = options.options?.idStyle;
  const style = idStyle ? fc.constant(idStyle) : fc.constantFrom(...idStyles);
  return fc
    .tuple(scripts({ maxActions }), style)
    .map(([script, chosen]) => printable(script, { name, options: optionsOf(script, chosen, options.options) }));
}

// an execution that times out does so before what it leaves open is due
function optionsOf(script: Script, idStyle: IdStyle, told: ExecutionOptions = {}): ExecutionOptions {
  const ends = script.at(-1)?.does === 'timeOut' ? { timeoutSeconds: beyondScripts - 1 } : {};
  return { ...ends, ...(idStyle !== 'js' && { idStyle }), ...told };
}

function printable(
  script: Script,
  { name, options }: { readonly name: string; readonly options: ExecutionOptions },
): Execution {
  const made = execution(name, script, options);
  Object.defineProperty(made, fc.toStringMethod, { value: () => printScript(script, { name, options }) });
  return made;
}
