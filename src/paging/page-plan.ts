/**
 * How a list is split into pages, as data. A plan says how long a page may be; MaxItems of a request may cut it shorter.
 *
 * - `count`: pages of `size` items.
 * - `bytes`: as many items a page as stay within `max` bytes of JSON, one at least.
 * - `sizes`: exactly these pages in this order, 0 being an empty page; what is left comes in pages of MaxItems.
 */
export type PagePlan =
  | { readonly by: 'count'; readonly size: number }
  | { readonly by: 'bytes'; readonly max: number }
  | { readonly by: 'sizes'; readonly sizes: readonly number[] };

const forms = '{ by: "count", size }, { by: "bytes", max } or { by: "sizes", sizes }';

/**
 * The page plan that a value from outside (JSON of a command line, an option) says.
 *
 * @throws TypeError when the value has none of the three forms, RangeError when a number of it is out of range.
 */
export function parsePagePlan(value: unknown): PagePlan {
  const { by, size, max, sizes, ...rest } = members(value);
  // a member too many is a plan of which half would be ignored
  const given = [size, max, sizes].filter((member) => member !== undefined).length;
  if (given === 1 && Object.keys(rest).length === 0) {
    if (by === 'count' && size !== undefined) return { by, size: atLeast(1, 'size', size) };
    if (by === 'bytes' && max !== undefined) return { by, max: atLeast(1, 'max', max) };
    if (by === 'sizes' && sizes !== undefined) return { by, sizes: parseSizes(sizes) };
  }
  throw new TypeError(`Cannot plan pages: found ${print(value)}, expected ${forms}`);
}

interface Members {
  readonly by?: unknown;
  readonly size?: unknown;
  readonly max?: unknown;
  readonly sizes?: unknown;
}

function members(value: unknown): Members {
  return typeof value === 'object' && value !== null ? value : {};
}

function parseSizes(value: unknown): readonly number[] {
  if (!Array.isArray(value)) throw new TypeError(`Cannot plan pages: found sizes ${print(value)}, expected a list`);
  if (value.length === 0) throw new RangeError('Cannot plan pages: found no sizes, expected one at least');
  return value.map((size, index) => atLeast(0, `sizes[${index}]`, size));
}

function atLeast(smallest: number, member: string, value: unknown): number {
  const wanted = `a whole number of ${smallest} or more`;
  const sentence = `Cannot plan pages: found ${member} ${print(value)}, expected ${wanted}`;
  if (typeof value !== 'number') throw new TypeError(sentence);
  if (!Number.isSafeInteger(value) || value < smallest) throw new RangeError(sentence);
  return value;
}

function print(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'object' || typeof value === 'string' ? JSON.stringify(value).slice(0, 100) : typeof value;
}
