import type { Operation } from '../model/wire.ts';
import type { Execution } from './execution.ts';

/** Operations that the tree shows at most; the rest is counted. */
const mostLines = 200;

/**
 * An execution as a tree for the terminal: one line an operation, children below their context.
 *
 * @param execution Any execution.
 * @returns Lines joined by newlines, 200 operations at most.
 *
 * @example
 * const order = execution('order-17', (run) => run.step('reserve stock'));
 * toTree(order).includes("└ Step 'reserve stock' SUCCEEDED"); // true
 */
export function toTree(execution: Pick<Execution, 'arn' | 'name' | 'status' | 'operations' | 'broken'>): string {
  const { operations } = execution;
  const broken = execution.broken === undefined ? '' : `, breaks ${execution.broken} on purpose`;
  const head = `${execution.name} ${execution.status} (${operations.length} operations${broken})`;
  const shown = operations.slice(0, mostLines);
  const children = groupByParent(shown);
  const lines = printLevel(children.get('') ?? [], children, '');
  const rest = operations.length - shown.length;
  return [head, ...lines, ...(rest > 0 ? [`… and ${rest} more`] : [])].join('\n');
}

function groupByParent(operations: readonly Operation[]): Map<string, Operation[]> {
  const ids = new Set(operations.map((operation) => operation.Id));
  const children = new Map<string, Operation[]>();
  for (const operation of operations) {
    const parent = operation.ParentId !== undefined && ids.has(operation.ParentId) ? operation.ParentId : '';
    const group = children.get(parent);
    if (group) group.push(operation);
    else children.set(parent, [operation]);
  }
  return children;
}

function printLevel(level: readonly Operation[], children: Map<string, Operation[]>, indent: string): string[] {
  return level.flatMap((operation, index) => {
    const last = index === level.length - 1;
    const below = children.get(operation.Id) ?? [];
    children.delete(operation.Id); // a wrong execution may hold a circle
    const line = `${indent}${last ? '└ ' : '├ '}${printOperation(operation)}`;
    return [line, ...printLevel(below, children, `${indent}${last ? '  ' : '│ '}`)];
  });
}

function printOperation(operation: Operation): string {
  const name = operation.Name === undefined ? operation.Id : `'${operation.Name}'`;
  const took =
    operation.EndTimestamp === undefined ? '' : ` ${printSeconds(operation.EndTimestamp - operation.StartTimestamp)}`;
  const attempt = operation.StepDetails?.Attempt ?? 0;
  const attempts = attempt > 1 ? `, ${attempt} attempts` : '';
  return `${operation.SubType ?? operation.Type} ${name} ${operation.Status}${took}${attempts}`;
}

const units = [
  [86_400, 'd'],
  [3_600, 'h'],
  [60, 'm'],
  [1, 's'],
] as const;

/** A duration in its two largest units: `3.49s`, `2m30s`, `1h`, `3d12h`. */
function printSeconds(seconds: number): string {
  if (seconds < 60) return `${Number(seconds.toFixed(3))}s`;
  let rest = Math.round(seconds);
  const counted = units.map(([length, unit]) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    return { count, unit };
  });
  const first = counted.findIndex(({ count }) => count > 0);
  const said = counted.slice(first, first + 2).filter(({ count }) => count > 0);
  return said.map(({ count, unit }) => `${count}${unit}`).join('');
}
