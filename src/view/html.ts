/** What stands in a page that needs nothing else: no network, no other file. */
export interface PageParts {
  readonly title: string;
  readonly style: string;
  /** HTML of the body. */
  readonly body: string;
  /** Stands in the page as JSON, in the element with the id `data`. */
  readonly data: unknown;
  readonly script: string;
}

/** One HTML page with its style, its data and its code inside. */
export function htmlPage({ title, style, body, data, script }: PageParts): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
${body}
<script type="application/json" id="data">${dataText(data)}</script>
<script>${script}</script>
</html>
`;
}

// nothing in the data can end the element that holds it
function dataText(data: unknown): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** A text that stands in HTML as it is, in attributes too. */
export function escapeHtml(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
