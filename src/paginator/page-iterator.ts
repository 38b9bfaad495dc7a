import type { Members } from './check-members.ts';
import type { ItemsName } from './paginated-api.ts';
import { type PageProgress, type Run, readPages } from './read-pages.ts';
import type { Page as AnyPage } from './take-page.ts';

/** What one page's list holds. */
export type ItemOf<Page, Items extends ItemsName> = Page extends { readonly [Name in Items]?: infer List }
  ? NonNullable<List> extends readonly (infer Item)[]
    ? Item
    : never
  : never;

/** All the pages as one: the list is absent when no page had one, as in boto3. */
export type FullResult<Page, Items extends ItemsName> = Pick<Page, Items & keyof Page> & {
  /** Where another run goes on, when MaxItems ended this one. */
  readonly NextToken?: string;
};

/** The pages of one `paginate()` call: nothing is requested before they are iterated, and each iteration starts anew. */
export interface PageIterator<Page, Items extends ItemsName> extends AsyncIterable<Page, void, undefined> {
  /** Where another run goes on, when MaxItems ended the latest one; known with its last page. */
  readonly resumeToken: string | undefined;
  /** Reads all pages into one result. When a page fails, nothing of the others is returned. */
  buildFullResult(): Promise<FullResult<Page, Items>>;
  /** The items of all pages, one after another. */
  items(): AsyncIterable<ItemOf<Page, Items>, void, undefined>;
}

/** What stands beside the input of `paginate()`. */
export interface PaginateOptions {
  /** Ends the run: the pending request is let go, and the iteration throws the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Called with each page before it is yielded; what it throws ends the run. */
  readonly onPage?: ((progress: PageProgress) => void) | undefined;
}

/** A run that was not started yet. */
export type Plan = Omit<Run, 'keep' | 'members'> & { readonly input: Members };

/** The iterator over the pages of a plan. Under `strict` all its runs share one set of members, as in botocore. */
export function pageIterator<Page, Items extends ItemsName>(plan: Plan): PageIterator<Page, Items> {
  const shared = membersOf(plan);
  let resumeToken: string | undefined;
  const open = (keep?: Run['keep']): AsyncGenerator<AnyPage, void, undefined> => {
    const kept: Run['keep'] = (token) => {
      resumeToken = token;
      keep?.(token);
    };
    return readPages({ ...plan, members: plan.strict ? shared : membersOf(plan), keep: kept });
  };
  const iterator = {
    get resumeToken(): string | undefined {
      return resumeToken;
    },
    [Symbol.asyncIterator]: () => open(),
    buildFullResult: () => {
      let token = plan.strict ? resumeToken : undefined;
      const pages = open((kept) => {
        token = kept;
      });
      return joinPages(plan, pages, () => token);
    },
    items: () => eachItem(plan, open()),
  };
  return iterator as unknown as PageIterator<Page, Items>; // the types follow the send, the values the items' name
}

function membersOf({ input }: Plan): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}

async function joinPages(plan: Plan, pages: AsyncIterable<AnyPage>, token: () => string | undefined): Promise<AnyPage> {
  let joined: unknown[] | undefined;
  for await (const page of pages) {
    const items = listOf(plan, page);
    if (items) joined ??= [];
    for (const item of items ?? []) joined?.push(item);
  }
  const next = token();
  return { ...(joined && { [plan.form.items]: joined }), ...(next !== undefined && { NextToken: next }) };
}

async function* eachItem(plan: Plan, pages: AsyncIterable<AnyPage>): AsyncGenerator<unknown, void, undefined> {
  for await (const page of pages) {
    for (const item of listOf(plan, page) ?? []) {
      plan.context.signal?.throwIfAborted();
      yield item;
    }
  }
}

function listOf({ form }: Plan, page: AnyPage): readonly unknown[] | undefined {
  return (page[form.items] as readonly unknown[] | null | undefined) ?? undefined; // read-pages has refused other kinds
}
