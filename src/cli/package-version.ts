/** The version that package.json says. */
export function packageVersion(): string {
  const { readFileSync } = process.getBuiltinModule('node:fs');
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8'); // holds from src/cli and dist/cli
  return (JSON.parse(text) as { readonly version: string }).version; // our own file
}
