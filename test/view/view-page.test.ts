import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import { pictureOfExecution } from '../../src/view/picture-of-execution.ts';
import { viewPage } from '../../src/view/view-page.ts';

test('viewPage() holds the picture as JSON, whatever its texts hold', () => {
  const hostile = execution('order-17', (run) => run.step('</script><b>', { result: '<!--\u2028&' }));
  const picture = pictureOfExecution(hostile);
  const html = viewPage(picture);
  const data = /<script type="application\/json" id="data">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';

  expect(JSON.parse(data)).toEqual(picture);
  expect(html).not.toContain('</script><b>');
});

test('viewPage() asks for nothing outside of itself, and is under 100 KB without its data', () => {
  const html = viewPage(pictureOfExecution(execution('order-17')));

  expect(html).not.toMatch(/(?:src|href)=|https?:\/\/|@import|url\(/);
  expect(html.length).toBeLessThan(100_000);
});
