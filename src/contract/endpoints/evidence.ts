import type { Api } from '../../model/api.ts';
import type { PayloadChecks } from '../../rules/payload-checks.ts';
import type { ListRead } from './list-read.ts';
import type { Reply } from './reply.ts';

/** The execution that probes ask for. */
export interface Subject {
  readonly arn: string;
  readonly checkpointToken?: string | undefined;
  readonly functionName?: string | undefined;
  /** What the service handed to the handler of the open invocation. */
  readonly payload?: unknown;
}

/** The three lists of the API, each by a word. */
export type ListName = 'state' | 'history' | 'list';

/** Which operation of the API serves a list. */
export const listApis: Readonly<Record<ListName, Api>> = {
  state: 'GetDurableExecutionState',
  history: 'GetDurableExecutionHistory',
  list: 'ListDurableExecutionsByFunction',
};

/** What was found out about the markers of one list. */
export interface MarkerEvidence {
  /** A read of at least two pages, whose markers were tried. */
  readonly read: ListRead;
  /** Answers to markers of that read that were asked once more, and which page each gave at first. */
  readonly again: readonly Asked[];
  /** The same, asked from the last marker to the first. */
  readonly backwards: readonly Asked[];
  /** The same, all at once. */
  readonly concurrent: readonly Asked[];
  /** A marker of that read with another MaxItems. */
  readonly otherSize?: Asked;
  /** Markers that nobody issued, and how they were made. */
  readonly mangled: readonly Told[];
  /** Markers that another list, or another execution, issued. */
  readonly foreign: readonly Told[];
}

/** A marker that was asked again. */
export interface Asked {
  readonly reply: Reply;
  /** The page that it gave at first. */
  readonly first: Reply;
}

/** A request that was made wrong on purpose, and how. */
export interface Told {
  readonly what: string;
  readonly reply: Reply;
}

/** What was found out about one list. */
export interface ListEvidence {
  /** Read with MaxItems 1000. */
  readonly whole?: ListRead | undefined;
  /** Read with other values of MaxItems. */
  readonly sized: readonly ListRead[];
  /** Read once more at the end, as `whole` was. */
  readonly again?: ListRead | undefined;
  readonly markers?: MarkerEvidence | undefined;
}

/** Reads of History and List with other options, by a name. */
export type VariedReads = Readonly<Record<string, ListRead>>;

/** A request that the endpoint ought to refuse, and the rule that says so. */
export interface RefusalEvidence extends Told {
  readonly rule: string;
}

/** What the probes that change the execution found out; each step is there as far as they came. */
export interface ChangeEvidence {
  /** Whole reads of State, by the moment. */
  readonly states: Readonly<Record<string, ListRead>>;
  readonly steps: Readonly<Record<string, Reply>>;
  /** Events after all of it, and the last Get. */
  readonly history?: ListRead;
}

/** An invocation payload, and State from where it stops. */
export interface PayloadEvidence {
  readonly value: unknown;
  /** The Ids of its operations. */
  readonly ids: readonly unknown[];
  /** Absent where it holds the whole state. */
  readonly rest?: ListRead;
}

/** All that the probes of a run found out: plain data, which rules judge. */
export interface Evidence {
  readonly subject: Subject;
  /** Every reply of the run. */
  readonly replies: readonly Reply[];
  readonly get: { readonly first: Reply; readonly withoutData: Reply; readonly again?: Reply };
  readonly lists: Readonly<Record<ListName, ListEvidence>>;
  readonly varied: VariedReads;
  readonly refusals: readonly RefusalEvidence[];
  readonly changes?: ChangeEvidence | undefined;
  readonly payload?: PayloadEvidence | undefined;
  /** The schemas that payloads were held to. */
  readonly payloads?: PayloadChecks | undefined;
}
