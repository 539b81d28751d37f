import { describe, expect, test } from 'vitest';
import { buildDocument, draftText, money, renderText } from '../../utils/rights/documents/index.ts';
import { advise } from '../../utils/rights/index.ts';
import { type CaseRecord, DOCUMENT_IDS, PROBLEMS } from '../../utils/rights/types.ts';
import { CUP, text } from './documents-helpers.ts';

describe('format', () => {
  test.each([
    [0, '0.00元'],
    [1059, '1,059.00元'],
    [233.33, '233.33元'],
    [0.1 + 0.2, '0.30元'],
    [1_234_567.8, '1,234,567.80元'],
  ])('%d is %s', (yuan, written) => {
    expect(money(yuan)).toBe(written);
  });
});

describe('the letter to the seller', () => {
  test('is polite at first: claim, amount, formula, ground, and a day five working days ahead', () => {
    const letter = text('demand-letter', CUP);
    expect(letter).toContain('希望与贵店协商解决');
    expect(letter).toMatch(/1\. 退还价款80\.00元（计算：.*；依据：《/);
    expect(letter).toContain('《消费者权益保护法》第二十四条');
    expect(letter).toContain('请在2026年11月30日前书面答复');
    expect(letter).not.toMatch(/起诉|12315/);
  });

  test('reminds and asks for a supervisor once something was asked', () => {
    const letter = text('demand-letter', { ...CUP, events: [{ on: '2026-11-21', type: 'demand', inWriting: true }] });
    expect(letter).toContain('请转交主管人员处理');
    expect(letter).toContain('2026年11月21日，我以书面形式向贵店提出要求。');
    expect(letter).toContain('我将申请平台介入');
  });

  test('is final after the reminder day, with the day on which the time limit of the first demand ends', () => {
    const letter = text('demand-letter', { ...CUP, events: [{ on: '2026-11-17', type: 'demand' }] });
    expect(letter).toContain('最后期限');
    expect(letter).toContain('请在2026年11月24日前书面答复');
    expect(letter).toContain('12315');
  });

  test('names no platform route where there is no platform', () => {
    const direct: CaseRecord = { ...CUP, marketplace: 'none', events: [{ on: '2026-11-17', type: 'demand' }] };
    expect(text('demand-letter', direct)).not.toContain('平台介入');
  });

  test('counts in words where the official calendar of the year is missing', () => {
    const letter = text('demand-letter', { ...CUP, now: '2026-12-30' });
    expect(letter).toContain('在收到之日起5个工作日内');
  });

  test('is a mere request, without ground and sum, where there is no right', () => {
    const ring: CaseRecord = {
      ...CUP,
      problem: 'no-reason-return',
      order: { ...CUP.order, category: 'custom-made', title: '刻字戒指', paid: 460, price: 460 },
      facts: { intact: true },
    };
    const letter = text('demand-letter', ring);
    expect(letter).toContain('【请填写：希望商家怎样帮忙】');
    expect(letter).not.toMatch(/《|\d元|退款|赔|投诉/);
  });

  test('asks for facts where too little is known', () => {
    const letter = text('demand-letter', { now: '2026-11-23', marketplace: 'other', problem: 'other', events: [] });
    expect(letter).toContain('【请填写：想向商家核实什么】');
    expect(letter).toContain('【请填写：平台名称】');
    expect(letter).not.toMatch(/\d元/);
  });
});

