/** The version that package.json says. */
export function packageVersion(): string {
  // by the package's own name: where this code lies in dist/ is the build's affair
  const { createRequire } = process.getBuiltinModule('node:module');
  const manifest: unknown = createRequire(import.meta.url)('lambda-durable-testkit/package.json');
  return (manifest as { readonly version: string }).version; // our own file
}
