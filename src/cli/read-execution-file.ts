import type { Execution } from '../timeline/execution.ts';
import { parseExecution } from '../timeline/parse-execution.ts';

/**
 * Reads an execution from a file.
 *
 * @throws Error when the file cannot be read, SyntaxError or RangeError when it holds no execution; each names the file.
 */
export function readExecutionFile(path: string): Execution {
  const text = readTextFile(path, "an execution as 'generate' writes it");
  try {
    return parseExecution(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SyntaxError(`Cannot use '${path}': ${reason}`, { cause });
  }
}

/**
 * The text of a file.
 *
 * @param expected What the file should hold, for the error.
 * @throws Error when the file cannot be read.
 */
export function readTextFile(path: string, expected: string): string {
  try {
    return process.getBuiltinModule('node:fs').readFileSync(path, 'utf8');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException; // node:fs throws these
    const found = code === 'ENOENT' ? 'no such file' : (code ?? String(cause));
    throw new Error(`Cannot read '${path}': found ${found}, expected ${expected}`, { cause });
  }
}
