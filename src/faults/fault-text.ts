import type { Fault } from './fault.ts';

/** A fault's own text: its JSON with the members of every object in the order of their names. */
export function faultText(fault: Fault): string {
  return JSON.stringify(fault, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
