import type { Citation } from '../types.ts';

/** An instrument that is no longer in force, for texts that still name it. */
export interface RepealedInstrument {
  /** Names under which drafts cite it; a match is only one where no longer current name contains it. */
  names: readonly string[];
  repealedOn: string;
  /** What says it today; absent where no single provision took its place. */
  now?: Citation;
  /** Whose date decides: the disputed deal, or the day on which a complaint was received. */
  governs: 'deal' | 'complaint';
}

/** An article number that moved. The number itself may live on with another content. */
export interface RenumberedArticle {
  /** Canonical name. */
  statute: string;
  aliases: readonly string[];
  article: number;
  renumberedOn: string;
  now: Citation;
  /** Words of what the number said before, and of what it says today: the sentence around a citation tells which. */
  oldWords?: RegExp;
  currentWords?: RegExp;
  /** How a citation is read whose sentence tells neither, or both. */
  inDoubt: 'old' | 'current';
  /** Whose date decides: of the disputed deal, or of the step that is taken now. */
  governs: 'deal' | 'now';
}

export const REPEALED_INSTRUMENTS: readonly RepealedInstrument[] = [
  { names: ['合同法'], repealedOn: '2021-01-01', now: '民法典:577', governs: 'deal' },
  { names: ['侵权责任法'], repealedOn: '2021-01-01', now: '民法典:1203', governs: 'deal' },
  { names: ['民法通则', '民法总则'], repealedOn: '2021-01-01', now: '民法典', governs: 'deal' },
  { names: ['担保法', '物权法'], repealedOn: '2021-01-01', now: '民法典', governs: 'deal' },
  { names: ['网络交易管理办法'], repealedOn: '2021-05-01', now: '网络交易监督管理办法', governs: 'deal' },
  {
    names: ['禁止价格欺诈行为的规定'],
    repealedOn: '2022-07-01',
    now: '明码标价和禁止价格欺诈规定:19',
    governs: 'deal',
  },
  {
    names: ['欺诈消费者行为处罚办法'],
    repealedOn: '2015-03-15',
    now: '侵害消费者权益行为处罚办法:16',
    governs: 'deal',
  },
  {
    names: ['工商行政管理部门处理消费者投诉办法', '处理消费者投诉办法'],
    repealedOn: '2020-01-01',
    now: '市场监督管理投诉举报处理办法',
    governs: 'complaint',
  },
  {
    names: ['市场监督管理投诉举报处理暂行办法', '投诉举报处理暂行办法', '投诉举报暂行办法', '总局令第20号'],
    repealedOn: '2026-04-15',
    now: '市场监督管理投诉举报处理办法',
    governs: 'complaint',
  },
];

const unfairCompetition = {
  statute: '反不正当竞争法',
  aliases: ['反不正当竞争法', '反法'],
  renumberedOn: '2025-10-15',
  inDoubt: 'old',
  governs: 'deal',
} as const;
const courier = {
  statute: '快递暂行条例',
  aliases: ['快递暂行条例', '快递条例'],
  renumberedOn: '2025-06-01',
  inDoubt: 'old',
  governs: 'deal',
} as const;
const arbitration = {
  statute: '仲裁法',
  aliases: ['仲裁法'],
  renumberedOn: '2026-03-01',
  inDoubt: 'old',
  governs: 'now',
} as const;
const procedure = {
  statute: '民事诉讼法',
  aliases: ['民事诉讼法', '民诉法'],
  renumberedOn: '2024-01-01',
  inDoubt: 'current',
  governs: 'now',
} as const;

/** Articles on the agreement to arbitrate, by their numbers before 2026-03-01. Today 16–20 and 26 are on institutions. */
const ARBITRATION_AGREEMENT: readonly (readonly [before: number, now: number])[] = [
  [16, 27],
  [17, 28],
  [18, 29],
  [19, 30],
  [20, 31],
  [26, 37],
];

export const RENUMBERED_ARTICLES: readonly RenumberedArticle[] = [
  { ...unfairCompetition, article: 8, now: '反不正当竞争法:9', oldWords: /虚假|误导|误解/, currentWords: /贿赂|回扣/ },
  {
    ...unfairCompetition,
    article: 20,
    now: '反不正当竞争法:25',
    oldWords: /处罚|罚款|虚假|误导|误解/,
    currentWords: /举报/,
  },
  { ...courier, article: 25, now: '快递暂行条例:26', oldWords: /投递|验收|代收/, currentWords: /规范操作|防止/ },
  {
    ...courier,
    article: 27,
    now: '快递暂行条例:28',
    oldWords: /延误|丢失|损毁|短少|赔/,
    currentWords: /无法投递|退回寄件人/,
  },
  {
    ...courier,
    article: 28,
    now: '快递暂行条例:29',
    oldWords: /投诉|七日内|7[日天]内|答复/,
    currentWords: /延误|丢失|损毁|短少|保价|赔/,
    inDoubt: 'current',
  },
  ...ARBITRATION_AGREEMENT.map(
    ([article, now]): RenumberedArticle => ({
      ...arbitration,
      article,
      now: `仲裁法:${now}`,
      oldWords: /仲裁协议|仲裁条款/,
      currentWords: /仲裁机构(?:变更|终止|组成)|信息公开|司法行政/,
    }),
  ),
  { ...procedure, article: 162, now: '民事诉讼法:165', oldWords: /小额/ },
  { ...procedure, article: 214, now: '民事诉讼法:225', oldWords: /支付令|督促/ },
  { ...procedure, article: 221, now: '民事诉讼法:225', oldWords: /支付令|督促/ },
  {
    statute: '消费者权益保护法',
    aliases: ['消费者权益保护法', '消保法', '消法'],
    article: 49,
    renumberedOn: '2014-03-15',
    now: '消费者权益保护法:55',
    oldWords: /欺诈|双倍|一倍|退一赔/,
    currentWords: /医疗|护理|伤|误工/,
    inDoubt: 'current',
    governs: 'deal',
  },
  {
    statute: '食品安全法',
    aliases: ['食品安全法', '食安法'],
    article: 96,
    renumberedOn: '2015-10-01',
    now: '食品安全法:148',
    oldWords: /十倍|10倍|惩罚|赔/,
    inDoubt: 'current',
    governs: 'deal',
  },
  {
    statute: '互联网法院规定',
    aliases: ['互联网法院规定', '最高人民法院关于互联网法院审理案件若干问题的规定'],
    article: 2,
    renumberedOn: '2025-11-01',
    now: '互联网法院案件管辖规定:1',
    inDoubt: 'old',
    governs: 'now',
  },
];

/** Whether a citation of the number in this sentence still means what it said before. */
export function meansOld({ oldWords, currentWords, inDoubt }: RenumberedArticle, sentence: string): boolean {
  const old = oldWords?.test(sentence) ?? false;
  const current = currentWords?.test(sentence) ?? false;
  return old === current ? inDoubt === 'old' : old;
}
