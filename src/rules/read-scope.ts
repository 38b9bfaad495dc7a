import type { GetDurableExecutionStateResponse } from '../model/wire.ts';
import { type Family, relate } from './family.ts';
import type { OperationList } from './operation-list.ts';
import type { View } from './view.ts';

/** A page of operations as its rules see it; payloads may say `null` for no marker. */
export interface OperationPage {
  readonly Operations?: View<GetDurableExecutionStateResponse>['Operations'];
  readonly NextMarker?: string | null;
}

/** All pages of a read, or the one page of a payload, as the rules see them. */
export interface ReadScope extends OperationList, Family {
  readonly pages: readonly OperationPage[];
  /** Whether these are all operations there are: what they do not hold does not exist. */
  readonly complete: boolean;
  /** What the Id of the EXECUTION operation has to be, where the ARN is known. */
  readonly executionId: string | undefined;
  /** Whether the execution has to be running, for its checkpoint token was accepted. */
  readonly live: boolean;
  /** Indexes of the EXECUTION operations. */
  readonly executions: readonly number[];
}

/** What is known about a read beside its operations. */
export type ReadFacts = Pick<ReadScope, 'pages' | 'complete' | 'live'> & { readonly arn: string | undefined };

/** A list of operations with everything that the rules of a whole read look up. */
export function scopeOf(list: OperationList, facts: ReadFacts): ReadScope {
  const { pages, complete, live, arn } = facts;
  const executions: number[] = [];
  for (let index = 0; index < list.operations.length; index++) {
    if (list.operations[index]?.Type === 'EXECUTION') executions.push(index);
  }
  // emulators hand out ARNs of other forms, so the last segment is taken from any text
  const executionId = arn === undefined ? undefined : arn.slice(arn.lastIndexOf('/') + 1);
  return { ...list, ...relate(list), pages, complete, live, executionId, executions };
}
