import { matchArn } from '../model/arn.ts';
import { findMismatches, type ShapeName } from '../model/shape.ts';
import type { Variants } from '../model/variants.ts';
import type { Execution } from './execution.ts';
import { type ExecutionFile, executionFormat } from './execution-file.ts';
import { parseText, type Refuse, refusalIn } from './read-json.ts';
import { recordedExecution } from './recorded-execution.ts';
import { executionOfLog } from './timeline-execution.ts';

const refuse: Refuse = refusalIn('an execution');

/**
 * Reads an execution from the JSON that `JSON.stringify(execution)` or `generate` wrote: its text, or the parsed value.
 *
 * @throws SyntaxError when the text is no JSON, or the value is no execution of this format; the message says where.
 * @throws RangeError when the log holds what cannot happen, or the operations do not follow from the log.
 * @example
 * const file = JSON.stringify(execution('order-17', (run) => run.step('reserve stock', { result: { ok: true } })));
 * parseExecution(file).operations.length; // 2
 */
export function parseExecution(json: unknown): Execution {
  const file = readFile(typeof json === 'string' ? parseText(json, 'an execution') : json);
  const variants = readVariants(file.variants);
  if (!file.log) return recordedExecution({ ...file, variants });
  const execution = executionOfLog(file.arn, file.log, variants);
  const { operations, checkpointToken, status } = execution.toJSON();
  const told = { operations: file.operations, checkpointToken: file.checkpointToken, status: file.status };
  const differs = firstDifference({ operations, checkpointToken, status }, told, '');
  if (differs === undefined) return execution;
  throw new RangeError(`Cannot read the execution '${file.arn}': ${differs} does not follow from the log`);
}

// JSON has no infinity: it writes null for a variant without a limit
function readVariants(variants: ExecutionFile['variants'] = {}): Partial<Variants> {
  const entries = Object.entries(variants);
  return Object.fromEntries(entries.map(([name, value]) => [name, value === null ? Number.POSITIVE_INFINITY : value]));
}

function readFile(value: unknown): ExecutionFile {
  const file = members(value, '');
  if (file.format !== executionFormat) refuse('/format', file.format, `'${executionFormat}'`);
  if (typeof file.arn !== 'string' || !matchArn(file.arn)) refuse('/arn', file.arn, "a durable execution's ARN");
  if (typeof file.checkpointToken !== 'string') refuse('/checkpointToken', file.checkpointToken, 'text');
  if (file.broken !== undefined && typeof file.broken !== 'string') refuse('/broken', file.broken, "a rule's id");
  objects(file.operations, '/operations');
  if (file.log !== undefined) readLog(file.log);
  if (file.events !== undefined) objects(file.events, '/events');
  if (file.variants !== undefined) members(file.variants, '/variants');
  if (file.summary !== undefined) members(file.summary, '/summary');
  return file as unknown as ExecutionFile; // the members that the kit reads were checked above; what the log tells is checked as it is replayed
}

function readLog(log: unknown): void {
  const changes = objects(log, '/log');
  if (changes.length === 0) refuse('/log', log, 'one change at least');
  for (const [index, change] of changes.entries()) {
    const path = `/log/${index}`;
    if (typeof change.at !== 'number') refuse(`${path}/at`, change.at, 'epoch milliseconds');
    if (change.change === 'checkpoint') readAs('OperationUpdates', change.updates, `${path}/updates`);
    if (change.change === 'return') readAs('InvocationOutput', change.output, `${path}/output`);
    if (change.error !== undefined) readAs('ErrorObject', change.error, `${path}/error`);
    for (const name of ['id', 'trigger', 'result', 'input']) {
      if (change[name] !== undefined && typeof change[name] !== 'string')
        refuse(`${path}/${name}`, change[name], 'text');
    }
  }
}

function readAs(shape: ShapeName, value: unknown, path: string): void {
  if (value === undefined) refuse(path, value, 'a required member');
  const mismatch = findMismatches(shape, value)[0];
  if (!mismatch) return;
  const where = `${path}${mismatch.path}`;
  throw new SyntaxError(
    `Cannot read an execution at '${where}': found ${mismatch.received}, expected ${mismatch.expected}`,
  );
}

function objects(value: unknown, path: string): Record<string, unknown>[] {
  if (!Array.isArray(value)) refuse(path, value, 'a list');
  return (value as unknown[]).map((item, index) => members(item, `${path}/${index}`));
}

function members(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(path, value, 'an object');
  return value as Record<string, unknown>; // refused above when it is anything else
}

/** The JSON pointer of the first place where two JSON values differ, or `undefined`. Absent and `undefined` are alike. */
export function firstDifference(left: unknown, right: unknown, path: string): string | undefined {
  if (left === right) return undefined;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return path;
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  for (const name of names) {
    const pair = [(left as Record<string, unknown>)[name], (right as Record<string, unknown>)[name]] as const; // objects by the line above
    const found = firstDifference(pair[0], pair[1], `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
