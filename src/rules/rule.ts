import type { Severity } from './violation.ts';

/** What a rule speaks about; `rulesFor(kind)` gives the rules of one kind. */
export type RuleKind =
  | 'body'
  | 'page'
  | 'operation'
  | 'read'
  | 'transition'
  | 'event'
  | 'history-page'
  | 'history'
  | 'continuation'
  | 'agreement'
  | 'checkpoint'
  | 'change-set'
  | 'execution'
  | 'list'
  | 'stop'
  | 'error'
  | 'payload'
  | 'api'
  | 'answer'
  | 'request'
  | 'token'
  | 'marker'
  | 'callback';

/** A rule of the durable-execution API as data: what must hold, how much it weighs and who says so. */
export interface RuleFacts {
  /** Its kind and its name, such as `read/no-duplicate-ids`; never changes. */
  readonly id: string;
  /** One sentence with MUST or SHOULD. */
  readonly title: string;
  readonly severity: Severity;
  /** Where it comes from: the API's model, a conformance test, the SDK specification, an issue, an emulator. */
  readonly source: string;
  /** The version of the kit that brought it. */
  readonly since: string;
  readonly kind: RuleKind;
  /** Rules that a value may break only because it breaks this one. */
  readonly implies?: readonly string[];
}

/** What a check found: where, what was wanted, what was there, and the end of a sentence about it. */
export interface Finding {
  /** Index of the operation or event that it is about; absent when it is about the whole. */
  readonly of?: number;
  /** JSON pointer below that operation, that event or the whole. */
  readonly at: string;
  readonly expected: string;
  readonly received: string;
  /** The end of the sentence that the operation, the event or the whole begins. */
  readonly says: string;
}

/** A rule whose check is called once for each operation or event, with the list that it stands in. */
export interface ItemRule<Item, List> extends RuleFacts {
  readonly check: (item: Item, list: List, index: number) => Finding | undefined;
}

/** A rule whose check is called once with the whole value. */
export interface WholeRule<Whole> extends RuleFacts {
  readonly check: (whole: Whole) => readonly Finding[];
}
