import { pageColors } from './page-colors.ts';

/** The style sheet of the page: dark and light, print, colour never alone. */
export const pageStyle: string = `${pageColors}
:root { --label: 38%; }
body { height: 100vh; display: flex; flex-direction: column; }
header .broken { color: var(--bad); font-weight: 600; }
.controls { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; }
.controls .wide { flex: 1 1 280px; display: flex; gap: 6px; } #slider { flex: 1; min-width: 80px; }
#search { width: 150px; }
#moment { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
main { flex: 1; display: flex; min-height: 0; }
#scroll { flex: 1; overflow: hidden auto; position: relative; }
#axis { position: sticky; top: 0; z-index: 3; height: 18px; background: var(--bg); border-bottom: 1px solid var(--line); }
#ticks { position: absolute; left: var(--label); right: 0; top: 0; bottom: 0; overflow: hidden; color: var(--dim); font-size: 11px; line-height: 17px; }
.tick { position: absolute; padding-left: 4px; white-space: nowrap; }
.tick.last { transform: translateX(-100%); padding: 0 4px 0 0; }
#lines { position: sticky; top: 18px; height: 0; margin-left: var(--label); pointer-events: none; }
.line { position: absolute; top: 0; height: 100vh; border-left: 1px dotted var(--line); }
.line.now { border-left: 1px solid var(--run); }
#rows { position: relative; z-index: 1; }
.row { position: absolute; left: 0; right: 0; height: 22px; display: flex; border-bottom: 1px solid var(--line); cursor: default; }
.row[data-shade='1'] { background: var(--row); }
.row.chosen { outline: 2px solid var(--run); outline-offset: -2px; }
.row.found .label { background: color-mix(in srgb, var(--wait) 30%, transparent); }
.row.page-start { border-top: 2px solid var(--edge); z-index: 1; line-height: 19px; }
.row.page-start::after { content: 'page ' attr(data-page); position: absolute; left: calc(var(--label) - 4px); transform: translateX(-100%); top: -1px; font-size: 10px; line-height: 12px; color: var(--bg); background: var(--edge); padding: 0 4px; border-radius: 0 0 3px 3px; }
.row.page-start .label { padding-right: 76px; }
.label { flex: 0 0 var(--label); overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.mark { display: inline-block; width: 16px; text-align: center; }
.kind, .within { color: var(--dim); font-size: 11px; }
.within { font-style: normal; }
.track { flex: 1; position: relative; overflow: hidden; border-left: 1px solid var(--line); }
.bar { position: absolute; min-width: 3px; top: 5px; height: 12px; border-radius: 3px; background: var(--off); }
.SUCCEEDED > .label .mark, footer .SUCCEEDED { color: var(--ok); } .bar.SUCCEEDED { background: var(--ok); }
.FAILED > .label .mark, .TIMED_OUT > .label .mark, footer .FAILED { color: var(--bad); }
.STARTED > .label .mark, footer .STARTED { color: var(--run); } .PENDING > .label .mark, footer .PENDING { color: var(--wait); }
.bar.FAILED { background: repeating-linear-gradient(45deg, var(--bad) 0 6px, color-mix(in srgb, var(--bad) 60%, transparent) 6px 9px); }
.bar.TIMED_OUT, .bar.STOPPED, .bar.CANCELLED { background: repeating-linear-gradient(90deg, var(--bad) 0 4px, transparent 4px 7px); }
.bar.STARTED, .bar.READY { background: var(--run); } .bar.PENDING { background: var(--wait); }
.bar.WAIT { background-image: repeating-linear-gradient(90deg, transparent 0 5px, color-mix(in srgb, var(--bg) 55%, transparent) 5px 8px); }
.bar.CONTEXT { height: 6px; top: 8px; } .bar.open { border-right: 3px dotted var(--fg); border-radius: 3px 0 0 3px; }
.retry { position: absolute; top: 2px; height: 18px; min-width: 2px; border-left: 2px solid var(--wait); background: color-mix(in srgb, var(--wait) 45%, var(--bg)); }
aside { flex: 0 0 300px; border-left: 1px solid var(--line); overflow: auto; padding: 8px 12px; }
aside h2 { font-size: 12px; margin: 4px 0; color: var(--dim); text-transform: uppercase; }
aside pre { white-space: pre-wrap; overflow-wrap: anywhere; font: 12px/16px ui-monospace, monospace; margin: 0 0 12px; }
aside ol { padding: 0; margin: 0; list-style: none; font: 11px/16px ui-monospace, monospace; overflow-wrap: anywhere; }
.call { padding: 2px 0; border-bottom: 1px solid var(--line); } .call span { display: block; }
.call .what { color: var(--dim); padding-left: 14px; } .call .fault { padding-left: 14px; }
.call.faulty .head, .call .fault { color: var(--bad); font-weight: 600; }
footer { padding: 3px 12px; border-top: 1px solid var(--line); color: var(--dim); font-size: 12px; line-height: 18px; }
footer p { margin: 0; } footer .edge { color: var(--edge); }
@media (max-width: 760px) { :root { --label: 46%; } main { flex-direction: column; } #scroll { flex: 3; }
  aside { flex: 2; border-left: 0; border-top: 1px solid var(--line); } }
@media print { * { print-color-adjust: exact; } body, main { height: auto; display: block; } #scroll { overflow: visible; } #lines, aside, .controls, .keys { display: none; }
  .row { break-inside: avoid; } }
`;
