// Each of these expects valid JSON: they find ends, they do not check.

/** The offset of the next sign that is no white space. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === 32 || (code >= 9 && code <= 13); code = text.charCodeAt(at)) at += 1;
  return at;
}

/** The offset behind the string that begins at `start`. */
export function stringEnd(text: string, start: number): number {
  let quote = text.indexOf('"', start + 1);
  while (quote > 0 && isEscaped(text, quote)) quote = text.indexOf('"', quote + 1);
  return quote < 0 ? text.length : quote + 1;
}

function isEscaped(text: string, quote: number): boolean {
  let slashes = 0;
  while (text[quote - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

/** The offset behind the number, `true`, `false` or `null` that begins at `start`. */
export function literalEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && !endsLiteral(text.charCodeAt(at))) at += 1;
  return at;
}

// `,`, `]`, `}` or white space
function endsLiteral(code: number): boolean {
  return code === 44 || code === 93 || code === 125 || code <= 32;
}

/** The offset behind the value that begins at `start`. */
export function valueEnd(text: string, start: number): number {
  const sign = text[start];
  if (sign === '"') return stringEnd(text, start);
  if (sign !== '{' && sign !== '[') return literalEnd(text, start);
  let open = 0;
  for (let at = start; at < text.length; at += 1) {
    const found = text[at];
    if (found === '"') at = stringEnd(text, at) - 1;
    else if (found === '{' || found === '[') open += 1;
    else if (found === '}' || found === ']') open -= 1;
    if (open === 0) return at + 1;
  }
  return text.length;
}
