/** The look of the pages of a pack: readable on screen, sober on paper. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ink:#1b2324;--muted:#546164;--line:#d5d8d2;--paper:#fff;--soft:#f3f4ef;--accent:#0c5a57;--bad:#a12a1e}
@media (prefers-color-scheme:dark){:root{--ink:#e9edec;--muted:#a7b3b4;--line:#3a4547;--paper:#161b1c;--soft:#1f2627;--accent:#79cbc4;--bad:#ff9d8d}}
*{box-sizing:border-box}
body{margin:0 auto;padding:24px;max-width:1100px;background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
h1{font-size:26px;margin:0 0 16px}h2{font-size:19px;margin:28px 0 8px}
table{width:100%;border-collapse:collapse;font-size:14px}
th,td{border:1px solid var(--line);padding:6px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:var(--soft);white-space:nowrap}
dl{margin:0 0 16px}dl div{display:flex;gap:12px}dt{color:var(--muted);min-width:5em}dd{margin:0;overflow-wrap:anywhere}
mark{background:#fff3b0;color:#3a2d00}.signature{text-align:right}
a{color:var(--accent)}.muted{color:var(--muted)}.mono{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:13px;overflow-wrap:anywhere}
/* The courts' eight columns: number and form are short, address and hash are long. */
table:has(th:nth-child(8)){table-layout:fixed}th:nth-child(1):not(:nth-last-child(-n+7)){width:4.5%}th:nth-child(3):not(:nth-last-child(-n+5)){width:18%}th:nth-child(8){width:17%}
@media print{body{padding:0;max-width:none;font-size:11pt;color:#000;background:#fff}table{font-size:9pt}tr{break-inside:avoid}mark{background:none;color:#000}}
@page{size:A4 landscape;margin:18mm 16mm}
`;
