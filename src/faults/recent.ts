// more than any test asks for, and little enough for a server that runs for weeks
const capacity = 10_000;

/** What was last noted under a key. The oldest keys are forgotten when there are too many. */
export interface Recent<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  delete(key: string): void;
}

/** A memory of the last keys, 10,000 where nothing else is said. */
export function recent<V>(limit: number = capacity): Recent<V> {
  const held = new Map<string, V>();
  return {
    get: (key) => held.get(key),
    set: (key, value) => {
      held.delete(key);
      held.set(key, value);
      if (held.size <= limit) return;
      for (const oldest of held.keys()) {
        held.delete(oldest);
        break;
      }
    },
    delete: (key) => {
      held.delete(key);
    },
  };
}
