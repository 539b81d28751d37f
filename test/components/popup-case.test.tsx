import { beforeEach, describe, expect, test } from 'vitest';
import { standing } from '../../utils/case/standing.ts';
import { advise, type Deadline } from '../../utils/rights/index.ts';
import { html, text } from './popup-html.tsx';
import * as sample from './samples.ts';
import { speak } from './speak.ts';

/** Each state of the popup as text: what must be said, and what must not. */

beforeEach(() => speak('zh'));

describe('the case', () => {
  test.each([1, 2, 3, 4] as const)('stage %i is the current one of four', (stage) => {
    const shown = html({ order: sample.known, standing: sample.standingOf(sample.advice(stage)) });
    expect(shown.match(/aria-current="step"/g)).toHaveLength(1);
    const names = ['与商家协商', '平台介入', '投诉调解', '诉讼仲裁'];
    const current = /<li[^>]*aria-current="step"[^>]*>(.*?)<\/li>/.exec(shown)?.[1];
    expect(current).toContain(names[stage - 1]);
  });

  test('every part of the advice is there', () => {
    const shown = text({ order: sample.known, standing: sample.standingOf(sample.advice()) });
    for (const said of [
      '向商家发送书面要求',
      '还剩 3 天',
      '11月26日',
      '复制协商函',
      '退还货款 ¥459.00',
      '合计 ¥471.00',
      '目前不能主张（1）',
      '欺诈三倍赔偿',
      '《消费者权益保护法》第二十四条',
      '沟通记录',
      '向 12315 举报违法行为',
      '检测报告需要花费',
      '可进入第 2 阶段：平台介入',
    ])
      expect(shown).toContain(said);
  });

  test('the total is the one of the advice: nothing unproven is in it', () => {
    const shown = text({ standing: sample.standingOf(sample.advice()) });
    expect(shown).not.toMatch(/三倍赔偿 ¥/);
  });

  test('both dates of a deadline; a provisional one is called so and no date is invented', () => {
    const deadlines: Deadline[] = [
      { id: 'plat15', safeDay: null, legalLastDay: null, provisional: true, basis: [] },
      { id: 'lim3y', safeDay: '2029-01-02', legalLastDay: null, provisional: true, basis: ['民法典:188'] },
      {
        id: 'return7',
        safeDay: '2026-11-22',
        legalLastDay: '2026-11-23',
        provisional: false,
        basis: ['消费者权益保护法:25'],
      },
      {
        id: 'jd15',
        safeDay: '2026-12-01',
        legalLastDay: '2026-12-01',
        provisional: false,
        basis: ['京东交易纠纷处理总则:7'],
      },
    ];
    const shown = text({ standing: sample.standingOf(sample.advice(1, { deadlines })) });
    expect(shown).toContain('稳妥日期已过，今天是法定最后日');
    expect(shown).toContain('稳妥日期 11月22日周日 法定最后日 11月23日周一');
    expect(shown).toContain('2029年1月2日 法定最后日 尚无法计算 暂定');
    // A platform's own limit is not called law.
    expect(shown).toContain('稳妥日期即最后日 12月1日周二');
    expect(shown).toContain('日期暂时算不出来');
    expect(shown).not.toMatch(/null|undefined|NaN|Invalid/);
  });

  test('grounds that were not checked in the text of the law are marked', () => {
    const reasons = [
      { text: '理由', basis: ['消费者权益保护法:24', '移动电话机商品修理更换退货责任规定', '没有的法:1'] },
    ];
    const action = { ...sample.advice().action, reasons };
    const shown = text({ standing: sample.standingOf(sample.advice(1, { action })) });
    expect(shown).toContain('已核对原文');
    expect(shown).toContain('据二手资料，未核对');
    expect(shown).toContain('法条目录里没有这一条');
    expect(shown.match(/未核对原文/g)).toHaveLength(2);
  });

  test('recording offers what makes sense, undoing names what it takes back', () => {
    const demand = { type: 'happened', event: { on: '2026-11-20', type: 'demand' } } as const;
    const shown = text({ standing: sample.standingOf(sample.advice(), demand) });
    expect(shown).toContain('商家拒绝');
    expect(shown).toContain('撤销：已向商家提出');
    const undone = text({ standing: sample.standingOf(sample.advice(), demand, { type: 'undone', eventId: 'e1' }) });
    expect(undone).toContain('恢复：已向商家提出');
    expect(undone).toContain('撤销：建立案件');
  });

  test('a settled one claims, drafts and asks nothing', () => {
    const done = standing(
      sample.events(sample.opened, { type: 'happened', event: { on: '2026-11-22', type: 'settled' } }),
      sample.TODAY,
      advise,
    );
    const shown = text({ order: sample.known, standing: done });
    expect(shown).toContain('这个案件已经解决');
    for (const gone of ['可以主张', '可以这样说', '复制']) expect(shown).not.toContain(gone);
  });

  test('a damaged one: a sentence, its detail, a way out, and no second case beside it', () => {
    const shown = text({ order: sample.known, failure: { key: 'errorCaseDamaged', detail: 'Event 3 is no event.' } });
    expect(shown).toContain('这个案件的记录不完整');
    expect(shown).toContain('Event 3 is no event.');
    expect(shown).toContain('重新读取');
    expect(shown).not.toContain('哪里出了问题？');
  });
});

describe('in English', () => {
  test('no Chinese is left but what the page, the shop and the drafts say', () => {
    speak('en');
    const plain = sample.advice(3, {
      action: { id: 'demand', title: 'Title', steps: ['Step'], reasons: [{ text: 'Reason', basis: ['民法典:203'] }] },
      claim: { ...sample.advice().claim, items: [{ id: 'refund', amount: 1, formula: 'formula', basis: [] }] },
      unsupported: [{ id: 'lawsuit', reason: 'Reason', basis: [] }],
      warnings: ['Warning'],
      evidence: [{ class: 'E1', need: 'Need', why: 'why' }],
      documents: [],
    });
    const shown = html({
      page: { state: 'ready', site: 'taobao', kind: 'order', title: 'Order' },
      order: { ...sample.known, order: { id: '1', paid: 5, currency: 'CNY' } },
      standing: {
        ...sample.standingOf(plain),
        questions: [
          { id: 'intact', kind: 'yes-no' },
          { id: 'category', kind: 'choice', options: [{ value: 'phone' }] },
        ],
      },
      capture: { state: 'done', capture: { ...sample.capture, failures: [] } },
      cases: [{ ...sample.summary, title: 'Tea set' }],
    });
    const withoutSources = shown.replace(/<p class="muted">Source.*?<\/p>/g, '');
    expect(withoutSources.match(/\p{Script=Han}+/gu)).toBeNull();
  });
});
