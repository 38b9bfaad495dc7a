import { limits } from '../model/limits.ts';
import { outcomeOf } from './outcome.ts';
import type { PageScope } from './page-rules.ts';
import type { PayloadChecks } from './payload-checks.ts';
import type { OperationView } from './view.ts';

/** What was asked for, and what was measured, as far as the caller knows. */
export interface PageOptions {
  /** The MaxItems of the request; 0 where it had none. Default: 1,000, which no page may exceed. */
  readonly maxItems?: number;
  /** The Marker of the request. Default: none, so this is the first page. */
  readonly marker?: string;
  /** Bytes of the answer's body. Default: the characters of its payloads, of which there are never more. */
  readonly bytes?: number;
  /** Schemas of the payloads of your own functions, as `payloadChecks` compiles them. Default: none. */
  readonly payloads?: PayloadChecks;
}

/** A page as its rules see it. */
export function pageScope(
  page: { readonly items: number; readonly marker: string | null | undefined; readonly characters: number },
  { maxItems = limits.maxItems, marker, bytes = page.characters }: PageOptions,
): PageScope {
  // MaxItems of 0 uses the default; what is above the limit or no number at all is refused, so the limit holds
  const asked = maxItems === 0 ? limits.defaultMaxItems : maxItems;
  const most = asked > 0 && asked <= limits.maxItems ? asked : limits.maxItems;
  return { items: page.items, marker: page.marker, maxItems: most, first: !marker, bytes };
}

/** Characters of the payloads of these operations: JSON makes at least as many bytes of them. */
export function charactersOf(operations: readonly (OperationView | undefined)[]): number {
  let characters = 0;
  for (let index = 0; index < operations.length; index++) {
    const operation = operations[index];
    if (operation === undefined) continue;
    const outcome = outcomeOf(operation);
    if (outcome?.Result !== undefined) characters += outcome.Result.length;
    if (outcome?.Error?.ErrorData !== undefined) characters += outcome.Error.ErrorData.length;
    if (operation.ExecutionDetails?.InputPayload !== undefined)
      characters += operation.ExecutionDetails.InputPayload.length;
  }
  return characters;
}
