import type { Execution } from '../../../timeline/execution.ts';
import { executionFormat } from '../../../timeline/execution-file.ts';
import type { ListRead } from '../stage/stage.ts';

/** What a test is made of. */
export interface SplitTest {
  readonly execution: Execution;
  readonly list: ListRead;
  readonly sizes: readonly number[];
  /** When the reader breaks. */
  readonly words: string;
}

/** A vitest test that reads a split, ready to paste: what is left to do is to import the reader. */
export function splitTestText({ execution, list, sizes, words }: SplitTest): string {
  const { arn, checkpointToken, status, operations, events } = execution;
  const noun = list === 'state' ? 'operation' : 'event';
  const members = {
    format: executionFormat,
    arn,
    checkpointToken,
    status,
    operations: list === 'state' ? operations : [],
    ...(list === 'history' && { events }),
  };
  const scenario = [
    "    id: 'smallest-split',",
    ...(sizes.length > 1 ? [`    pages: { by: 'sizes', sizes: [${sizes.join(', ')}] },`] : []),
    '    execution: {',
    ...Object.entries(members).map(([name, value]) => memberText(name, value)),
    '    },',
  ];
  return [
    "import { checkReader, toText } from 'lambda-durable-testkit/contract';",
    "import { expect, test } from 'vitest';",
    "import { read } from './read.js'; // the reader",
    '',
    `test(${JSON.stringify(`read() has every ${noun} ${words}`)}, async () => {`,
    '  const split = {',
    ...scenario,
    '  } as const;',
    '',
    `  const report = await checkReader({ read, ${list === 'history' ? 'history: true, ' : ''}scenarios: [split] });`,
    '',
    '  expect(report.passed, toText(report)).toBe(true);',
    '});',
    '',
  ].join('\n');
}

function memberText(name: string, value: unknown): string {
  if (!Array.isArray(value)) return `      ${name}: ${JSON.stringify(value)},`;
  if (value.length === 0) return `      ${name}: [],`;
  return [`      ${name}: [`, ...value.map((item) => `        ${JSON.stringify(item)},`), '      ],'].join('\n');
}
