/** Refuses what was found in a place, a JSON pointer, of what is read. */
export type Refuse = (path: string, found: unknown, expected: string) => never;

/** The way to refuse what is wrong in what is read: a SyntaxError that says where. */
export function refusalIn(what: string): Refuse {
  return (path, found, expected) => {
    const shown = found === undefined ? 'nothing' : JSON.stringify(found).slice(0, 80);
    throw new SyntaxError(`Cannot read ${what} at '${path}': found ${shown}, expected ${expected}`);
  };
}

/** The value of a JSON text; throws a SyntaxError that says what was to be read. */
export function parseText(text: string, what: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const { message } = cause as SyntaxError; // JSON.parse throws nothing else
    throw new SyntaxError(`Cannot read ${what}: the text is no JSON (${message})`, { cause });
  }
}
