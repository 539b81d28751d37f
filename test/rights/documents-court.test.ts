import { describe, expect, test } from 'vitest';
import type { CaseRecord } from '../../utils/rights/types.ts';
import { CUP, text } from './documents-helpers.ts';

describe('the suit', () => {
  const record: CaseRecord = {
    ...CUP,
    problem: 'counterfeit',
    facts: { faultProof: ['brand'] },
    events: [
      { on: '2026-08-01', type: 'seller-refused' },
      { on: '2026-08-10', type: 'platform-decided', outcome: 'declined' },
      { on: '2026-08-20', type: 'complaint-received' },
      { on: '2026-11-02', type: 'mediation-ended' },
    ],
    court: { defendantAddress: '福建省莆田市城厢区' },
  };
  const complaint = text('civil-complaint', record);

  test('states what a court wants to read', () => {
    expect(complaint).toContain('案由：信息网络买卖合同纠纷');
    for (const part of [
      '一、当事人',
      '二、诉讼请求',
      '三、事实与理由',
      '四、请求依据',
      '五、证据清单',
      '六、调解意愿',
      '此致',
      '标的总额：',
    ]) {
      expect(complaint).toContain(part);
    }
    expect(complaint).toContain('住所：福建省莆田市城厢区');
    expect(complaint).toContain('本案诉讼费用由被告承担。');
    expect(complaint).toContain('市场监管部门终止调解，未达成协议。');
  });

  test.each([
    [{ order: { category: 'course' } }, '网络服务合同纠纷'],
    [{ marketplace: 'none', order: { channel: 'offline' } }, '买卖合同纠纷'],
    [{ marketplace: 'none', problem: 'prepaid', order: { channel: 'offline' } }, '服务合同纠纷'],
    [{ problem: 'privacy-leak' }, '个人信息保护纠纷'],
  ] as const)('%j: cause %s', (change, cause) => {
    expect(text('civil-complaint', { ...record, ...change })).toContain(`案由：${cause}`);
  });
});

test('the arbitration application names the institution that both sides chose', () => {
  const record: CaseRecord = {
    ...CUP,
    court: { arbitrationAgreement: { institution: '杭州仲裁委员会', afterDispute: true } },
  };
  expect(text('arbitration-application', record)).toContain('仲裁机构：杭州仲裁委员会');
});

test('the courier complaint cites the renumbered articles only since they are in force', () => {
  const lost: CaseRecord = { ...CUP, problem: 'signed-not-received', order: { ...CUP.order, signedBy: 'station' } };
  expect(text('courier-complaint', lost)).toContain('《快递暂行条例》第二十六条、第二十九条');
  expect(text('courier-complaint', { ...lost, now: '2025-05-20' })).not.toContain('快递暂行条例');
});
