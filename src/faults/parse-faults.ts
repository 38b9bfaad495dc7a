import { checkedFault } from './checked-fault.ts';
import type { Fault } from './fault.ts';

/**
 * Faults from a JSON value: a list of them, or one alone. Nothing is filled in: what is printed is what was given.
 *
 * @throws TypeError when a value is no fault, or one of its members is unknown or of the wrong kind.
 * @throws RangeError when a name, a number or a choice is none that there is.
 * @example
 * const [fault] = parseFaults(JSON.parse('[{ "fault": "throttle", "on": { "page": 2 }, "times": 1 }]'));
 * fault?.fault; // 'throttle'
 */
export function parseFaults(json: unknown): Fault[] {
  return (Array.isArray(json) ? json : [json]).map(checkedFault);
}
