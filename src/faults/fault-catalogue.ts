import { type Api, apiNames } from '../model/api.ts';
import { checkedFault } from './checked-fault.ts';
import type { ClientDuty, Fault, FaultGroup, FaultName } from './fault.ts';
import { faultKinds, faultNames } from './fault-kinds.ts';
import { accepted } from './option-form.ts';

/** An option of a fault. */
export interface FaultOption {
  readonly name: string;
  /** What it is when it is not given. */
  readonly default: number | string;
  /** What it may be. */
  readonly accepts: string;
}

/** All there is to know of one fault. */
export interface FaultEntry {
  readonly name: FaultName;
  readonly group: FaultGroup;
  /** What goes over the wire. */
  readonly wire: string;
  readonly options: readonly FaultOption[];
  /** What a right client does. */
  readonly client: ClientDuty;
  /** The real bug or behaviour that it brings back. */
  readonly reproduces: string;
  /** Where that is known from. */
  readonly source: string;
  /** The API operations that it can strike. */
  readonly apis: readonly Api[];
  /** The fault as a test would use it on a read of several pages, or on a checkpoint. */
  readonly example: Fault;
}

/**
 * Every fault, family by family.
 *
 * @example
 * faultCatalogue.find(({ name }) => name === 'repeatMarker')?.client; // 'fails'
 */
export const faultCatalogue: readonly FaultEntry[] = faultNames.map((name) => {
  const { group, wire, options, client, reproduces, source, apis = apiNames, example } = faultKinds[name];
  const usual = { on: { page: 2 }, ...(client === 'retries' && { times: 1 }) };
  return {
    ...{ name, group, wire, client, reproduces, source, apis },
    options: Object.entries(options).map(([option, form]) => ({
      name: option,
      default: form.default,
      accepts: accepted(form),
    })),
    example: checkedFault({ fault: name, ...(example ?? usual) }),
  };
});
