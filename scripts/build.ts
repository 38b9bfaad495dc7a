// Builds dist/ from src/. The code is bundled into one file an entry and the pieces that entries share: loading 250 small
// files took five times as long. Spaces, comments and the names of local variables go; functions keep theirs, and every
// statement of a module has its line, so that stack traces and debuggers tell functions apart. Declarations stay file by
// file, with their doc blocks, as far as an entry reaches them.
import { chmodSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Plugin, rolldown } from 'rolldown';
import { parseAst } from 'rolldown/parseAst';
import { declare } from './declare.ts';

const root = new URL('../', import.meta.url);
const path = (relative: string): string => fileURLToPath(new URL(relative, root));
const entries = readdirSync(path('src')).filter((name) => name.endsWith('.ts'));

// what nearly every entry needs, and what is used together: a file costs more than the bytes of a small module
const wire =
  /model\/(?!transitions|shape)|paging\/|serving\/(?!serve|deliver|loopback|receive|stop)|rules\/(?:contract-error|describe|parse-json)\.|client\/(?:api-error|receive)\./;
const groups = [
  { name: 'wire', test: wire, priority: 4 },
  { name: 'timeline', test: /timeline\/|validators\/shapes/, priority: 3 },
  { name: 'journal', test: /service\/(?:journal|attempts|asked-input|served-page|with-journal)/, priority: 2 },
  { name: 'faults', test: /faults\//, priority: 2 },
  { name: 'report', test: /contract\/report\//, priority: 1 },
];

const lines: Plugin = {
  name: 'lines',
  generateBundle(_options, files) {
    for (const file of Object.values(files)) if (file.type === 'chunk') file.code = toLines(toAscii(file.code));
  },
};

rmSync(path('dist'), { recursive: true, force: true });
declare(
  entries.map((entry) => path(`src/${entry}`)),
  path('dist'),
);
await bundle();
chmodSync(path('dist/cli/bin.js'), 0o755);

async function bundle(): Promise<void> {
  const input = Object.fromEntries(
    [...entries, 'cli/bin.ts'].map((file) => [file.replace(/\.ts$/, ''), path(`src/${file}`)]),
  );
  const bundled = await rolldown({
    input,
    platform: 'node',
    external: (id) => !/^[./]/.test(id),
    treeshake: { moduleSideEffects: false },
    logLevel: 'warn',
  });
  await bundled.write({
    dir: path('dist'),
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    comments: false,
    minify: { codegen: { removeWhitespace: true }, compress: false, mangle: { toplevel: false, keepNames: true } },
    codeSplitting: { groups },
    plugins: [lines],
  });
}

// one character beyond Latin-1 makes the engine hold and read the whole file in two bytes a character
function toAscii(code: string): string {
  return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function toLines(code: string): string {
  const starts = parseAst(code).body.map(({ start }) => start);
  return starts.map((start, index) => `${code.slice(index === 0 ? 0 : start, starts[index + 1])}\n`).join('');
}
