import { cutPage, type Page, type PagedList, type PageRequest } from './cut-page.ts';

/** All pages of a list, in order, as a reader meets that asks with the same MaxItems each time. */
export function pageSplits(list: PagedList, request: PageRequest = {}): readonly Page[] {
  const splits: Page[] = [];
  let position = request.position;
  do {
    const page = cutPage(list, { ...request, position });
    splits.push(page);
    position = page.next;
  } while (position);
  return splits;
}
