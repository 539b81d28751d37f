import { describe, expect, test } from 'vitest';
import { advise } from '../../utils/rights/advise.ts';
import { countyOf } from '../../utils/rights/authority.ts';
import { courtFees } from '../../utils/rights/court-fees.ts';
import type { CaseRecord } from '../../utils/rights/types.ts';
import { caseOf } from './support/cases.ts';

const courtOf = (members: Partial<CaseRecord>) => advise(caseOf({ problem: 'damaged', ...members })).court;

describe('fees', () => {
  // Tiers in yuan, worked out by hand from 诉讼费用交纳办法 art. 13.
  test.each([
    [0, 50],
    [10_000, 50],
    [10_000.4, 50.01],
    [100_000, 2_300],
    [200_000, 4_300],
    [500_000, 8_800],
    [1_000_000, 13_800],
    [2_000_000, 22_800],
    [5_000_000, 46_800],
    [10_000_000, 81_800],
    [20_000_000, 141_800],
    [30_000_000, 191_800],
  ])('of %d yuan: %d', (total, fee) => {
    expect(courtFees(total * 100).ordinary).toBe(Math.round(fee * 100));
  });

  test('are rounded once: half and a third of the exact fee', () => {
    expect(courtFees(1_000_100)).toEqual({ ordinary: 5_003, simplified: 2_501, paymentOrder: 1_668 });
  });
});

describe('small claims', () => {
  const court = { averageWage: 100_000 };
  test.each([
    [50_000, court, 'mandatory'],
    [50_000.01, court, 'by-agreement'],
    [200_000, court, 'by-agreement'],
    [200_000.01, court, 'too-large'],
    [80, {}, 'unknown'],
    [80, { ...court, needsAppraisal: true }, 'excluded'],
    [80, { defendantMissing: true }, 'excluded'],
  ] as const)('%d yuan with %o: %s', (paid, facts, kind) => {
    expect(courtOf({ order: { paid }, court: facts })?.smallClaims).toBe(kind);
  });

  test('limits are half and twice the average wage', () => {
    expect(courtOf({ order: { paid: 1 }, court: { averageWage: 124_111.11 } })?.smallClaimsLimits).toEqual({
      mandatoryMax: 62_055.56,
      agreedMax: 248_222.22,
    });
  });
});

describe('jurisdiction', () => {
  const kinds = (members: Partial<CaseRecord>) =>
    (courtOf({ order: { paid: 80 }, ...members })?.jurisdiction ?? []).map(
      ({ cause, kind, ground }) => `${cause} ${kind} ${ground}`,
    );

  test.each([
    ['北京市海淀区', 'internet'],
    ['浙江省杭州市余杭区', 'internet'],
    ['广东省广州市天河区', 'internet'],
    ['浙江省宁波市鄞州区', 'ordinary'],
    ['浙江省宁波市杭州湾新区', 'ordinary'],
    ['河北省石家庄市北京路', 'ordinary'],
    ['广东省深圳市南山区', 'ordinary'],
  ])('%s: %s', (receiveAt, kind) => {
    expect(kinds({ order: { paid: 80, receiveAt } })).toEqual([`contract ${kind} place-of-receipt`]);
    expect(kinds({ marketplace: 'none', order: { paid: 80, receiveAt } })).toEqual([
      'contract ordinary place-of-receipt',
    ]);
  });

  test('the platform’s seat is no ground; the defendant’s address in court goes before the one on the page', () => {
    expect(kinds({ platformDomicile: '浙江省杭州市余杭区' })).toEqual([]);
    const both = courtOf({ order: { paid: 80 }, seller: { address: '甲地' }, court: { defendantAddress: '乙地' } });
    expect(both?.jurisdiction).toMatchObject([{ ground: 'defendant-domicile', place: '乙地' }]);
  });

  test('digital goods are received where the buyer lives', () => {
    const order = { paid: 80, category: 'digital' as const, receiveAt: '广东省广州市天河区' };
    expect(kinds({ order })).toEqual([]);
    expect(kinds({ order, court: { buyerAddress: '北京市海淀区' } })).toEqual(['contract internet buyer-domicile']);
  });

  test('an injury may also be brought as product liability, before an ordinary court', () => {
    const order = { paid: 80, receiveAt: '北京市海淀区' };
    expect(kinds({ problem: 'injury', order, seller: { address: '广东省广州市天河区' } })).toEqual([
      'contract internet place-of-receipt',
      'contract internet defendant-domicile',
      'product-liability ordinary place-of-tort',
      'product-liability ordinary defendant-domicile',
    ]);
  });

  test('is empty where arbitration was agreed, not where a clause only says so', () => {
    const order = { paid: 80, receiveAt: '北京市海淀区' };
    const clause = (afterDispute: boolean) =>
      kinds({ order, court: { arbitrationAgreement: { institution: '某仲裁委员会', afterDispute } } });
    expect([clause(true).length, clause(false).length]).toEqual([0, 1]);
  });
});

