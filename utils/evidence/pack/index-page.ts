import type { About } from './compose.ts';
import { elsewhere } from './elsewhere.ts';
import { type Html, html, page } from './html.ts';
import { beijingTime } from './moment.ts';
import { CLASS_NAMES, type PlannedFile } from './plan.ts';
import { PAGE_STYLE } from './style.ts';
import type { Exhibit } from './types.ts';

const STYLE = `${PAGE_STYLE}
.drop{border:2px dashed var(--accent);border-radius:12px;padding:24px;text-align:center;background:var(--soft);margin:16px 0}
.drop.over{background:var(--paper)}.verdict{font-size:20px;font-weight:600}.good{color:var(--accent)}.bad{color:var(--bad)}
.exhibit{border-top:1px solid var(--line);padding:16px 0;display:grid;grid-template-columns:minmax(0,1fr) 220px;gap:16px}
.exhibit h3{margin:0 0 4px;font-size:16px;overflow-wrap:anywhere}.exhibit p{margin:2px 0;overflow-wrap:anywhere}
.exhibit ul{margin:6px 0;padding-left:20px}.exhibit img{width:100%;max-height:180px;object-fit:cover;object-position:top;border:1px solid var(--line);border-radius:6px}
.exhibit li a{overflow-wrap:anywhere}.exhibit .other{border-left:3px solid var(--accent);padding-left:10px;margin:6px 0}
.file{font:inherit;padding:8px 16px;border-radius:8px;border:1px solid var(--accent);background:var(--accent);color:var(--paper);cursor:pointer}
.file{display:inline-block;position:relative}.file input{position:absolute;inset:0;opacity:0;cursor:pointer;width:100%}.file:focus-within{outline:3px solid var(--accent);outline-offset:2px}
@media (max-width:640px){.exhibit{grid-template-columns:1fr}}
`;

/** index.html: what is in the pack, and the verifier, as one file that needs no network and no installation. */
export function indexPage(
  { case: about, exportedAt, recipient, selection, lost = [] }: About,
  exhibits: readonly Exhibit[],
  files: readonly PlannedFile[],
  keyId: string,
  script: string,
): string {
  const body = html`<h1>证据包 <span class="muted">Evidence pack</span></h1>
<dl>
<div><dt>案件</dt><dd>${about.title}（${about.problem}）</dd></div>
${about.orderId ? html`<div><dt>订单号</dt><dd class="mono">${about.orderId}</dd></div>` : undefined}
${recipient ? html`<div><dt>接收方</dt><dd>${recipient}</dd></div>` : undefined}
<div><dt>导出</dt><dd>${beijingTime(exportedAt)}${selection.chosen < selection.of ? `，从${selection.of}项中选取${selection.chosen}项` : ''}</dd></div>
<div><dt>公钥指纹</dt><dd class="mono" id="key">${keyId}</dd></div>
</dl>
<section aria-labelledby="check"><h2 id="check">核验 <span class="muted">Verify</span></h2>
<div class="drop" id="drop">
<p>把整个 .zip 文件拖到这里，或者选择它。核验在本机进行，不联网。<br><span class="muted">Drop the whole .zip here, or choose it. Nothing leaves this machine.</span></p>
<label class="file">选择证据包 Choose the pack <input id="file" type="file" accept=".zip"></label>
<noscript><p class="bad">需要允许脚本；也可以按 README.txt 用 sha256sum、jq 和 openssl 核验。</p></noscript>
</div>
<div id="result" role="status"></div></section>
<section aria-labelledby="exhibits"><h2 id="exhibits">证据 <span class="muted">Exhibits</span></h2>
<p><a href="证据目录.html">证据目录</a> · <a href="案件时间线.html">案件时间线</a> · <a href="打印版.html">打印版</a> · <a href="README.txt">README</a></p>
${lost.length > 0 ? html`<p class="bad">记录已损坏、未能列入 Lost: ${lost.join('、')}</p>` : undefined}
${exhibits.map((exhibit) =>
  card(
    exhibit,
    files.filter((file) => file.exhibit === exhibit.number),
  ),
)}
</section>`;
  return page({ title: `证据包 ${about.title}`, style: STYLE, body, script });
}

function card(exhibit: Exhibit, files: readonly PlannedFile[]): Html {
  const other = elsewhere(exhibit);
  const picture = files.find(({ type, role }) => type.startsWith('image/') && role !== 'record');
  return html`<article class="exhibit" id="e${exhibit.number}"><div>
<h3>${exhibit.number}. ${exhibit.name}</h3>
<p class="muted">${exhibit.class} ${CLASS_NAMES[exhibit.class]} · ${exhibit.formedAt}</p>
<p>${exhibit.proves}</p><p class="muted">${exhibit.source}</p>
${other ? html`<p class="other">${other.zh}。<span lang="en">${other.en}.</span> 存证链 Ledger: ${other.paths.map((path) => html`<a href="${linkTo(path)}">${path}</a> `)}</p>` : undefined}
<ul>${files.map(({ path }) => html`<li><a href="${linkTo(path)}">${path.slice(path.lastIndexOf('/') + 1)}</a></li>`)}
${(exhibit.damaged ?? []).map(({ path }) => html`<li class="bad">${path.slice(path.lastIndexOf('/') + 1)}：已损坏、未能提供 damaged</li>`)}</ul>
<p class="mono">SHA-256 ${exhibit.record.digest}</p></div>
<div>${picture ? html`<a href="${linkTo(picture.path)}"><img src="${linkTo(picture.path)}" alt="${exhibit.name}" loading="lazy"></a>` : undefined}</div>
</article>`;
}

/** A relative address: names hold `#` and `%` at will. */
export function linkTo(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
