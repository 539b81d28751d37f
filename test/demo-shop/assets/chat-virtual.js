/*
 * A chat as web shops build them: only what is near the view is in the document. The last messages are there at the start,
 * earlier ones are fetched when the list is scrolled to its top, after a delay; dates stand on separators of their own.
 */
const options = JSON.parse(document.querySelector('#chat-options').textContent);
const scroller = document.querySelector('.rc-scrollbars-view');
const OVERSCAN = 4;

const all = options.messages;
let from = Math.max(0, all.length - options.page);
let loading = false;
const heights = new Map();

/** A row is a message or the separator of a new day. */
function rowsOf() {
  const rows = [];
  for (let index = from; index < all.length; index++) {
    const day = all[index].at.slice(0, 10);
    if (options.separators && day !== (all[index - 1]?.at ?? '').slice(0, 10)) rows.push({ key: `d${index}`, day });
    rows.push({ key: `m${index}`, message: all[index] });
  }
  return rows;
}
let rows = rowsOf();

const sizer = document.createElement('div');
sizer.style.position = 'relative';
scroller.append(sizer);

const heightOf = (row) => heights.get(row.key) ?? (row.day ? 36 : 78);

function render() {
  const { scrollTop, clientHeight } = scroller;
  let top = 0;
  const shown = [];
  const tops = rows.map((row) => {
    const at = top;
    top += heightOf(row);
    return at;
  });
  sizer.style.height = `${top}px`;
  const first = Math.max(0, tops.findLastIndex((at) => at <= scrollTop) - OVERSCAN);
  for (let index = first; index < rows.length; index++) {
    if (tops[index] > scrollTop + clientHeight && shown.length > OVERSCAN * 2) {
      if (tops[index] > scrollTop + clientHeight + OVERSCAN * 70) break;
    }
    shown.push(index);
  }
  const wanted = new Set(shown.map((index) => rows[index].key));
  for (const element of [...sizer.children]) if (!wanted.has(element.dataset.row)) element.remove();
  let changed = false;
  for (const index of shown) {
    const row = rows[index];
    let element = sizer.querySelector(`[data-row="${row.key}"]`);
    if (!element) {
      element = draw(row);
      element.dataset.row = row.key;
      element.style.cssText = 'position:absolute;left:0;right:0';
      const next = [...sizer.children].find((other) => place(other.dataset.row) > place(row.key));
      sizer.insertBefore(element, next ?? null);
    }
    element.style.top = `${tops[index]}px`;
    const height = element.offsetHeight;
    if (heights.get(row.key) !== height) {
      heights.set(row.key, height);
      changed = true;
    }
  }
  if (changed) requestAnimationFrame(render);
}

const place = (key) => Number(key.slice(1)) * 2 + (key.startsWith('m') ? 1 : 0);

function draw(row) {
  const template = document.createElement('template');
  template.innerHTML = row.day ? `<div class="chat-date">${options.day(row.day)}</div>` : options.draw(row.message);
  return template.content.firstElementChild;
}

async function more() {
  if (loading || from === 0) return;
  loading = true;
  const sign = document.createElement('div');
  sign.className = 'history-loading';
  sign.textContent = '加载中…';
  scroller.prepend(sign);
  await new Promise((wait) => setTimeout(wait, options.delay));
  sign.remove();
  const before = scroller.scrollHeight - scroller.scrollTop;
  from = Math.max(0, from - options.page);
  rows = rowsOf();
  render();
  if (options.keepsPlace) scroller.scrollTop = scroller.scrollHeight - before;
  loading = false;
}

const text = (value) => value.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
options.day = (day) => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
options.draw = (message) => {
  const time = options.separators ? message.at.slice(11, 16) : message.at;
  const line = (inner) => `<div class="message-item-line">${inner}</div>`;
  if (message.from === 'system' || message.recalled)
    return line(
      `<div class="message-item system"><div class="time">${time}</div><div class="system-msg">${text(message.recalled ? `${message.name} 撤回了一条消息` : message.text)}</div></div>`,
    );
  const content = message.image
    ? `<img src="https://img.alicdn.com/demo/${message.image}_160.png" width="160" height="160">`
    : message.file
      ? `<div class="file-msg"><div class="file-name" title="${text(message.file.name)}">${text(message.file.name)}</div></div>`
      : `<pre class="edit">${text(message.text)}</pre>`;
  return line(
    `<div class="message-item ${message.from === 'buyer' ? 'self' : ''}"><div class="nick">${text(message.name)}</div><div class="time">${time}</div><div class="content">${content}</div></div>`,
  );
};

scroller.addEventListener('scroll', () => {
  render();
  if (scroller.scrollTop < 40) void more();
});
render();
scroller.scrollTop = scroller.scrollHeight;
requestAnimationFrame(() => {
  render();
  scroller.scrollTop = scroller.scrollHeight;
});
