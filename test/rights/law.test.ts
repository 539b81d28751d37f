import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Temporal } from '../../utils/clock.ts';
import {
  allEntries,
  citationLabel,
  exactEntry,
  fromChineseNumeral,
  inForceOn,
  lawEntry,
  parseCitation,
  RENUMBERED_ARTICLES,
  REPEALED_INSTRUMENTS,
  STATUTES,
  statute,
  toChineseNumeral,
} from '../../utils/rights/law/index.ts';
import { CONTRACT_CITATIONS, CONTRACT_STATUTES } from './law-citations.ts';

const CONTRACT = resolve(import.meta.dirname, '../../../shared/contract/README.md');
const on = (date: string) => Temporal.PlainDate.from(date);

describe('the catalogue', () => {
  test('has no statute and no citation twice, and no article twice in different forms', () => {
    const names = STATUTES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const citations = STATUTES.flatMap(({ whole, articles }) => [whole, ...articles]).map(({ citation }) => citation);
    expect(new Set(citations).size).toBe(citations.length);
    for (const citation of citations) expect(parseCitation(citation), citation).toBeDefined();
  });

  test('holds the statutes of the contract under their canonical names, and no other', () => {
    expect(STATUTES.map(({ name }) => name).sort()).toEqual(Object.keys(CONTRACT_STATUTES).sort());
    for (const [name, instrument] of Object.entries(CONTRACT_STATUTES)) {
      if (instrument !== undefined) expect(statute(name)?.instrument, name).toContain(instrument);
    }
  });

  test.each(CONTRACT_CITATIONS)('has an entry of its own for %s', (citation) => {
    expect(exactEntry(citation)).toBeDefined();
  });

  test.runIf(existsSync(CONTRACT))('has an entry for every citation in the text of the contract', () => {
    const text = readFileSync(CONTRACT, 'utf8');
    let found = 0;
    for (const name of Object.keys(CONTRACT_STATUTES).sort((left, right) => right.length - left.length)) {
      for (const match of text.matchAll(new RegExp(`${name}((?::\\d+)+)((?:, :\\d+(?::\\d+)?)*)`, 'g'))) {
        const all = [match[1] ?? '', ...(match[2] ?? '').split(', ').filter((part) => part !== '')];
        for (const article of all) {
          found += 1;
          expect(exactEntry(name + article), name + article).toBeDefined();
        }
      }
    }
    expect(found).toBeGreaterThan(150);
  });

  test('says in every entry what it gives, in both languages, where it was read and when', () => {
    for (const { citation, gives, givesEn, status, source, checkedOn } of allEntries()) {
      expect(gives, citation).toMatch(/^[^\n]{6,120}。$/);
      expect(givesEn, citation).toMatch(/^\P{Script=Han}{10,240}\.$/u);
      expect(['V', 'S', 'M']).toContain(status);
      expect(source.copy).not.toBe('');
      expect(on(checkedOn).toString()).toBe(checkedOn);
    }
  });

  test('never calls verified what has no text behind it', () => {
    for (const { citation, status, source } of allEntries()) {
      if (status === 'V') expect(source.key, citation).not.toBe('–');
    }
  });

  test('has sane ranges, and names what replaced a rule by a citation it knows', () => {
    for (const { citation, inForceFrom, inForceUntil, replacedBy } of allEntries()) {
      if (inForceFrom !== undefined) expect(on(inForceFrom).toString()).toBe(inForceFrom);
      if (inForceUntil !== undefined) {
        expect(inForceFrom, citation).toBeDefined();
        expect(inForceUntil > (inForceFrom ?? '')).toBe(true);
        expect(replacedBy, citation).toBeDefined();
      }
      if (replacedBy !== undefined) expect(lawEntry(replacedBy), citation).toBeDefined();
    }
  });

  test('points from every repealed number to one that is in force', () => {
    for (const { now } of [...REPEALED_INSTRUMENTS, ...RENUMBERED_ARTICLES]) {
      if (now === undefined) continue;
      expect(lawEntry(now), now).toBeDefined();
      expect(inForceOn(now, on('2026-11-23')), now).toBe(true);
    }
  });
});

describe('a citation', () => {
  test.each([
    ['消费者权益保护法:23:3', '《消费者权益保护法》第二十三条第三款', 'Consumer Rights Protection Law, art. 23(3)'],
    ['民法典:1203', '《民法典》第一千二百零三条', 'Civil Code, art. 1203'],
    ['食品安全法', '《食品安全法》', 'Food Safety Law'],
    ['商财发〔2018〕486号', '商财发〔2018〕486号', 'Notice 商财发〔2018〕486号 on cross-border retail imports'],
    ['无此法:10', '《无此法》第十条', '无此法, art. 10'],
    ['民法典:', '民法典:', '民法典:'],
  ])('%s is written %s', (citation, zh, en) => {
    expect(citationLabel(citation, 'zh')).toBe(zh);
    expect(citationLabel(citation, 'en')).toBe(en);
  });

  test('falls back from the paragraph to the article to the statute', () => {
    expect(lawEntry('消费者权益保护法:23:3')?.citation).toBe('消费者权益保护法:23:3');
    expect(lawEntry('消费者权益保护法:24:2')?.citation).toBe('消费者权益保护法:24');
    expect(lawEntry('消费者权益保护法:63:1')?.citation).toBe('消费者权益保护法');
    expect(lawEntry('无此法:1')).toBeUndefined();
    expect(lawEntry('民法典:0')).toBeUndefined();
  });
});

describe('in force', () => {
  test.each([
    ['市场监督管理投诉举报处理暂行办法:14', '2026-04-14', true],
    ['市场监督管理投诉举报处理暂行办法:14', '2026-04-15', false],
    ['市场监督管理投诉举报处理办法:15', '2026-04-14', false],
    ['市场监督管理投诉举报处理办法:15', '2026-04-15', true],
    ['互联网法院规定:2', '2025-10-31', true],
    ['互联网法院规定:2', '2025-11-01', false],
    ['互联网法院规定:11', '2026-11-23', true],
    ['互联网法院案件管辖规定:1', '2025-10-31', false],
    ['快递暂行条例:29', '2025-05-31', false],
    ['快递暂行条例:29', '2025-06-01', true],
    ['仲裁法:27', '2026-02-28', false],
    ['仲裁法:27', '2026-03-01', true],
    ['食品安全法:148', '2020-01-01', true],
    ['刑法:274', '2026-11-23', true],
    ['无此法:1', '2026-11-23', false],
  ])('%s on %s: %s', (citation, date, expected) => {
    expect(inForceOn(citation, on(date))).toBe(expected);
  });
});

describe('Chinese numbers', () => {
  test('there and back for every article number', () => {
    for (let value = 1; value <= 9999; value += 1) expect(fromChineseNumeral(toChineseNumeral(value))).toBe(value);
  });
  test.each([
    ['三千五', 3500],
    ['一万二', 12_000],
    ['两万零五百', 20_500],
    ['伍佰', 500],
    ['二〇二六', 2026],
    ['十', 10],
    ['三百二', 320],
    ['一千零五', 1005],
  ])('%s is %i', (text, value) => {
    expect(fromChineseNumeral(text)).toBe(value);
  });
  test.each(['', '万', '一万二万', '元', '三a'])('%j is no number', (text) => {
    expect(fromChineseNumeral(text)).toBeUndefined();
  });
});
