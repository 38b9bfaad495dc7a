import { expect, test } from 'vitest';
import { makeReport } from '../../../src/contract/report/report.ts';
import { toMarkdown } from '../../../src/contract/report/to-markdown.ts';
import { mixed, result } from './example-report.ts';

test('toMarkdown() has the counts, a table, and a fold for each that fell short', () => {
  expect(toMarkdown(mixed)).toBe(`## ✗ my &lt;reader> &amp; "co": 1 failed, 1 warned, 1 skipped, 1 informed, 1 passed

| | | | found |
|---|---|---|---|
| failed | must | \`repeated-marker\` | it asked &lt;b>40&lt;/b> times (2 times) |
| warned | should | \`token-kept\` | operation 2 was lost |
| informed | must | \`cycle\` | expected to fail: the SDK \\| loops |
| skipped | must | \`no-answer\` | the fault struck nothing |

<details><summary>repeated-marker: the scenario repeated-marker</summary>

- right: ends with an error
- found: it asked &lt;b>40&lt;/b> times (2 times)
- source: aws-durable-execution-sdk-python-testing\\#34
- bug: all SDKs loop

\`\`\`text
GetDurableExecutionState
#  asked         answered     faults
1  order-17/e-1  200 2 items
…  7 more
9  order-17/e-1  200 2 items  repeatMarker
\`\`\`

Test to paste:

\`\`\`ts
test('x', () => {
  const a = \`1\`;
});
\`\`\`

\`\`\`text
check reader --only repeated-marker
\`\`\`

</details>

<details><summary>token-kept: the scenario token-kept</summary>

- found: operation 2 was lost

\`\`\`text
check reader --only token-kept
\`\`\`

</details>
`);
});

test('toMarkdown() says that all is well in one line', () => {
  expect(toMarkdown(makeReport('a reader', [result('a'), result('b')]))).toBe('## ✓ a reader: 2 passed\n');
});
