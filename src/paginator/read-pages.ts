import type { RequestContext } from '../model/endpoint.ts';
import { orAborted } from '../model/wait.ts';
import { checkMember, checkMembers, checkName, type Members } from './check-members.ts';
import { explainRefusal } from './explain-refusal.ts';
import { watchMarkers, watchRepeat } from './marker-cycle.ts';
import type { PaginatedForm } from './paginated-api.ts';
import { PaginationError } from './pagination-error.ts';
import type { PagingConfig } from './paging-config.ts';
import type { Origin } from './resume-token.ts';
import type { Send } from './send.ts';
import { showValue } from './show-value.ts';
import { originOf, parseStartingToken, type Start } from './starting-token.ts';
import { type Page, takePage } from './take-page.ts';

/** How far a run has come. */
export interface PageProgress {
  /** Pages so far, this one included. */
  readonly pages: number;
  /** Items so far, those of this page included. */
  readonly items: number;
}

/** All that one run over the pages needs. */
export interface Run {
  readonly form: PaginatedForm;
  readonly send: Send<Members, unknown>;
  readonly strict: boolean;
  readonly config: PagingConfig;
  /** The members that the next request carries: changed as the run goes on. */
  readonly members: Record<string, unknown>;
  /** Members that no request of the run may lack. */
  readonly required: readonly string[];
  readonly context: RequestContext;
  readonly onPage: ((progress: PageProgress) => void) | undefined;
  /** Told the resume token before the last page is yielded, and at the start that there is none yet. */
  readonly keep: (token: string | undefined) => void;
}

/** Asks for one page after another as botocore does; every departure from it stands behind `strict`. */
export async function* readPages(run: Run): AsyncGenerator<Page, void, undefined> {
  const { form, config, strict, members } = run;
  if (!strict) run.keep(undefined);
  const cut = { items: form.items, maxItems: config.maxItems, strict };
  const start = config.startingToken === undefined ? undefined : parseStartingToken(config.startingToken);
  enter(run, start);
  const watch = watchFrom(run);
  let origin: Origin = originOf(start);
  let total = 0;
  for (let pages = 1; ; pages += 1) {
    const first = pages === 1;
    const answer = await (first && start && !strict ? askFrom(run, start) : ask(run));
    const step = takePage(cut, { origin, first, total }, asPage(form, answer));
    total += step.count;
    if (step.token !== undefined) run.keep(step.token);
    run.onPage?.({ pages, items: total });
    yield step.page;
    if (step.next === undefined) return;
    watch(step.next);
    setMember(run, 'Marker', step.next);
    if (members.Marker !== undefined) checkMember(form, 'Marker', step.next);
    origin = { marker: step.next, skip: 0n, alone: true };
  }
}

function enter(run: Run, start: Start | undefined): void {
  for (const [name, value] of start?.members ?? []) setMember(run, name, value);
  if (run.config.pageSize !== undefined) setMember(run, 'MaxItems', run.config.pageSize);
  checkMembers(run.form, run.members, run.required);
}

// botocore's way: null takes the member out, and so does the text 'None', whoever wrote it
function setMember({ form, members }: Run, name: string, value: unknown): void {
  if (value === null || value === 'None') {
    delete members[name];
    return;
  }
  checkName(form, name);
  members[name] = typeof value === 'bigint' && isSafe(value) ? Number(value) : value;
}

function isSafe(value: bigint): boolean {
  return value <= Number.MAX_SAFE_INTEGER && value >= Number.MIN_SAFE_INTEGER;
}

function watchFrom({ form, strict, members }: Run): (marker: unknown) => void {
  const start = members.Marker;
  const watch = strict ? watchRepeat() : watchMarkers(typeof start === 'string' ? start : undefined);
  return (marker) => {
    const cycle = typeof marker === 'string' ? watch(marker) : undefined;
    if (cycle) throw new PaginationError(form.api, cycle);
  };
}

async function askFrom(run: Run, start: Start): Promise<unknown> {
  try {
    return await ask(run);
  } catch (error) {
    throw explainRefusal(error, start);
  }
}

// the input is copied: a send may change or keep what it is given
function ask({ send, context, members }: Run): unknown {
  context.signal?.throwIfAborted();
  const work = send({ ...members }, context);
  return context.signal ? orAborted(Promise.resolve(work), { signal: context.signal, holds: true }) : work;
}

function asPage(form: PaginatedForm, answer: unknown): Page {
  if (typeof answer === 'object' && answer !== null) return answer as Page; // any object is a page
  throw new TypeError(`Cannot read the page of ${form.api}: found ${showValue(answer)}, expected an object`);
}
