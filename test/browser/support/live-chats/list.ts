/**
 * How the lists of the live pages load and hold their rows, as the source of scripts. Each finds `options` with all messages,
 * `draw(message)` for the markup of a row and `head(before, message)` for what stands between two rows.
 */

const COMMON = `
const options = JSON.parse(document.querySelector('#options').textContent);
const all = options.messages;
let from = Math.max(0, all.length - options.page);
let isLoading = false;
const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const element = (markup) => {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content.firstElementChild;
};
/** Rows from \`first\` up to \`end\`: messages, and what stands above them. */
const rowsOf = (first, end) => {
  const rows = [];
  for (let index = first; index < end; index++) {
    const above = head(all[index - 1], all[index]);
    if (above) rows.push({ key: 'h' + index, markup: above });
    rows.push({ key: 'm' + index, markup: draw(all[index], index) });
  }
  return rows;
};
async function older(take) {
  if (isLoading || from === 0) return;
  isLoading = true;
  const sign = element('<div class="history-loading" style="text-align:center">加载中…</div>');
  const undo = take.sign?.(sign);
  await wait(options.delay);
  sign.remove();
  undo?.();
  const before = from;
  from = Math.max(0, from - options.page);
  take.rows(rowsOf(from, before));
  isLoading = false;
}
`;

/** Everything loaded stays in the document; rows far from the view are emptied and keep their height. */
export const EMPTIED = `${COMMON}
const box = document.querySelector(options.box);
const known = new Map();
const put = (row) => {
  const line = element(row.markup);
  known.set(line, line.innerHTML);
  return line;
};
box.append(...rowsOf(from, all.length).map(put));
function tend() {
  const edge = box.getBoundingClientRect();
  for (const line of box.children) {
    if (!known.has(line) || !line.matches('.message-item-line')) continue;
    const { top, bottom, height } = line.getBoundingClientRect();
    const isFar = bottom < edge.top - 500 || top > edge.bottom + 500;
    if (isFar && line.firstElementChild) {
      line.style.height = height + 'px';
      line.replaceChildren();
    } else if (!isFar && !line.firstElementChild) {
      line.innerHTML = known.get(line);
      line.style.height = '';
    }
  }
}
box.addEventListener('scroll', () => {
  tend();
  if (box.scrollTop < 40) void older({
    sign: (sign) => box.prepend(sign),
    rows(rows) {
      const fromEnd = box.scrollHeight - box.scrollTop;
      box.prepend(...rows.map(put));
      box.scrollTop = box.scrollHeight - fromEnd;
      tend();
    },
  });
});
box.scrollTop = box.scrollHeight;
tend();
`;

/** Earlier messages come only when the button above them is pressed. */
export const BUTTON = `${COMMON}
const box = document.querySelector(options.box);
const button = box.querySelector('.more-msg');
button.after(...rowsOf(from, all.length).map((row) => element(row.markup)));
button.addEventListener('click', () => {
  document.documentElement.dataset.presses = String(Number(document.documentElement.dataset.presses ?? 0) + 1);
  void older({
    sign(sign) {
      button.hidden = true;
      box.prepend(sign);
      return () => { button.hidden = false; };
    },
    rows(rows) {
      const fromEnd = box.scrollHeight - box.scrollTop;
      button.after(...rows.map((row) => element(row.markup)));
      box.scrollTop = box.scrollHeight - fromEnd;
      if (from === 0) button.replaceWith(element('<div class="no-more" style="text-align:center">没有更多消息了</div>'));
    },
  });
});
box.scrollTop = box.scrollHeight;
`;

/** A handful of elements that are used again and again, moved by \`transform\`, in any order in the document. */
export const RECYCLED = `${COMMON}
const box = document.querySelector(options.box);
const space = element('<div style="position:relative"></div>');
box.append(space);
const POOL = 26;
const pool = Array.from({ length: POOL }, () => element('<div class="slot" style="position:absolute;left:0;right:0;top:0"></div>'));
space.append(...pool);
const heights = new Map();
let rows = rowsOf(from, all.length);
const heightOf = (row) => heights.get(row.key) ?? 70;
function render() {
  let top = 0;
  const tops = rows.map((row) => { const at = top; top += heightOf(row); return at; });
  space.style.height = top + 'px';
  const first = Math.max(0, tops.findLastIndex((at) => at <= box.scrollTop) - 5);
  let changed = false;
  for (let index = first; index < first + POOL; index++) {
    const slot = pool[index % POOL];
    const row = rows[index];
    slot.hidden = !row;
    if (!row) continue;
    if (slot.dataset.key !== row.key) {
      slot.dataset.key = row.key;
      slot.replaceChildren(element(row.markup));
    }
    slot.style.transform = 'translateY(' + tops[index] + 'px)';
    if (heights.get(row.key) !== slot.offsetHeight) {
      heights.set(row.key, slot.offsetHeight);
      changed = true;
    }
  }
  if (changed) requestAnimationFrame(render);
}
box.addEventListener('scroll', () => {
  render();
  if (box.scrollTop < 30) void older({
    rows(fresh) {
      const fromEnd = box.scrollHeight - box.scrollTop;
      rows = [...fresh, ...rows];
      render();
      box.scrollTop = box.scrollHeight - fromEnd;
    },
  });
});
render();
box.scrollTop = box.scrollHeight;
requestAnimationFrame(() => { render(); box.scrollTop = box.scrollHeight; });
`;

/** The window itself scrolls; what is in view is pushed down when earlier messages come. */
export const WINDOW = `${COMMON}
const box = document.querySelector(options.box);
history.scrollRestoration = 'manual';
box.append(...rowsOf(from, all.length).map((row) => element(row.markup)));
addEventListener('scroll', () => {
  if (scrollY < 20) void older({
    sign: (sign) => box.prepend(sign),
    rows: (rows) => box.prepend(...rows.map((row) => element(row.markup))),
  });
});
scrollTo(0, document.documentElement.scrollHeight);
`;

/** Newest first in the document, drawn from the bottom: \`column-reverse\`. */
export const REVERSED = `${COMMON}
const box = document.querySelector(options.box);
const put = (rows) => box.append(...rows.toReversed().map((row) => element(row.markup)));
put(rowsOf(from, all.length));
box.addEventListener('scroll', () => {
  // Counted from the bottom, downwards from 0.
  if (box.scrollHeight - box.clientHeight + box.scrollTop < 40) void older({ rows: put });
});
`;
