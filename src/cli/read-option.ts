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
  return JSON.parse(text) as unknown;
}
