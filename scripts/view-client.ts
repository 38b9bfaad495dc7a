// Prints src/view/client-script.ts and report-script.ts: the code of the pages, from src/view/client/*.ts without types
// and imports. Run with `node scripts/view-client.ts`; test/view/client-script.test.ts fails when a file is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);

// what a file uses stands before it
const files = [
  'layout',
  'axis',
  'find-operations',
  'draw-rows',
  'draw-axis',
  'draw-calls',
  'stage',
  'listen',
  'start-page',
];

/** The text of src/view/client-script.ts, from the files as they stand. */
export function clientScript(): string {
  return scriptOf('clientScript', files, 'startPage');
}

/** The text of src/view/report-script.ts, from the file as it stands. */
export function reportScript(): string {
  return scriptOf('reportScript', ['start-report'], 'startReport');
}

function scriptOf(name: string, from: readonly string[], start: string): string {
  const code = from
    .map((file) => plainCode(readFileSync(new URL(`src/view/client/${file}.ts`, root), 'utf8')))
    .join('\n');
  return [
    '// Generated from src/view/client/ by scripts/view-client.ts.',
    '',
    '/** The code of the page. */',
    `export const ${name}: string = ${JSON.stringify(`'use strict';\n${code}\n${start}(document);\n`)};`,
    '',
  ].join('\n');
}

function plainCode(source: string): string {
  return stripTypeScriptTypes(source)
    .replaceAll(/^import [\s\S]*?;$/gm, '')
    .replaceAll(/^export /gm, '')
    .replaceAll(/^\s*(?:\/\/|\/\*\*|\*).*$/gm, '')
    .replaceAll(/(\S)[ \t]{2,}/g, '$1 ')
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\n{2,}/g, '\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('src/view/client-script.ts', root), clientScript());
  writeFileSync(new URL('src/view/report-script.ts', root), reportScript());
}
