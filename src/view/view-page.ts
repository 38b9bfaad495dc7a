import { clientScript } from './client-script.ts';
import { escapeHtml, htmlPage } from './html.ts';
import { pageStyle } from './page-style.ts';
import type { Picture } from './picture.ts';

const sizes = [1, 2, 7, 10, 40, 100, 1000];

/**
 * A picture as one HTML page that needs nothing else: no network, no other file. The data stands in it as JSON, in the
 * element with the id `data`.
 */
export function viewPage(picture: Picture): string {
  return htmlPage({
    title: `${picture.title} ${picture.status}`,
    style: pageStyle,
    body: bodyOf(picture),
    data: picture,
    script: clientScript,
  });
}

function bodyOf(picture: Picture): string {
  const recorded = picture.pages.length > 0 ? '<option value="0">as recorded</option>' : '';
  const options = sizes.map((size) => `<option value="${size}">${size} operations</option>`).join('');
  const broken =
    picture.broken === null ? '' : ` <span class="broken">breaks ${escapeHtml(picture.broken)} on purpose</span>`;
  const last = Math.max(0, picture.moments.length - 1);
  const calls = picture.calls.length > 0 ? '<h2>Requests</h2>' : '';
  return `<header>
<h1>${escapeHtml(picture.title)}</h1><span class="state">${picture.status}, <span id="count"></span></span>${broken}
<div class="controls">
<label class="wide">Moment <input id="slider" type="range" min="0" max="${last}" value="0" aria-label="Moment of the execution"></label>
<label>Axis <select id="along"><option value="time">time</option><option value="moments">moments</option></select></label>
<label>Order <select id="order"><option value="state">as State lists</option><option value="context">by context</option></select></label>
<label>Pages of <select id="size">${recorded}${options}</select></label>
<label>Search <input id="search" type="search" placeholder="name, id, kind, status"></label>
</div>
<div id="moment" role="status"></div>
</header>
<main>
<div id="scroll" tabindex="0" role="table" aria-label="Operations"><div id="axis"><div id="ticks"></div></div><div id="lines"></div><div id="rows" role="rowgroup"></div></div>
<aside><h2>Operation</h2><pre id="details">Choose an operation.</pre>${calls}<ol id="calls"></ol></aside>
</main>
<footer>
<p><b class="STARTED">▶</b> started <b class="PENDING">◷</b> waits for another attempt <b>◌</b> ready <b class="SUCCEEDED">✓</b> succeeded <b class="FAILED">✗</b> failed <b class="FAILED">!</b> timed out <b>⊘</b> cancelled <b>■</b> stopped; bars: striped waits, <b class="PENDING">▌</b> between attempts, dotted end still open, <b class="edge">━</b> a page begins</p>
<p class="keys"><kbd>←</kbd> <kbd>→</kbd> moments, <kbd>↑</kbd> <kbd>↓</kbd> operations, <kbd>+</kbd> <kbd>-</kbd> zoom, <kbd>z</kbd> zoom to the operation, <kbd>0</kbd> all, <kbd>/</kbd> search, <kbd>n</kbd> next match</p>
</footer>`;
}
