import { describe, expect, test } from 'vitest';
import { lawEntry } from '../../utils/rights/law/index.ts';
import { lint, RULES, suggest } from '../../utils/rights/lint/index.ts';
import { LINT_IDS } from '../../utils/rights/types.ts';
import { fc } from '../property.ts';
import { CUP, contextOf, ids } from './lint-helpers.ts';

const WORST = '不赔我5000我就发抖音曝光你们黑店，搞到你倒闭，让你全家不得安宁。';

test('every lint id has one rule, and every ground is in the catalogue', () => {
  expect(RULES.map(({ id }) => id)).toEqual([...LINT_IDS]);
  for (const { basis } of RULES) for (const citation of basis) expect(lawEntry(citation), citation).toBeDefined();
});

describe('a draft with several faults', () => {
  const findings = lint(WORST, contextOf({ refund: 80 }, { demanded: 5000 }));

  test('names each', () => {
    expect(new Set(findings.map(({ id }) => id))).toEqual(new Set(['threat', 'insult', 'over-claim']));
    expect(findings.find(({ id }) => id === 'threat')?.basis).toEqual(['治安管理处罚法:58']);
  });

  test('in the order of the text, each with its place, one rule never twice on the same words', () => {
    const starts = findings.map(({ span }) => span?.[0] ?? -1);
    expect(starts).toEqual([...starts].sort((left, right) => left - right));
    for (const id of LINT_IDS) {
      const own = findings.filter((finding) => finding.id === id).map(({ span }) => span ?? [-1, -1]);
      for (let index = 1; index < own.length; index += 1)
        expect(own[index]?.[0]).toBeGreaterThanOrEqual(own[index - 1]?.[1] ?? 0);
    }
  });
});

test.each([
  '您好，我于11月18日收到的水杯有裂纹，请在五个工作日内退款80元。逾期将依法向12315投诉或起诉。谢谢！',
  '麻烦尽快处理，谢谢。',
  '您好，商品与描述不符，我要求退货退款，请提供退货地址。',
  '',
  '。。。',
])('a draft without fault gives nothing: %s', (draft) => {
  expect(lint(draft, CUP)).toEqual([]);
});

test('what the other side, the goods or an institution are called is no word of the writer', () => {
  const { record, claim } = contextOf({});
  const named = {
    ...record,
    order: { ...record.order, title: '骗子的艺术（图书）', id: 'SB20261128' },
    seller: { ...record.seller, name: '黑店咖啡' },
    court: { arbitrationAgreement: { institution: 'SB仲裁院', afterDispute: true } },
  };
  const draft = '黑店咖啡的“骗子的艺术（图书）”，订单SB20261128，向SB仲裁院申请仲裁。';
  expect(lint(draft, { record: named, claim })).toEqual([]);
  expect(lint(draft, { record, claim })).not.toEqual([]);
});

test('a suggestion has a reason in both languages and a rewrite without fault', () => {
  const drafts: readonly string[] = [
    WORST,
    '要求退一赔三，同时十倍赔偿',
    '最低赔500元',
    '赔我误工费',
    '我P张图给你看',
    '我是市场监管局的',
    '加我微信私下转账',
    '根据《仲裁法》第十六条',
    '这官司我必赢',
    '老板手机13812345678，大家都去打',
  ];
  const seen = new Set<string>();
  for (const context of [CUP, contextOf({ refund: 99, fraud3x: 500, medical: 20 }), contextOf({})]) {
    for (const draft of drafts) {
      for (const finding of lint(draft, context)) {
        const { reason, reasonEn, rewrite } = suggest(finding, draft, context);
        expect(reason).toMatch(/\p{Script=Han}/u);
        expect(reasonEn).toMatch(/^[\x20-\x7e’“”]+$/);
        expect(lint(rewrite, context), rewrite).toEqual([]);
        seen.add(finding.id);
      }
    }
  }
  expect(seen).toEqual(new Set(LINT_IDS));
});

test('any text whatever: no throw, spans inside the text and never empty', () => {
  const words = fc.constantFrom(
    '不赔',
    '我',
    '就',
    '曝光',
    '你们',
    '5000元',
    '退一赔三',
    '“',
    '”',
    '😀',
    '。',
    '\n',
    '１２',
    ' ',
    '骗子',
    '《合同法》',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(words, { maxLength: 30 }).map((list) => list.join('')),
  );
  fc.assert(
    fc.property(text, (draft) => {
      for (const { span } of lint(draft, CUP)) {
        if (span === undefined) continue;
        expect(span[0]).toBeGreaterThanOrEqual(0);
        expect(span[1]).toBeGreaterThan(span[0]);
        expect(span[1]).toBeLessThanOrEqual(draft.length);
      }
    }),
  );
});

test('a very long draft is read in reasonable time', () => {
  const started = performance.now();
  expect(ids('您好，我于11月18日收到的水杯有裂纹，请在五个工作日内退款80元。你们不退我们也不退，'.repeat(400))).toEqual(
    [],
  );
  expect(performance.now() - started).toBeLessThan(4000);
});
