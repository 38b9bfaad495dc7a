/** The colours of a page by day and by night, and the signs of a status; each text stands out from its ground by 4.5 to 1. */
export const pageColors: string = `
:root { color-scheme: light dark; --bg: #fff; --fg: #1a1d21; --dim: #5c6570; --line: #dfe3e8; --row: rgb(60 80 120 / 5%); --edge: #7a3cff;
  --ok: #1a7f37; --bad: #cf222e; --wait: #9a6700; --run: #0969da; --off: #6e7781; }
@media (prefers-color-scheme: dark) { :root { --bg: #12161b; --fg: #e4e8ec; --dim: #97a1ac; --line: #2a313a; --row: rgb(150 180 220 / 6%);
  --edge: #b692ff; --ok: #3fb950; --bad: #ff6b63; --wait: #d9a520; --run: #58a6ff; --off: #8b949e; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--fg); font: 13px/22px system-ui, sans-serif; }
header { padding: 8px 12px; border-bottom: 1px solid var(--line); }
h1 { margin: 0; font-size: 15px; display: inline; overflow-wrap: anywhere; }
header .state { margin-left: 8px; color: var(--dim); }
kbd { font: 11px ui-monospace, monospace; border: 1px solid var(--line); border-radius: 3px; padding: 0 3px; }
`;
