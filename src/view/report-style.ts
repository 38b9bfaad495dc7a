import { pageColors } from './page-colors.ts';

/** The style sheet of a report's page. */
export const reportStyle: string = `${pageColors}
body { max-width: 1100px; margin: 0 auto; }
header { position: sticky; top: 0; z-index: 1; background: var(--bg); }
.verdict { font-weight: 600; margin-left: 8px; } .verdict.held { color: var(--ok); } .verdict.fell { color: var(--bad); }
.share { display: flex; height: 14px; gap: 2px; margin: 6px 0; border-radius: 3px; overflow: hidden; }
.share i { min-width: 4px; } .share .failed { background: repeating-linear-gradient(45deg, var(--bad) 0 6px, color-mix(in srgb, var(--bad) 60%, transparent) 6px 9px); }
.share .warned { background: var(--wait); } .share .informed { background: var(--run); } .share .passed { background: var(--ok); }
.share .skipped { background: repeating-linear-gradient(90deg, var(--off) 0 4px, transparent 4px 7px); }
.controls { display: flex; flex-wrap: wrap; gap: 4px 14px; align-items: center; }
.controls .search { margin-left: auto; }
main { padding: 0 12px 40px; }
details.result { border-bottom: 1px solid var(--line); padding: 3px 0; }
details.result[open] { padding-bottom: 12px; }
summary { cursor: pointer; display: flex; gap: 8px; align-items: baseline; scroll-margin-top: 130px; }
summary:focus-visible { outline: 2px solid var(--run); }
summary .mark { flex: 0 0 16px; text-align: center; } summary .status { flex: 0 0 62px; } summary .severity { flex: 0 0 48px; color: var(--dim); }
summary code { font: 600 12px/18px ui-monospace, monospace; } summary .title { flex: 1; }
.failed > summary .mark, .failed > summary .status { color: var(--bad); font-weight: 600; } .warned > summary .mark, .warned > summary .status { color: var(--wait); font-weight: 600; }
.passed > summary .mark { color: var(--ok); } .informed > summary .mark { color: var(--run); } .skipped > summary .mark { color: var(--off); }
dl { display: grid; grid-template-columns: 76px minmax(0, 1fr); gap: 2px 10px; margin: 4px 0 0 24px; line-height: 19px; }
dt { color: var(--dim); } dd { margin: 0; overflow-wrap: anywhere; } dd details summary { display: list-item; color: var(--dim); } dd.found { font-weight: 600; }
pre { margin: 4px 0; padding: 8px; background: var(--row); border: 1px solid var(--line); border-radius: 4px; overflow: auto; max-height: 420px; font: 12px/16px ui-monospace, monospace; }
.wide { overflow: auto; } table { border-collapse: collapse; font: 12px/18px ui-monospace, monospace; }
th { text-align: left; font-weight: 400; color: var(--dim); } th, td { padding: 0 14px 0 0; vertical-align: top; border-bottom: 1px solid var(--line); }
tr.faulty td { color: var(--bad); } tr.gap td { color: var(--dim); }
.none { color: var(--dim); padding: 12px 0; }
footer { padding: 4px 12px; color: var(--dim); font-size: 12px; }
@media (max-width: 700px) { summary { flex-wrap: wrap; } summary .title { flex: 1 0 100%; padding-left: 24px; } dl { grid-template-columns: minmax(0, 1fr); } dt { margin-top: 4px; } .controls .search { margin-left: 0; } }
@media print { * { print-color-adjust: exact; } header { position: static; } .controls, footer { display: none; } pre { max-height: none; white-space: pre-wrap; } details.result { break-inside: avoid; } }
`;
