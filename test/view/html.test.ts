import { expect, test } from 'vitest';
import { escapeHtml, htmlPage } from '../../src/view/html.ts';

test('htmlPage() lets no text end the element that it stands in', () => {
  const html = htmlPage({ title: '</title><b>', style: '', body: '', data: ['</script><b>', '<!--'], script: '' });

  expect(html).not.toContain('<b>');
  expect(html).not.toContain('<!--');
});

test('escapeHtml() keeps a text as it is for who reads it', () => {
  expect(escapeHtml(`<a href="x" title='y'>&`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;');
});
