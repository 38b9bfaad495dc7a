/** The fewest letters and digits that a random text must have to be told from a word. */
export const minRandom = 20;

// a name changes between small letters, capitals and digits every five or six signs, a random text every two
const chunk = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[A-Z]|\d+/g;
const longestChunk = { short: 3.2, long: 3.8 };
const longText = 32;
const placeholderUuid = /0{8}-0{4}-4000-8000-[0-9a-f]{12}/g;
const hexText = /^(?=.*\d)(?=.*[A-Fa-f])(?:[0-9a-f]+|[0-9A-F]+)$/;

/** Whether letters and digits stand in a text as if drawn by lot: a key, a hash, an encoded something. */
export function looksRandom(text: string): boolean {
  const signs = text.replace(placeholderUuid, '').replace(/[^A-Za-z0-9]/g, '');
  if (signs.length < minRandom) return false;
  if (signs.length >= 32 && hexText.test(signs)) return true;
  const chunks = signs.match(chunk)?.length ?? 0;
  return signs.length / chunks < (signs.length < longText ? longestChunk.short : longestChunk.long);
}
