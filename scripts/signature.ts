// The signature of an exported function, class or constant, as its file declares it.

/** The declarations of a name, one for each overload, without what is behind them; empty where it is none of these. */
export function signaturesOf(code: string, name: string): readonly string[] {
  const functions = [...code.matchAll(new RegExp(`^export ((?:async )?function\\*? ${name}\\b)`, 'gm'))];
  if (functions.length > 0) {
    const declared = functions.map(({ index }) => functionFrom(code.slice(index + 'export '.length)));
    // the last one of several is the implementation, which callers do not see
    return declared.length > 1 ? declared.slice(0, -1) : declared;
  }
  const constant = new RegExp(`^export (const ${name}: [\\s\\S]*?) =(?!>)`, 'm').exec(code);
  const made = new RegExp(`^export (class ${name}\\b[^{]*?) \\{`, 'm').exec(code);
  return [constant?.[1] ?? made?.[1]].filter((found) => found !== undefined);
}

const opening: Readonly<Record<string, number>> = { '(': 1, '{': 1, '[': 1, ')': -1, '}': -1, ']': -1 };

// up to the `;` of an overload, or to the `{` behind the return type
function functionFrom(code: string): string {
  let depth = 0;
  for (let at = 0; at < code.length; at += 1) {
    const sign = code[at] ?? '';
    const before = code.slice(0, at).trimEnd();
    if (depth === 0 && sign === ';') return before;
    if (depth === 0 && sign === '{' && !/[:|&<]$|=>$/.test(before)) return before;
    depth += opening[sign] ?? 0;
  }
  return code;
}
