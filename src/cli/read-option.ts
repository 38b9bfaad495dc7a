/** Reads an option that is a whole number within bounds. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new RangeError(`expected a whole number from ${least} to ${most}`);
  };
}

/** Reads an option that is JSON. */
export function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new SyntaxError(`found no JSON, expected it as in the examples of --help`, { cause });
  }
}

/** Reads the name of a file that will be written, so that nobody works for an answer that cannot be kept. */
export function outFile(path: string): string {
  const { accessSync, constants, existsSync, statSync } = process.getBuiltinModule('node:fs');
  const { dirname, resolve } = process.getBuiltinModule('node:path');
  const whole = resolve(path);
  if (existsSync(whole) && statSync(whole).isDirectory()) throw new TypeError('found a folder, expected a file');
  let folder = dirname(whole);
  while (!existsSync(folder)) folder = dirname(folder);
  try {
    if (!statSync(folder).isDirectory()) throw new TypeError('no folder');
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new TypeError(`found no way to write in '${folder}', expected a folder that can be written to`, {
      cause,
    });
  }
  return path;
}
