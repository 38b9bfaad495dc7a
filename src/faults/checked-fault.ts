import { type Api, apiNames } from '../model/api.ts';
import type { CallCount, Fault, FaultName, FaultOn } from './fault.ts';
import type { FaultKind } from './fault-kind.ts';
import { faultKinds, faultNames } from './fault-kinds.ts';
import { misfit, show } from './option-form.ts';
import { type Item, isItem } from './page.ts';

/**
 * A value as a fault, with nothing in it that is no JSON.
 *
 * @throws TypeError when it is no object, or a member is unknown or of the wrong kind.
 * @throws RangeError when a name or a number is none that there is.
 */
export function checkedFault(value: unknown): Fault {
  if (!isItem(value))
    throw new TypeError(`Cannot use the fault: found ${show(value)}, expected { fault, on?, times? }`);
  const name = faultName(value.fault);
  const kind = faultKinds[name];
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  for (const [member, found] of members) {
    if (member === 'fault') continue;
    if (member === 'on') checkOn(name, kind, found);
    else if (member === 'times') checkCount(`times' of fault '${name}`, found);
    else checkOption(name, kind, { member, found });
  }
  return Object.freeze(Object.fromEntries(members)) as unknown as Fault; // every member was checked
}

function faultName(found: unknown): FaultName {
  const name = faultNames.find((known) => known === found);
  if (name) return name;
  throw new RangeError(
    `Cannot use the fault ${show(found)}: found no such name, expected one of ${faultNames.join(', ')}`,
  );
}

function checkOption(name: FaultName, kind: FaultKind, { member, found }: { member: string; found: unknown }): void {
  const form = Object.hasOwn(kind.options, member) ? kind.options[member] : undefined;
  if (!form) {
    const known = ['on', 'times', ...Object.keys(kind.options)].join(', ');
    throw new TypeError(`Cannot use '${member}' of fault '${name}': found an unknown member, expected one of ${known}`);
  }
  const wrong = misfit(form, found);
  if (wrong) throw new RangeError(`Cannot use '${member}' of fault '${name}': ${wrong}`);
}

function checkCount(what: string, found: unknown): void {
  if (Number.isSafeInteger(found) && Number(found) >= 1) return;
  throw new RangeError(`Cannot use '${what}': found ${show(found)}, expected a whole number from 1 on`);
}

const checks: Readonly<Record<keyof FaultOn, (at: string, found: unknown, kind: FaultKind) => void>> = {
  api: checkApi,
  call: checkCalls,
  page: checkCalls,
  attempt: checkCalls,
  execution: checkText,
  marker: checkText,
  probability: (at, found) => {
    const wrong = misfit({ is: 'number', default: 1, min: 0, max: 1 }, found);
    if (wrong) throw new RangeError(`Cannot use ${at}: ${wrong}`);
  },
};

function checkOn(name: FaultName, kind: FaultKind, on: unknown): void {
  if (!isItem(on)) throw new TypeError(`Cannot use 'on' of fault '${name}': found ${show(on)}, expected an object`);
  for (const [member, found] of Object.entries(on)) {
    if (found === undefined) continue;
    if (!Object.hasOwn(checks, member)) {
      const known = Object.keys(checks).join(', ');
      throw new TypeError(
        `Cannot use 'on.${member}' of fault '${name}': found an unknown member, expected one of ${known}`,
      );
    }
    checks[member as keyof FaultOn](`'on.${member}' of fault '${name}'`, found, kind); // it is a key of the table
  }
}

function checkApi(at: string, found: unknown, kind: FaultKind): void {
  const known: readonly Api[] = kind.apis ?? apiNames;
  const wrong = (Array.isArray(found) ? found : [found]).find((api) => !known.includes(api as Api)); // strings compare as what they are
  if (wrong === undefined && (!Array.isArray(found) || found.length > 0)) return;
  const shown = wrong === undefined ? 'an empty list' : show(wrong);
  throw new RangeError(`Cannot use ${at}: found ${shown}, expected one of ${known.join(', ')}`);
}

function checkText(at: string, found: unknown): void {
  if (typeof found !== 'string') throw new TypeError(`Cannot use ${at}: found ${show(found)}, expected a text`);
}

function checkCalls(at: string, found: unknown): void {
  const counts: readonly unknown[] = isItem(found) ? oneCount(found) : [found];
  if (counts.length === 1 && counts.every((count) => Number.isSafeInteger(count) && Number(count) >= 1)) return;
  const forms = 'a whole number from 1 on, { every }, { first } or { from }';
  throw new RangeError(`Cannot use ${at}: found ${JSON.stringify(found)}, expected ${forms}`);
}

function oneCount(count: Item): readonly unknown[] {
  const known: readonly (keyof Exclude<CallCount, number> | 'every' | 'first' | 'from')[] = ['every', 'first', 'from'];
  return Object.keys(count).every((name) => known.some((key) => key === name)) ? Object.values(count) : [];
}