test('suing over something else than money names its courts and their grounds, and no fee', () => {
  const late = caseOf({ order: { receiveAt: '北京市海淀区' }, facts: { knewOn: '2023-01-05' } });
  const { action, court, citations } = advise(late);
  expect([action.id, court]).toEqual(['sue', null]);
  expect(action.steps.join()).toContain('北京市海淀区');
  for (const ground of ['诉讼费用交纳办法:13', '民事诉讼法:24', '民诉法解释:20', '互联网法院案件管辖规定:1']) {
    expect(citations).toContain(ground);
  }
  expect(citations).not.toContain('民事诉讼法:165');
});

describe('the competent county', () => {
  test.each([
    ['北京市海淀区中关村大街1号', '北京市海淀区'],
    ['浙江省杭州市余杭区文一西路969号', '浙江省杭州市余杭区'],
    ['浙江省义乌市稠城街道阳光小区', '浙江省义乌市'],
    ['广东省东莞市长安镇乌沙社区', '广东省东莞市'],
    ['山东省青岛市市南区香港中路', '山东省青岛市市南区'],
    ['湖北省荆州市沙市区', '湖北省荆州市沙市区'],
    ['湖南省常德市津市市', '湖南省常德市津市市'],
    ['江西省景德镇市昌江区', '江西省景德镇市昌江区'],
    ['河南省新乡市新乡县', '河南省新乡市新乡县'],
    ['内蒙古自治区呼和浩特市赛罕区', '内蒙古自治区呼和浩特市赛罕区'],
    ['吉林省延边朝鲜族自治州延吉市', '吉林省延边朝鲜族自治州延吉市'],
    ['海南省陵水黎族自治县椰林镇市场', '海南省陵水黎族自治县'],
    ['江苏省苏州市工业园区', '江苏省苏州市'],
    ['福建省莆田市', '福建省莆田市'],
    ['somewhere', 'somewhere'],
  ])('%s: %s', (address, county) => {
    expect(countyOf(address)).toBe(county);
  });

  test.each([
    [{ seller: { address: '福建省莆田市荔城区' } }, 'seller-address'],
    [{ seller: { address: '福建省莆田市荔城区', addressReachable: false } }, 'platform-domicile'],
    [{ seller: {} }, 'platform-domicile'],
    [{ seller: { address: '福建省莆田市荔城区' }, selfOperated: true }, 'platform-domicile'],
    [{ seller: { address: '福建省莆田市荔城区' }, marketplace: 'jd-self' }, 'platform-domicile'],
  ] as const)('%o: %s', (members, ground) => {
    const events: CaseRecord['events'] = [
      { on: '2026-11-10', type: 'seller-refused' },
      { on: '2026-11-16', type: 'platform-decided', outcome: 'declined' },
    ];
    const { action, authority } = advise(caseOf({ platformDomicile: '浙江省杭州市余杭区', events, ...members }));
    expect(action.id).toBe('complaint-12315');
    expect(authority?.ground).toBe(ground);
    expect(authority?.name).toBe(`${authority?.area}市场监督管理局`);
  });

  test('is not named where no address is known', () => {
    expect(advise(caseOf({ seller: { address: '福建省莆田市荔城区' }, selfOperated: true })).authority).toBeNull();
    expect(advise(caseOf()).authority).toBeNull();
  });
});
