import { describe } from '../../../rules/describe.ts';

/** A member that is not what was served. */
export interface ChangedMember {
  /** Its names from the outside in, joined by dots: `StepDetails.Result`. */
  readonly member: string;
  readonly expected: string;
  readonly received: string;
}

/**
 * The first member that a reader returned with another value than it was served. Members that it left out are its own
 * affair; so are timestamps, which every client reads into another form, and values of another kind.
 */
export function changedMembers(served: object, returned: Readonly<Record<string, unknown>>): ChangedMember | undefined {
  // no entries: lists of 30,000 operations pass here
  for (const name in served) {
    const expected: unknown = served[name as keyof typeof served];
    const received = returned[name];
    if (received === expected || received === undefined || received === null || name.endsWith('Timestamp')) continue;
    if (typeof expected === 'object' && expected !== null && typeof received === 'object') {
      const inner = changedMembers(expected, received as Readonly<Record<string, unknown>>); // any object can be read by name
      if (inner) return { ...inner, member: `${name}.${inner.member}` };
    } else if (typeof received === typeof expected && received !== expected) {
      return { member: name, expected: describe(expected), received: describe(received) };
    }
  }
  return undefined;
}
