/**
 * How much a rule weighs. `must`: the service's documents say so, or every source agrees. `should`: emulators and SDKs
 * show it, or it follows. `info`: plausible, but nothing says so for the real service; reported, never failed.
 */
export type Severity = 'must' | 'should' | 'info';

/** One thing that is wrong with a value: which rule it breaks, where, and how. */
export interface Violation {
  /** The id of the broken rule, such as `read/no-duplicate-ids`. */
  readonly rule: string;
  /** Where it is, as a JSON pointer into the checked value; `""` is the whole value. */
  readonly path: string;
  /** What the rule wants there, in a few words. */
  readonly expected: string;
  /** What was found there, in a few words. */
  readonly received: string;
  /** One sentence that names the operation or event. */
  readonly message: string;
  /** Where the rule comes from. */
  readonly source: string;
  readonly severity: Severity;
}
