import { ownMember, parseJson } from './parse-json.ts';
import { skipSpace, stringEnd, valueEnd } from './scan-json.ts';

/**
 * The texts of the items of a list that is a member of an object, each as it stands; `undefined` when the text holds no such
 * list.
 */
export function listSlices(text: string, member: string): readonly string[] | undefined {
  const parsed = parseJson(text);
  if (!parsed.ok || !Array.isArray(ownMember(parsed.value, member))) return undefined;
  return itemSlices(text, memberStart(text, member));
}

/** Where the value of a member begins; of doubled members the last one counts, as it does when parsing. */
function memberStart(text: string, member: string): number {
  let found = -1;
  let at = skipSpace(text, skipSpace(text, 0) + 1);
  while (text[at] === '"') {
    const nameEnd = stringEnd(text, at);
    const start = skipSpace(text, skipSpace(text, nameEnd) + 1);
    if (JSON.parse(text.slice(at, nameEnd)) === member) found = start;
    at = skipSpace(text, valueEnd(text, start));
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return found;
}

function itemSlices(text: string, start: number): readonly string[] {
  const items: string[] = [];
  let at = skipSpace(text, start + 1);
  while (text[at] !== ']') {
    const end = valueEnd(text, at);
    items.push(text.slice(at, end));
    at = skipSpace(text, end);
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return items;
}
