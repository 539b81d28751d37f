import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import zh from '../../public/_locales/zh_CN/messages.json' with { type: 'json' };
import { label, labelIfAny, language, t, tCount, tStored } from '../../utils/i18n.ts';
import { FAMILIES, type Family, familyKey } from '../../utils/i18n-families.ts';
import { speak } from './speak.ts';

/** Both languages are whole, say the same things, and nothing stands in them that nobody says. */

type Messages = Record<string, { message: string }>;
const LANGUAGES: Record<'zh' | 'en', Messages> = { zh, en };
const keys = Object.keys(zh);
const placeholders = (message: string | undefined) => [...new Set(message?.match(/\$\d/g))].toSorted();

const root = resolve(import.meta.dirname, '../..');
const source = ['components', 'entrypoints', 'utils', 'wxt.config.ts']
  .flatMap((place) =>
    place.endsWith('.ts')
      ? [place]
      : readdirSync(join(root, place), { recursive: true, encoding: 'utf8' }).map((name) => join(place, name)),
  )
  .filter((name) => /\.(tsx?|html)$/.test(name))
  .map((name) => readFileSync(join(root, name), 'utf8'))
  .join('\n');

const families = Object.entries(FAMILIES) as [Family, readonly string[]][];
const familyKeys = new Set(families.flatMap(([family, members]) => members.map((member) => familyKey(family, member))));

describe('the two message files', () => {
  test('have the same keys', () => {
    expect(Object.keys(en).toSorted()).toEqual(keys.toSorted());
  });

  test.each(keys)('%s: the same placeholders, no empty text, a name the browsers accept', (key) => {
    const [chinese, english] = [LANGUAGES.zh[key]?.message, LANGUAGES.en[key]?.message];
    expect(placeholders(english)).toEqual(placeholders(chinese));
    for (const message of [chinese, english]) expect(message?.trim()).toBeTruthy();
    expect(key).toMatch(/^[A-Za-z0-9_@]+$/);
  });

  test('Chinese texts are Chinese, English ones are not', () => {
    const names = /^(site_|popupTitle$|languageTag$|listSeparator$|captureHash$|evidence_)/;
    const spoken = keys.filter((key) => !names.test(key));
    expect(spoken.filter((key) => !/\p{Script=Han}/u.test(LANGUAGES.zh[key]?.message ?? ''))).toEqual([]);
    expect(keys.filter((key) => /\p{Script=Han}/u.test(LANGUAGES.en[key]?.message ?? ''))).toEqual([]);
  });

  test('every key is used: named in the source, in the manifest, or a member of a family', () => {
    const isUsed = (key: string) => familyKeys.has(key) || new RegExp(`['"\`]${key}['"\`]|__MSG_${key}__`).test(source);
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  test('every member of a family has a text', () => {
    expect([...familyKeys].filter((key) => !keys.includes(key))).toEqual([]);
  });

  test('no two members of a family have the same name', () => {
    for (const messages of Object.values(LANGUAGES))
      for (const [family, members] of families) {
        if (family === 'field') continue;
        const names = members.map((member) => messages[familyKey(family, member)]?.message);
        expect([family, new Set(names).size]).toEqual([family, names.length]);
      }
  });

  test('nothing promises an outcome', () => {
    const all = Object.values(LANGUAGES).flatMap((messages) => Object.values(messages).map(({ message }) => message));
    expect(all.filter((message) => /必赢|稳赢|包赢|一定(能|会)(赢|胜)|guarantee/i.test(message))).toEqual([]);
  });
});

describe('speaking', () => {
  beforeAll(() => speak('en'));

  test('fills placeholders and chooses between one and several', () => {
    expect(t('captureHash', 'ab12')).toBe('SHA-256 ab12');
    expect(tCount('deadlineOneDayLeft', 'deadlineDaysLeft', 1)).toBe('1 day left');
    expect(tCount('deadlineOneDayLeft', 'deadlineDaysLeft', 3)).toBe('3 days left');
    expect(language()).toBe('en');
  });

  test('names members, and says so when a key is unknown', () => {
    expect(label('part', 'viewport.png')).toBe('Picture of the screen');
    expect(labelIfAny('item', 'refund')).toBe('Refund of the price');
    expect(labelIfAny('item', 'nonsense')).toBeUndefined();
    expect(tStored('no_such_key')).toContain('no_such_key');
  });
});
