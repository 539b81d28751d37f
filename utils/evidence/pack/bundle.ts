import { chatTable } from './bundle-chat.ts';
import type { BundlePicture, ExhibitContents } from './bundle-contents.ts';
import type { About } from './compose.ts';
import { documentHtml } from './document-html.ts';
import { elsewhere } from './elsewhere.ts';
import { evidenceList } from './evidence-list.ts';
import { type Html, html, page } from './html.ts';
import { beijingTime } from './moment.ts';
import { CLASS_NAMES } from './plan.ts';
import { PAGE_STYLE } from './style.ts';
import type { Exhibit } from './types.ts';

/** What a sheet of A4 holds of a picture, in millimetres, under the heading of its exhibit. */
const SHEET = { width: 178, height: 225 };
/** More sheets of one picture than these say nothing to a reader; the file itself is in the pack. */
const MOST_SHEETS = 30;

const STYLE = `${PAGE_STYLE}
@page{size:A4 portrait;margin:16mm 16mm 18mm;@bottom-center{content:"第 " counter(page) " 页，共 " counter(pages) " 页";font-size:9pt}}
@page :first{@bottom-center{content:""}}
@page list{size:A4 landscape}
body{max-width:${SHEET.width}mm}
.cover{min-height:240mm;display:flex;flex-direction:column;justify-content:center;text-align:center}
.cover h1{font-size:40px;letter-spacing:.3em}.cover dl{margin:40px auto;text-align:left;max-width:130mm}
.list{page:list;break-before:page}.list table{font-size:12px}
.item{break-before:page}.item h2{margin:0 0 4px}.item .about{font-size:13px;color:var(--muted);margin:0 0 8px;overflow-wrap:anywhere}
.sheet{overflow:hidden;border:1px solid var(--line);margin:0 0 6px}.sheet+.sheet{break-before:page}.sheet img{display:block;width:100%}
.sheet.fit{border:0}.sheet.fit img{width:auto;max-width:100%;max-height:${SHEET.height}mm}
.chat{font-size:13px;margin:0 0 8px}.chat th:nth-child(1){width:7%}.chat th:nth-child(2){width:20%}.chat th:nth-child(3){width:9%}.chat th:nth-child(4){width:16%}
.caption{font-size:12px;color:var(--muted);margin:0 0 2px}
@media screen{body{max-width:900px}.list{overflow-x:auto}.item,.cover{border-top:1px solid var(--line);padding-top:16px}}
.print-bar{position:sticky;top:0;text-align:right;margin:0;padding:8px 0}.print-bar button{font:inherit;padding:8px 16px;border:0;border-radius:8px;background:var(--accent);color:var(--paper);cursor:pointer}
@media print{body{max-width:none}.print-bar{display:none}.item,.cover{border:0;padding:0}}
`;

/** 打印版.html: a cover, the list, and every exhibit under its number on sheets of its own. Printed by the browser. */
export function bundlePage(
  about: About,
  exhibits: readonly Exhibit[],
  contents: ReadonlyMap<number, ExhibitContents>,
  keyId: string,
): string {
  const body = html`<section class="cover"><h1>证据册</h1>
<dl>
<div><dt>案件</dt><dd>${about.case.title}</dd></div>
<div><dt>事由</dt><dd>${about.case.problem}</dd></div>
${about.case.orderId ? html`<div><dt>订单号</dt><dd class="mono">${about.case.orderId}</dd></div>` : undefined}
${about.recipient ? html`<div><dt>接收方</dt><dd>${about.recipient}</dd></div>` : undefined}
<div><dt>证据</dt><dd>${exhibits.length}项${about.selection.chosen < about.selection.of ? `（共${about.selection.of}项中选取）` : ''}</dd></div>
${about.versions === 'redacted' ? html`<div><dt>版本</dt><dd>已遮盖个人信息的副本，原件留存备查</dd></div>` : undefined}
<div><dt>导出时间</dt><dd>${beijingTime(about.exportedAt)}</dd></div>
<div><dt>公钥指纹</dt><dd class="mono">${keyId}</dd></div>
</dl>
<p>提交人：____________　　日期：____________</p></section>
<section class="list">${documentHtml(evidenceList(exhibits, about, keyId))}</section>
${exhibits.map((exhibit) => item(exhibit, contents.get(exhibit.number)))}`;
  return page({ title: `证据册 ${about.case.title}`, style: STYLE, body, inlineStyles: true });
}

function item(exhibit: Exhibit, { pictures, chats }: ExhibitContents = { pictures: [], chats: [] }): Html {
  const other = elsewhere(exhibit);
  const isBare = pictures.length === 0 && chats.length === 0;
  return html`<section class="item"><h2>证据 ${exhibit.number}　${exhibit.name}</h2>
<p class="about">${exhibit.class} ${CLASS_NAMES[exhibit.class]}；${exhibit.formedAt}；${exhibit.source}${other ? `；${other.zh}` : ''}<br>证明内容：${exhibit.proves}<br>SHA-256 <span class="mono">${exhibit.record.digest}</span></p>
${(exhibit.damaged ?? []).map(({ path }) => html`<p class="bad">已损坏、未能提供：${path.slice(path.lastIndexOf('/') + 1)}</p>`)}
${chats.map((chat) => chatTable(chat))}
${pictures.map((picture) => sheets(picture))}
${isBare ? html`<p>（本项没有图片，见证据包中 ${exhibit.place}）</p>` : undefined}</section>`;
}

/**
 * A picture longer than a sheet goes on on the next: nothing is shrunk until it cannot be read. One of unknown size (a
 * photograph) is fitted onto one sheet.
 */
function sheets({ url, name, size }: BundlePicture): Html {
  if (!size) return html`<p class="caption">${name}</p><div class="sheet fit"><img src="${url}" alt="${name}"></div>`;
  const long = (SHEET.width * size.height) / size.width;
  const count = Math.min(MOST_SHEETS, Math.max(1, Math.ceil((long - 1) / SHEET.height)));
  const all = Array.from({ length: count }, (_, index) => {
    const height = Math.min(SHEET.height, long - index * SHEET.height);
    const frame = `height:${height.toFixed(2)}mm;width:${SHEET.width}mm`;
    const shift = `margin-top:-${(index * SHEET.height).toFixed(2)}mm`;
    return html`<div class="sheet" style="${frame}"><img src="${url}" alt="${name}" style="${index > 0 ? shift : ''}"></div>`;
  });
  const cut = count * SHEET.height < long - 1 ? `（只印前${count}页，全图见证据包）` : '';
  return html`<p class="caption">${name}${count > 1 ? `，共${count}页` : ''}${cut}</p>${all}`;
}
