import type { Execution } from '../timeline/execution.ts';
import { parseExecution } from '../timeline/parse-execution.ts';

/**
 * Reads an execution from a file.
 *
 * @throws Error when the file cannot be read, SyntaxError or RangeError when it holds no execution; each names the file.
 */
export function readExecutionFile(path: string): Execution {
  const { readFileSync } = process.getBuiltinModule('node:fs');
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Error(`Cannot read '${path}': ${(cause as NodeJS.ErrnoException).code ?? String(cause)}`, { cause }); // node:fs throws these
  }
  try {
    return parseExecution(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SyntaxError(`Cannot use '${path}': ${reason}`, { cause });
  }
}
