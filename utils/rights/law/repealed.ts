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
  /** The number is old only where the sentence speaks of this; absent: always, except for `currentWords`. */
  oldWords?: RegExp;
  /** What the number says today: where the sentence speaks of it, the citation is right. */
  currentWords?: RegExp;
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
    names: ['市场监督管理投诉举报处理暂行办法', '投诉举报处理暂行办法', '投诉举报暂行办法', '市场监管总局令第20号'],
    repealedOn: '2026-04-15',
    now: '市场监督管理投诉举报处理办法',
    governs: 'complaint',
  },
];

const unfairCompetition = {
  statute: '反不正当竞争法',
  aliases: ['反不正当竞争法', '反法'],
  renumberedOn: '2025-10-15',
};
const courier = { statute: '快递暂行条例', aliases: ['快递暂行条例', '快递条例'], renumberedOn: '2025-06-01' };
const arbitration = { statute: '仲裁法', aliases: ['仲裁法'], renumberedOn: '2026-03-01' };
const procedure = { statute: '民事诉讼法', aliases: ['民事诉讼法', '民诉法'], renumberedOn: '2024-01-01' };
const consumer = {
  statute: '消费者权益保护法',
  aliases: ['消费者权益保护法', '消保法', '消法'],
  renumberedOn: '2014-03-15',
};
const food = { statute: '食品安全法', aliases: ['食品安全法', '食安法'], renumberedOn: '2015-10-01' };

export const RENUMBERED_ARTICLES: readonly RenumberedArticle[] = [
  { ...unfairCompetition, article: 8, now: '反不正当竞争法:9', currentWords: /贿赂|回扣/ },
  { ...unfairCompetition, article: 20, now: '反不正当竞争法:25' },
  { ...courier, article: 25, now: '快递暂行条例:26' },
  { ...courier, article: 27, now: '快递暂行条例:28' },
  {
    ...courier,
    article: 28,
    now: '快递暂行条例:29',
    oldWords: /投诉|七日内|7[日天]内|答复|告知/,
    currentWords: /丢失|损毁|短少|延误|保价|赔/,
  },
  ...[16, 17, 18, 19, 20, 26].map((article) => ({
    ...arbitration,
    article,
    now:
      { 16: '仲裁法:27', 17: '仲裁法:28', 18: '仲裁法:29', 20: '仲裁法:31', 26: '仲裁法:37' }[article] ?? '仲裁法:27',
  })),
  { ...procedure, article: 162, now: '民事诉讼法:165', oldWords: /小额/ },
  { ...procedure, article: 214, now: '民事诉讼法:225', oldWords: /支付令|督促/ },
  { ...procedure, article: 221, now: '民事诉讼法:225', oldWords: /支付令|督促/ },
  { ...consumer, article: 49, now: '消费者权益保护法:55', oldWords: /欺诈|双倍|一倍|退一赔/ },
  { ...food, article: 96, now: '食品安全法:148', oldWords: /十倍|10倍|惩罚|赔/ },
  {
    statute: '互联网法院规定',
    aliases: ['互联网法院规定', '最高人民法院关于互联网法院审理案件若干问题的规定'],
    article: 2,
    renumberedOn: '2025-11-01',
    now: '互联网法院案件管辖规定:1',
  },
];
