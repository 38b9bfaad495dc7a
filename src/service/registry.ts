import type { LiveExecution } from './live-execution.ts';

/** The executions that a service holds. */
export interface Registry {
  readonly size: number;
  get(arn: string): LiveExecution | undefined;
  add(live: LiveExecution): void;
  /** Those of a function, in the order in which they were added. */
  ofFunction(functionName: string): readonly LiveExecution[];
  /** The first one of a function that was added under a name. */
  named(functionName: string, name: string): LiveExecution | undefined;
  /** All of them, in the order in which they were added. */
  all(): Iterable<LiveExecution>;
}

/** A registry without executions. */
export function openRegistry(): Registry {
  const byArn = new Map<string, LiveExecution>();
  const byFunction = new Map<string, LiveExecution[]>();
  const byName = new Map<string, LiveExecution>();
  const nameOf = (functionName: string, name: string): string => `${functionName} ${name}`;
  return {
    get size() {
      return byArn.size;
    },
    get: (arn) => byArn.get(arn),
    add: (live) => {
      const { functionName, executionName } = live.parts;
      const name = nameOf(functionName, executionName);
      byArn.set(live.arn, live);
      const others = byFunction.get(functionName);
      if (others) others.push(live);
      else byFunction.set(functionName, [live]);
      if (!byName.has(name)) byName.set(name, live);
    },
    ofFunction: (functionName) => byFunction.get(functionName) ?? [],
    named: (functionName, name) => byName.get(nameOf(functionName, name)),
    all: () => byArn.values(),
  };
}
