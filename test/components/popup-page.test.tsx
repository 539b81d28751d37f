import { beforeEach, describe, expect, test } from 'vitest';
import type { PopupModel } from '../../components/popup/model.ts';
import type { PartFailure } from '../../utils/evidence/types.ts';
import { t } from '../../utils/i18n.ts';
import { html, text } from './popup-html.tsx';
import * as sample from './samples.ts';
import { speak } from './speak.ts';

/** Each state of the popup as text: what must be said, and what must not. */

beforeEach(() => speak('zh'));

describe('the page', () => {
  test('while it is being read, the button is there and nothing is claimed', () => {
    const shown = text({ page: { state: 'loading' } });
    expect(shown).toContain('正在读取本页');
    expect(shown).toContain('固定本页证据 Alt+Shift+J');
  });

  test('unknown: says that it can be captured all the same', () => {
    const page = { state: 'ready', site: 'generic', kind: 'other', title: '博客' } as const;
    expect(text({ page })).toContain('未识别的购物页面，仍可固定证据');
  });

  test('forbidden: the button is off and the reason is there', () => {
    const shown = html({ page: { state: 'blocked', title: 'chrome://settings', reason: 'pageBlocked' } });
    expect(shown).toMatch(/<button[^>]*capture-button[^>]*disabled/);
    expect(shown).toContain('浏览器自己的页面');
  });

  test('a file and an unreadable page are told apart', () => {
    const page = { state: 'ready', site: 'generic', kind: 'other', title: '' } as const;
    expect(text({ page: { ...page, unread: { type: 'application/pdf' } } })).toContain('这是文件（application/pdf）');
    expect(text({ page: { ...page, unread: { slow: true } } })).toContain('页面没有回应');
    expect(text({ page: { ...page, unread: { reason: 'no access' } } })).toContain('没有读出来：no access');
  });

  test('an offer: its facts, its promises, its contradictions, and a case without an order number', () => {
    const extraction = {
      site: 'tmall',
      page: 'product',
      product: { title: '耳机', price: 459, listPrice: 699, currency: 'CNY', promises: ['假一赔三', '30天价保'] },
      missing: ['product.shop'],
      provenance: {},
      conflicts: [
        {
          field: 'product.price',
          values: [
            { value: 459, route: 'dom' },
            { value: 499, route: 'json-ld' },
          ],
        },
      ],
    } as const;
    const page = {
      state: 'ready',
      site: 'tmall',
      kind: 'product',
      title: '耳机',
      extraction,
    } as unknown as PopupModel['page'];
    const shown = text({ page });
    for (const said of [
      '¥459.00',
      '¥699.00',
      '假一赔三、30天价保',
      '459 / 499',
      '没有读到：店铺',
      '没有订单号也可以先建立案件',
    ])
      expect(shown).toContain(said);
  });

  test('an amount without a currency on an unknown site carries no sign', () => {
    const extraction = {
      site: 'generic',
      page: 'product',
      product: { title: 'Cup', price: 12.5 },
      missing: [],
      provenance: {},
    };
    const shown = text({
      page: { state: 'ready', site: 'generic', kind: 'product', title: '', extraction } as PopupModel['page'],
    });
    expect(shown).toContain('12.5');
    expect(shown).not.toMatch(/[¥$]\s?12/);
  });

  test('a gate is called one', () => {
    const extraction = { site: 'taobao', page: 'gate', missing: ['order'], provenance: {} } as const;
    const page = {
      state: 'ready',
      site: 'taobao',
      kind: 'gate',
      title: '登录',
      extraction,
    } as unknown as PopupModel['page'];
    expect(text({ page })).toContain('完成登录后再打开据理');
  });

  test('what a page says is text, never markup', () => {
    const title = '<img src=x onerror=alert(1)>';
    const shown = html({
      page: { state: 'ready', site: 'taobao', kind: 'order', title },
      order: { ...sample.known, order: { items: [{ title }] } },
    });
    expect(shown).not.toContain('<img');
    expect(shown).toContain('&lt;img');
  });
});

