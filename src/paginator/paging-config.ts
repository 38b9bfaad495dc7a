import { pythonInt } from './python-int.ts';
import { showValue } from './show-value.ts';

/** What boto3 calls PaginationConfig. Texts are read as Python's `int()` reads them; unknown members are ignored. */
export interface PaginationConfig {
  /** How many items at most, over all pages; default all. It is never sent. Below zero: as in botocore, counted from the end. */
  readonly MaxItems?: number | bigint | string | null | undefined;
  /** How many items a page: sent as `MaxItems` with every request, 0 and 1001 too; default what the input's `MaxItems` says. */
  readonly PageSize?: number | bigint | string | null | undefined;
  /** A resume token of this paginator, of boto3 or of the AWS CLI, or a marker of the service; default the beginning. */
  readonly StartingToken?: string | null | undefined;
}

/** A PaginationConfig, read. */
export interface PagingConfig {
  readonly maxItems: bigint | undefined;
  readonly pageSize: bigint | undefined;
  readonly startingToken: unknown;
}

/**
 * Reads a PaginationConfig.
 *
 * @throws SyntaxError when a number is a text that Python's `int()` does not read.
 * @throws RangeError when a number is `NaN` or infinite.
 * @throws TypeError when a number, or the whole, is of another kind.
 */
export function readPagingConfig(config: unknown): PagingConfig {
  if (config === undefined) return { maxItems: undefined, pageSize: undefined, startingToken: undefined };
  if (typeof config !== 'object' || config === null || Array.isArray(config)) {
    throw new TypeError(`Cannot read PaginationConfig: found ${showValue(config)}, expected an object`);
  }
  const { MaxItems, PageSize, StartingToken }: { MaxItems?: unknown; PageSize?: unknown; StartingToken?: unknown } =
    config;
  return {
    maxItems: readLimit('MaxItems', MaxItems),
    pageSize: readLimit('PageSize', PageSize),
    startingToken: StartingToken ?? undefined,
  };
}

function readLimit(name: string, value: unknown): bigint | undefined {
  return value === undefined || value === null ? undefined : pythonInt(value, `PaginationConfig.${name}`);
}
