import { clientScript } from './client-script.ts';
import { pageStyle } from './page-style.ts';
import type { Picture } from './picture.ts';

const sizes = [1, 2, 7, 10, 40, 100, 1000];

/**
 * A picture as one HTML page that needs nothing else: no network, no other file. The data stands in it as JSON, in the
 * element with the id `data`.
 */
export function viewPage(picture: Picture): string {
  const recorded = picture.pages.length > 0 ? '<option value="0">as recorded</option>' : '';
  const options = sizes.map((size) => `<option value="${size}">${size} operations</option>`).join('');
  const broken =
    picture.broken === null ? '' : ` <span class="broken">breaks ${escapeHtml(picture.broken)} on purpose</span>`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${escapeHtml(picture.title)} ${picture.status}</title>
<style>${pageStyle}</style>
<header>
<h1>${escapeHtml(picture.title)}</h1><span class="state">${picture.status}, <span id="count"></span></span>${broken}
<div class="controls">
<label class="wide">Moment <input id="slider" type="range" min="0" max="${Math.max(0, picture.moments.length - 1)}" value="0" aria-label="Moment of the execution"></label>
<label>Pages of <select id="size">${recorded}${options}</select></label>
<label>Search <input id="search" type="search" placeholder="name, id, kind, status"></label>
</div>
<div id="moment" role="status"></div>
</header>
<main>
<div id="scroll" tabindex="0" role="table" aria-label="Operations"><div id="rows" role="rowgroup"></div></div>
<aside><h2>Operation</h2><pre id="details">Choose an operation.</pre>${callsHead(picture)}<ol id="calls"></ol></aside>
</main>
<footer>← → moments, ↑ ↓ operations, / search, n next match</footer>
<script type="application/json" id="data">${dataText(picture)}</script>
<script>${clientScript}</script>
</html>
`;
}

function callsHead(picture: Picture): string {
  return picture.calls.length > 0 ? '<h2>Requests</h2>' : '';
}

// nothing in the data can end the element that holds it
function dataText(picture: Picture): string {
  return JSON.stringify(picture)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function escapeHtml(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
