import { literalEnd, skipSpace, stringEnd } from './scan-json.ts';

/** What {@link rewriteJson} asks on its way through a JSON text. `C` is what a place in the text is known by. */
export interface JsonRewriter<C> {
  /** The place of a member's value. */
  readonly member: (context: C, key: string) => C;
  /** The place of an item. */
  readonly item: (context: C, index: number) => C;
  /** The new value of a string; the same value keeps its text as it stands, escapes included. */
  readonly string: (context: C, value: string) => string;
  /** The new JSON text of a number, `true`, `false` or `null`. */
  readonly literal: (context: C, text: string) => string;
  /** The new name of a member. */
  readonly key?: (context: C, key: string) => string;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

// character codes: to compare one is cheaper than to compare a text of one sign
const signs = { quote: 34, comma: 44, array: 91, arrayEnd: 93, object: 123, objectEnd: 125 } as const;

/** How deep arrays and objects may nest before a text counts as unreadable. */
export const maxDepth = 400;

/**
 * A valid JSON text with some values changed and every other byte as it was: white space, escapes, number forms and
 * doubled members stay, which parsing and printing would lose.
 *
 * @throws RangeError when the text nests deeper than {@link maxDepth}.
 */
export function rewriteJson<C>(text: string, root: C, rewriter: JsonRewriter<C>): string {
  const edits: Edit[] = [];
  rewriteValue({ text, rewriter, edits }, skipSpace(text, 0), root, 0);
  return applyEdits(text, edits);
}

interface Pass<C> {
  readonly text: string;
  readonly rewriter: JsonRewriter<C>;
  readonly edits: Edit[];
}

/** Rewrites the value that begins at `at` and returns the offset behind it. */
function rewriteValue<C>(pass: Pass<C>, at: number, context: C, depth: number): number {
  if (depth > maxDepth)
    throw new RangeError(`Cannot read the JSON text: found more than ${maxDepth} levels of nesting`);
  const sign = pass.text.charCodeAt(at);
  if (sign === signs.quote) return rewriteString(pass, at, context);
  if (sign === signs.object) return rewriteObject(pass, at, context, depth);
  if (sign === signs.array) return rewriteArray(pass, at, context, depth);
  const end = literalEnd(pass.text, at);
  const old = pass.text.slice(at, end);
  const text = pass.rewriter.literal(context, old);
  if (text !== old) pass.edits.push({ start: at, end, text });
  return end;
}

function rewriteObject<C>(pass: Pass<C>, start: number, context: C, depth: number): number {
  const { text, rewriter } = pass;
  let at = skipSpace(text, start + 1);
  while (text.charCodeAt(at) !== signs.objectEnd) {
    const name = readString(text, at);
    if (rewriter.key) edit(pass, at, name, rewriter.key(context, name.value));
    at = skipSpace(text, skipSpace(text, name.end) + 1);
    at = skipSpace(text, rewriteValue(pass, at, rewriter.member(context, name.value), depth + 1));
    if (text.charCodeAt(at) === signs.comma) at = skipSpace(text, at + 1);
  }
  return at + 1;
}

function rewriteArray<C>(pass: Pass<C>, start: number, context: C, depth: number): number {
  const { text, rewriter } = pass;
  let at = skipSpace(text, start + 1);
  for (let index = 0; text.charCodeAt(at) !== signs.arrayEnd; index += 1) {
    at = skipSpace(text, rewriteValue(pass, at, rewriter.item(context, index), depth + 1));
    if (text.charCodeAt(at) === signs.comma) at = skipSpace(text, at + 1);
  }
  return at + 1;
}

function rewriteString<C>(pass: Pass<C>, start: number, context: C): number {
  const token = readString(pass.text, start);
  edit(pass, start, token, pass.rewriter.string(context, token.value));
  return token.end;
}

function edit<C>(pass: Pass<C>, start: number, { value, end }: StringToken, changed: string): void {
  if (changed !== value) pass.edits.push({ start, end, text: JSON.stringify(changed) });
}

interface StringToken {
  readonly value: string;
  readonly end: number;
}

function readString(text: string, start: number): StringToken {
  const end = stringEnd(text, start);
  const inner = text.slice(start + 1, end - 1);
  return { value: inner.includes('\\') ? (JSON.parse(text.slice(start, end)) as string) : inner, end };
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  let changed = '';
  let copied = 0;
  for (const edit of edits) {
    changed += text.slice(copied, edit.start) + edit.text;
    copied = edit.end;
  }
  return copied === 0 ? text : changed + text.slice(copied);
}
