/** The style sheet of the page: dark and light, print, colour never alone. */
export const pageStyle: string = `
:root { color-scheme: light dark; --bg: #fff; --fg: #1a1d21; --dim: #68707a; --line: #dfe3e8; --row: #f6f8fa; --edge: #7a3cff;
  --ok: #2da44e; --bad: #cf222e; --wait: #bf8700; --run: #0969da; --off: #8c959f; }
@media (prefers-color-scheme: dark) { :root { --bg: #12161b; --fg: #e4e8ec; --dim: #97a1ac; --line: #2a313a; --row: #181d24;
  --edge: #b692ff; --ok: #3fb950; --bad: #ff6b63; --wait: #d9a520; --run: #58a6ff; --off: #6e7681; } }
* { box-sizing: border-box; }
body { margin: 0; height: 100vh; display: flex; flex-direction: column; background: var(--bg); color: var(--fg); font: 13px/22px system-ui, sans-serif; }
header { padding: 8px 12px; border-bottom: 1px solid var(--line); }
h1 { margin: 0; font-size: 15px; display: inline; }
header .state { margin-left: 8px; color: var(--dim); }
header .broken { color: var(--bad); font-weight: 600; }
.controls { display: flex; flex-wrap: wrap; gap: 6px 16px; align-items: center; }
.controls .wide { flex: 1 1 320px; display: flex; gap: 6px; } #slider { flex: 1; }
main { flex: 1; display: flex; min-height: 0; }
#scroll { flex: 1; overflow: hidden auto; position: relative; }
#rows { position: relative; }
.row { position: absolute; left: 0; right: 0; height: 22px; display: flex; border-bottom: 1px solid var(--line); cursor: default; }
.row:nth-child(even) { background: var(--row); }
.row.chosen { outline: 2px solid var(--run); outline-offset: -2px; }
.row.found .label { background: color-mix(in srgb, var(--wait) 30%, transparent); }
.row.page-start { border-top: 2px solid var(--edge); z-index: 1; }
.row.page-start::after { content: 'page ' attr(data-page); position: absolute; right: 4px; top: -1px; font-size: 10px; line-height: 12px; color: var(--bg); background: var(--edge); padding: 0 4px; border-radius: 0 0 3px 3px; }
.label { flex: 0 0 38%; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.mark { display: inline-block; width: 16px; text-align: center; }
.kind { color: var(--dim); font-size: 11px; }
.track { flex: 1; position: relative; overflow: hidden; border-left: 1px solid var(--line); }
.bar { position: absolute; min-width: 3px; top: 5px; height: 12px; border-radius: 3px; background: var(--off); }
.SUCCEEDED > .label .mark { color: var(--ok); } .bar.SUCCEEDED { background: var(--ok); }
.FAILED > .label .mark, .TIMED_OUT > .label .mark { color: var(--bad); }
.bar.FAILED { background: repeating-linear-gradient(45deg, var(--bad) 0 6px, color-mix(in srgb, var(--bad) 60%, transparent) 6px 9px); }
.bar.TIMED_OUT, .bar.STOPPED, .bar.CANCELLED { background: repeating-linear-gradient(90deg, var(--bad) 0 4px, transparent 4px 7px); }
.bar.STARTED, .bar.READY { background: var(--run); } .bar.PENDING { background: var(--wait); }
.bar.WAIT { background-image: repeating-linear-gradient(90deg, transparent 0 5px, color-mix(in srgb, var(--bg) 55%, transparent) 5px 8px); }
.bar.CONTEXT { height: 6px; top: 8px; } .bar.open { border-right: 3px dotted var(--fg); border-radius: 3px 0 0 3px; }
.retry { position: absolute; top: 2px; width: 0; height: 18px; border-left: 2px solid var(--wait); }
aside { flex: 0 0 300px; border-left: 1px solid var(--line); overflow: auto; padding: 8px 12px; }
aside h2 { font-size: 12px; margin: 4px 0; color: var(--dim); text-transform: uppercase; }
aside pre { white-space: pre-wrap; overflow-wrap: anywhere; font: 12px/16px ui-monospace, monospace; margin: 0 0 12px; }
aside ol { padding: 0; margin: 0; list-style: none; font: 12px/18px ui-monospace, monospace; overflow-wrap: anywhere; }
.call.faulty { color: var(--bad); font-weight: 600; }
footer { padding: 2px 12px; border-top: 1px solid var(--line); color: var(--dim); font-size: 12px; }
@media (max-width: 700px) { aside { display: none; } }
@media print { body { height: auto; } #scroll { overflow: visible; } aside, .controls { display: none; } }
`;
