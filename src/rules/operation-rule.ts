import { operationStatuses, operationTypes } from '../model/statuses.ts';
import type { OperationStatus, OperationType } from '../model/wire.ts';
import type { OperationList } from './operation-list.ts';
import type { ItemRule } from './rule.ts';
import type { OperationView } from './view.ts';

/** A rule about single operations. */
export interface OperationRule<List = OperationList> extends ItemRule<OperationView, List> {
  /** Which operations it is about: asked once for each type and status, never for an operation. Default all. */
  readonly on?: (type: OperationType, status: OperationStatus) => boolean;
}

/** Which rules an operation has to be checked by, with their checks beside them. */
export interface RuleSet<List> {
  readonly rules: readonly OperationRule<List>[];
  readonly checks: readonly OperationRule<List>['check'][];
}

/** Chooses the rules for an operation by its type and its status. */
export type Plan<List> = (operation: OperationView) => RuleSet<List>;

type Table<List> = ReadonlyMap<string | undefined, ReadonlyMap<string | undefined, RuleSet<List>>>;

/** The plan of these rules. An operation of an unknown type or status is checked by the rules that are about all. */
export function planRules<List>(rules: readonly OperationRule<List>[]): Plan<List> {
  const always = toSet(rules.filter((rule) => !rule.on));
  let table: Table<List> | undefined; // made at the first operation: whoever only imports the rules does not wait for it
  return (operation) => {
    table ??= tableOf(rules);
    return table.get(operation.Type)?.get(operation.Status) ?? always;
  };
}

function tableOf<List>(rules: readonly OperationRule<List>[]): Table<List> {
  const setFor = (type: OperationType, status: OperationStatus) =>
    toSet(rules.filter((rule) => !rule.on || rule.on(type, status)));
  return new Map(
    operationTypes.map((type) => [type, new Map(operationStatuses.map((status) => [status, setFor(type, status)]))]),
  );
}

function toSet<List>(rules: readonly OperationRule<List>[]): RuleSet<List> {
  return { rules, checks: rules.map((rule) => rule.check) };
}
