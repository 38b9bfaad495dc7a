// Turns the `expression; // value` lines of an example into assertions.

/** The code with every `expression; // value` as `expect(expression).toEqual(value);`. */
export function assertComments(code: string): string {
  const done: string[] = [];
  for (const line of code.split('\n')) {
    const [, text, value] = /^(.*\S); \/\/ (.+)$/.exec(line) ?? [];
    if (text === undefined) done.push(line);
    else done.push(asserted(statement(done, text), value ?? ''));
  }
  return done.join('\n');
}

// a statement over several lines begins where its brackets balance
function statement(done: string[], last: string): string {
  let text = last;
  while (depth(text) < 0 && done.length > 0) text = `${done.pop()}\n${text}`;
  return text;
}

function depth(text: string): number {
  return [...text].reduce((sum, char) => sum + ('([{'.includes(char) ? 1 : 0) - (')]}'.includes(char) ? 1 : 0), 0);
}

function asserted(text: string, value: string): string {
  if (/^\s*(?:const|let|return|throw)\b/.test(text)) {
    throw new SyntaxError(
      `Cannot assert the example line ${JSON.stringify(text)}: it has no value, expected an expression`,
    );
  }
  return `expect(${text.trim()}).toEqual(${value});`;
}
