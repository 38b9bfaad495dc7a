import fc from 'fast-check';
import type { ClientDuty, FaultGroup, FaultName, FaultPlan } from '../faults/fault.ts';
import type { FaultKind, OptionForm } from '../faults/fault-kind.ts';
import { faultKinds, faultNames } from '../faults/fault-kinds.ts';
import { parseFaults } from '../faults/parse-faults.ts';
import { apiNames, apis } from '../model/api.ts';

/** Which faults plans are made of, and how many. */
export interface FaultPlansOptions {
  /** Only faults of these names; default all. */
  readonly names?: readonly FaultName[];
  /** Only faults of these groups; default all. */
  readonly groups?: readonly FaultGroup[];
  /** Only faults about which a right client does one of these; default any. */
  readonly clients?: readonly ClientDuty[];
  /** Faults in a plan at most; default 3. */
  readonly maxLength?: number;
  /** `times` of a fault at most; default 2. Every fault of a plan has its `times`. */
  readonly maxTimes?: number;
}

/**
 * Fault plans. They shrink to fewer faults that strike less often, under simpler conditions and with smaller options.
 * Waits stay short: no generated delay is longer than two
 * seconds. A client that makes `n` attempts gets through a plan of
 * `retries` faults whose `times` add up to less than `n`.
 *
 * @throws RangeError when no fault is left to choose from.
 * @example
 * fc.assert(fc.property(faultPlans({ names: ['throttle'], maxTimes: 1 }), (plan) => plan.every(({ times }) => times === 1)));
 */
export function faultPlans(options: FaultPlansOptions = {}): fc.Arbitrary<FaultPlan> {
  const { names = faultNames, groups, clients, maxLength = 3, maxTimes = 2 } = options;
  const chosen = names.filter((name) => {
    const { group, client } = faultKinds[name];
    return (groups?.includes(group) ?? true) && (clients?.includes(client) ?? true);
  });
  if (chosen.length === 0)
    throw new RangeError('Cannot make fault plans: found no fault of that kind, expected one or more');
  const one = fc.oneof(...chosen.map((name) => oneFault(name, maxTimes)));
  // they were made of the forms of their own options: parsing them gives them their type
  return fc.array(one, { maxLength }).map(parseFaults);
}

function oneFault(fault: FaultName, maxTimes: number): fc.Arbitrary<unknown> {
  const kind = faultKinds[fault];
  const options = Object.entries(kind.options).map(([name, form]) => [name, optionValue(form)] as const);
  return fc.record(
    {
      fault: fc.constant(fault),
      times: fc.integer({ min: 1, max: maxTimes }),
      on: conditions(kind),
      ...Object.fromEntries(options),
    },
    { requiredKeys: ['fault', 'times'] },
  );
}

function conditions(kind: FaultKind): fc.Arbitrary<unknown> {
  const concerned = kind.apis ?? apiNames;
  return fc.record(
    {
      api: fc.constantFrom(...concerned),
      call: counts(),
      attempt: counts(),
      probability: fc.constantFrom(0.5, 0.1, 0.9),
      ...(concerned.some((api) => apis[api].items) && { page: counts() }),
    },
    { requiredKeys: [] },
  );
}

function counts(): fc.Arbitrary<unknown> {
  const small = fc.integer({ min: 1, max: 5 });
  return fc.oneof(small, fc.record({ from: small }), fc.record({ first: small }), fc.record({ every: small }));
}

function optionValue(form: OptionForm): fc.Arbitrary<number | string> {
  if (form.is === 'text') return fc.constant(form.default);
  if (form.is === 'choice')
    return fc.constantFrom(form.default, ...form.choices.filter((other) => other !== form.default));
  // near the default is as telling as at the ends of what is allowed, and soon over
  if (form.whole) {
    const least = Math.max(form.min, Math.floor(form.default / 2));
    return fc.integer({ min: least, max: Math.min(form.max, Math.max(form.default * 2, form.min + 2)) });
  }
  const most = Math.min(form.max, form.default > form.min ? form.default * 2 : form.min + 100);
  return fc.integer({ min: 0, max: 16 }).map((step) => form.min + ((most - form.min) * step) / 16);
}
