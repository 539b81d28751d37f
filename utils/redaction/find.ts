/** What in a text tells who somebody is or where they live. */
export const PERSONAL_KINDS = ['phone', 'id', 'address', 'name', 'bank', 'email', 'account', 'own'] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** One thing to hide, wherever it stands. */
export interface Finding {
  kind: PersonalKind;
  /** The words themselves. */
  text: string;
  /** How often it stands in the text. */
  count: number;
}

/** Chinese mobile numbers, with or without country code and separators; landlines with an area code. */
const PHONE = /(?<![\d-])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)|(?<![\d-])0\d{2,3}[- ]\d{7,8}(?!\d)/g;
/** Citizen identity number (GB 11643): region, birthday, sequence, check. */
const ID = /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** Only behind a word that says so: long figures are also order and waybill numbers. */
const BANK = /(?<=(?:银行卡|卡号|账户|账号)[^\d\n]{0,8})\d{4}[ ]?\d{4}[ ]?\d{4}[ ]?\d{1,7}(?!\d)/g;
/**
 * A place down to the street or house. It begins at a province or city and ends with the last thing that looks like a
 * door; a city alone is no address.
 */
const ADDRESS =
  /(?:[一-龥]{2,8}(?:省|自治区|特别行政区))?(?:[一-龥]{2,8}(?:市|自治州|地区|盟))?[一-龥]{1,9}(?:区|县|旗|市|镇|乡|街道)[ ]?[一-龥\dA-Za-z()（）#·\- ]{0,30}?(?:路|街|道|巷|弄|里|村|屯|社区|小区|花园|公寓|大厦|广场|园)[一-龥\dA-Za-z()（）#·\- ]{0,24}(?:号楼|号院|单元|号|栋|幢|座|楼|层|室|驿站|柜)(?:[ ]?[\dA-Za-z一-龥]{1,8}[ ]?(?:号楼|单元|号|栋|幢|座|楼|层|室))*/g;
/** Behind a word that names a person. */
const NAME = /(?<=(?:收货人|收件人|联系人|姓名|寄件人|买家姓名|户名)[：:\s]{1,3})[一-龥·]{2,8}(?![一-龥])/g;
/** Names of accounts behind a word that says so. */
const ACCOUNT = /(?<=(?:微信号?|QQ号?|支付宝账号|旺旺|会员名|昵称)[：:\s]{1,3})[\w.\-一-龥]{2,30}/gi;

const PATTERNS: readonly (readonly [PersonalKind, RegExp])[] = [
  ['id', ID],
  ['phone', PHONE],
  ['email', EMAIL],
  ['bank', BANK],
  ['address', ADDRESS],
  ['name', NAME],
  ['account', ACCOUNT],
];

/**
 * What should be hidden before a text is handed on: found by its form, or by the word before it, and `own`, words that
 * the user named. It finds much and not everything: the user ticks and adds. Longest first.
 */
export function findPersonal(text: string, own: readonly string[] = []): Finding[] {
  const found = new Map<string, Finding>();
  const add = (kind: PersonalKind, words: string) => {
    const trimmed = words.trim();
    if (trimmed.length < 2 || found.has(trimmed)) return;
    found.set(trimmed, { kind, text: trimmed, count: text.split(trimmed).length - 1 });
  };
  for (const words of own) if (words.trim() !== '' && text.includes(words.trim())) add('own', words);
  for (const [kind, pattern] of PATTERNS) for (const [words] of text.matchAll(pattern)) add(kind, words);
  return [...found.values()].toSorted((a, b) => b.text.length - a.text.length);
}
