// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { extractWithFrames } from '../../utils/marketplaces/extract-with-frames.ts';
import { inSlices, once, rest } from '../../utils/marketplaces/routes/pace.ts';
import { looking } from '../../utils/marketplaces/routes/sight.ts';

/** Asks for a rest at every question; the page changes at as many rests as are named. */
function alwaysDue(changes = 0) {
  const pace = {
    rests: 0,
    due: () => true,
    hasChanged: () => pace.rests <= changes,
    rest: async () => {
      pace.rests += 1;
    },
  };
  return pace;
}

test('what was found in one slice is not found again in the next', async () => {
  const found: string[] = [];
  const read = () =>
    ['a', 'b', 'c'].map((what) =>
      once(what, document, () => {
        found.push(what);
        return what;
      }),
    );
  const slices = alwaysDue();
  expect(await inSlices(slices, () => looking(document, read))).toEqual(['a', 'b', 'c']);
  expect(found).toEqual(['a', 'b', 'c']);
  expect(slices.rests).toBe(3);
  // Nothing outlives a reading.
  looking(document, read);
  expect(found).toHaveLength(6);
});

test('what was found before the page changed is found anew; a page that never stands still is read in one piece', async () => {
  const count = async (changes: number) => {
    let finds = 0;
    const read = () => [1, 2, 3, 4, 5].map((number) => once(`number ${number}`, document, () => ++finds));
    const pace = alwaysDue(changes);
    await inSlices(pace, () => looking(document, read));
    return { finds, rests: pace.rests };
  };
  expect(await count(0)).toEqual({ finds: 5, rests: 5 });
  expect(await count(1)).toEqual({ finds: 6, rests: 6 });
  expect(await count(1e9)).toEqual({ finds: 8, rests: 3 });
});

test('an error of a route is an error, and the next reading is none in slices', async () => {
  const broken = inSlices(alwaysDue(), () => {
    throw new RangeError('a defect');
  });
  await expect(broken).rejects.toThrow(RangeError);
  expect(() => rest()).not.toThrow();
});

const MESSAGES = Array.from(
  { length: 40 },
  (_, index) =>
    `<div class="message-item"><div class="nick">我</div><div class="time">2026-01-02 03:04:${10 + index}</div><div class="content"><pre class="edit">第 ${index} 句</pre></div></div>`,
).join('');

test.each([
  [
    'https://shop.example/goods/1',
    `<title>黄铜台灯 - 小店</title><h1>黄铜台灯</h1><p>￥<b>199</b>.00</p><button>加入购物车</button>${'<p>很好用</p>'.repeat(300)}`,
  ],
  [
    'https://market.m.taobao.com/app/im/chat/chat-core/index.html',
    `<div class="ww_header"><span class="name">店</span></div><div class="ww_message"><div>${MESSAGES}</div></div>`,
  ],
])('a page reads the same in the smallest slices: %s', async (url, html) => {
  document.documentElement.innerHTML = html;
  const slices = alwaysDue();
  const sliced = await inSlices(slices, () => extractWithFrames(document, url));
  expect(sliced).toEqual(extractWithFrames(document, url));
  expect(sliced.product ?? sliced.chat).toBeDefined();
  expect(slices.rests).toBeGreaterThan(20);
});