describe('the capture', () => {
  test('what was saved and what not, with size, hash, time and reason', () => {
    const shown = text({ capture: { state: 'done', capture: sample.capture } });
    for (const said of ['已固定 4 项', '2026-11-23 14:03:22', '画面截图', '312 kB', '3f9a01c2', '2.4 MB', '912 B'])
      expect(shown).toContain(said);
    expect(shown).toContain('浏览器存档（MHTML） 没有保存');
    expect(shown).toContain('页面上没有读到：运单号');
    expect(html({ capture: { state: 'done', capture: sample.capture } })).toContain('href="viewer.html#c1"');
  });

  test('an unfinished one is called so', () => {
    const capture = { ...sample.capture, incomplete: true } as const;
    expect(text({ capture: { state: 'done', capture } })).toContain('没有固定完整');
  });

  test('one that failed says why', () => {
    const shown = text({ capture: { state: 'failed', error: 'capture_error_quota', detail: 'QuotaExceededError' } });
    expect(shown).toContain('没能固定本页');
    expect(shown).toContain('QuotaExceededError');
  });

  test('one that names no order can be filed by hand; one that is filed says so', () => {
    const capture = { state: 'done', capture: sample.capture } as const;
    expect(text({ capture, cases: [sample.summary] })).toContain('归入案件：竹影 手工茶具套装');
    const filed = { type: 'evidence-filed', captureId: 'c1', page: 'order', title: '' } as const;
    expect(text({ capture, standing: sample.standingOf(sample.advice(), filed) })).toContain('已归入本案');
  });

  test('one that was cut off is reported until it was seen', () => {
    const lost = [{ id: 'x', at: '2026-11-22T01:00:00Z', title: '订单', reason: 'capture_error_interrupted' }];
    expect(text({ lost })).toContain('订单 的一次取证没有保存下来');
  });
});

describe('the order', () => {
  test('without a case: facts, what is missing, contradictions, one question', () => {
    const conflicts = [
      {
        field: 'paid',
        values: [
          { value: 459, readAt: '2026-11-23T02:00:00Z' },
          { value: 499, readAt: '2026-11-20T02:00:00Z' },
        ],
      },
    ];
    const shown = text({ order: { ...sample.known, conflicts }, orderMissing: ['order.tracking'] });
    for (const said of [
      '当前订单',
      '¥459.00',
      '青石数码专营店',
      '交易成功',
      '订单号 2810045566778899001',
      '还没有读到：运单号',
    ])
      expect(shown).toContain(said);
    expect(shown).toContain('实付金额：两次读到的不一致 ¥459.00 (2026-11-23 10:00) / ¥499.00 (2026-11-20 10:00)');
    expect(shown).toContain('哪里出了问题？');
    expect(shown).not.toContain('下一步：');
  });

  test('of a list: every order can be chosen, one without a number cannot', () => {
    const rows = [{ listed: { id: '1', titles: ['水杯'], paid: 30 } }, { listed: { titles: ['无号'] } }];
    const listed = { rows, listing: { stated: 36, page: 1, pages: 4 }, isShort: true };
    const page = { state: 'ready', site: 'jd', kind: 'order-list', title: '' } as const;
    const shown = html({ page, listed });
    expect(shown).toContain('本页有 2 个订单');
    expect(shown).toContain('读到 1 / 共 36 · 第 1 / 4 页');
    expect(shown).toContain('本页还有订单没读到');
    expect(shown).toContain('导入本页 1 个订单');
    expect(shown.match(/<button[^>]*row-button[^>]*disabled/g)).toHaveLength(1);
  });
});

test('what one reason cost stands in one row, with the reason once', () => {
  const reason = 'capture_part_resources';
  const failures = ['page.html', 'page.mhtml', 'resources'].map((part) => ({ part, reason }) as PartFailure);
  const shown = text({ capture: { state: 'done', capture: { ...sample.capture, failures } } });
  expect(shown).toContain('浏览器存档（MHTML）、图片与样式 没有保存');
  // Some of the page was saved.
  expect(shown).toContain('网页原件 不完整');
  expect(shown.split(t(reason))).toHaveLength(3);
});