describe('the complaint to 12315', () => {
  const record: CaseRecord = {
    ...CUP,
    problem: 'false-advertising',
    facts: { faultProof: ['authority'], material: true },
    wants: ['refund', 'fraud3x'],
    events: [
      { on: '2026-11-10', type: 'seller-refused' },
      { on: '2026-11-18', type: 'platform-decided', outcome: 'partial' },
    ],
  };
  const complaint = text('complaint-12315', record);

  test('has every field that a complaint must state', () => {
    for (const field of [
      '投诉人姓名：【请填写：',
      '联系电话：',
      '通讯地址：',
      '被投诉人名称：某某家居旗舰店',
      '地址：福建省莆田市城厢区',
      '统一社会信用代码：',
      '四、投诉请求',
      '五、事实',
    ]) {
      expect(complaint).toContain(field);
    }
  });

  test('goes to the authority of the advice, with the sums of the claim', () => {
    expect(complaint).toContain(`受理机关：${advise(record).authority?.name}`);
    expect(complaint).toContain('退还价款80.00元');
    expect(complaint).toContain('500.00元');
    expect(complaint).toContain('以上合计580.00元。');
    expect(complaint).toContain('2026年11月18日，平台作出处理，支持了部分请求。');
  });

  test('names the platform as respondent where the claim goes against it', () => {
    const inaction = text('complaint-12315', { ...record, problem: 'platform-inaction' });
    expect(inaction).toContain('被投诉人名称：【请填写：平台经营者营业执照上的名称');
    const own = text('complaint-12315', { ...record, marketplace: 'jd-self', seller: {} });
    expect(own).toContain('平台经营者（自营）营业执照上的名称');
    const room = text('complaint-12315', { ...record, seller: { shownInLiveRoom: false } });
    expect(room).toContain('直播间运营者营业执照上的名称');
    const person = text('complaint-12315', { ...record, seller: { isBusiness: false } });
    expect(person).toContain('卖家的姓名');
    expect(person).not.toContain('统一社会信用代码');
  });
});

describe('the platform application', () => {
  const many: CaseRecord = {
    ...CUP,
    events: Array.from({ length: 12 }, (_, index) => ({
      on: `2026-11-${String(index + 1).padStart(2, '0')}`,
      type: 'demand' as const,
    })),
  };

  test('has a version of at most 200 characters, in whole sentences, that keeps the latest events', () => {
    const short = text('platform-application', many).split('\n\n').at(-1) ?? '';
    expect([...short].length).toBeLessThanOrEqual(200);
    expect(short).toMatch(/。$/);
    expect(short).toContain('2026年11月12日');
    expect(short).not.toContain('2026年11月1日');
    expect(short).toContain('退还价款80.00元');
  });
});

test('a report asks for nothing for the writer and cites no contract law', () => {
  const report = text('report-12315', { ...CUP, problem: 'counterfeit', facts: { faultProof: ['lab'] } });
  expect(report).toContain('举报人');
  expect(report).not.toMatch(/\d元|退还|民法典/);
});

test('the evidence list has the columns of the courts, one row for each need, and leaves what is unknown open', () => {
  const advice = advise(CUP);
  const table = buildDocument('evidence-list', CUP, advice).blocks.find(({ kind }) => kind === 'table');
  if (table?.kind !== 'table') throw new Error('the evidence list has no table');
  expect(table.head).toEqual(['序号', '证据名称', '来源和形成时间', '证明内容', '形式和存放位置', '页码', '备注']);
  expect(table.rows.length).toBe(advice.evidence.length);
  expect(draftText('evidence-list', CUP, advice)).toContain('《最高人民法院关于民事诉讼证据的若干规定》第十九条');
});

test('what comes off a page stays on one line and inside its quotation marks', () => {
  const odd: CaseRecord = {
    ...CUP,
    order: { title: '“纯棉”\n床单\u202e', id: '1\n2' },
    seller: { name: `长${'名'.repeat(400)}` },
  };
  for (const id of DOCUMENT_IDS) {
    const written = text(id, odd);
    expect(written).not.toContain('\u202e');
    expect(written).not.toContain('名'.repeat(130));
  }
  expect(text('complaint-12315', odd)).toContain('“‘纯棉’ 床单”');
});

describe('every problem', () => {
  test.each(PROBLEMS)(
    '%s: each document has its title first, its gaps as questions and no unfinished sentence',
    (problem) => {
      const bare: CaseRecord = { now: '2026-11-23', marketplace: 'pinduoduo', problem, events: [] };
      for (const record of [bare, { ...CUP, problem }]) {
        const advice = advise(record);
        for (const id of DOCUMENT_IDS) {
          const document = buildDocument(id, record, advice);
          const written = renderText(document);
          expect(written.startsWith(`${document.title}\n\n`)).toBe(true);
          expect(written).toContain('【请填写：');
          expect(written).not.toMatch(/：。|，。|、。|。。|（）|【请填写：】/);
        }
      }
    },
  );
});

test('documents are in Chinese whatever the language of the advice', () => {
  const chinese = advise(CUP).documents.map((document) => document.text);
  expect(advise(CUP, { language: 'en' }).documents.map((document) => document.text)).toEqual(chinese);
});
