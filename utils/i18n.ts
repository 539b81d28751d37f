import { browser } from 'wxt/browser';
import type messages from '../public/_locales/zh_CN/messages.json';
import { FAMILIES, type Family, familyKey, type Member, memberName } from './i18n-families.ts';

export type MessageKey = keyof typeof messages;
export type Language = 'zh' | 'en';

/** A text of the interface in the browser's language. `$1` … `$9` of the message are the substitutions. */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String));
}

/** The name of a member of a closed list (`FAMILIES`). */
export function label<F extends Family>(family: F, member: Member<F>): string {
  return browser.i18n.getMessage(familyKey(family, member) as MessageKey);
}

/** As `label`, for an id that is not known to belong to the list; undefined when it does not. */
export function labelIfAny(family: Family, member: string): string | undefined {
  return (FAMILIES[family] as readonly string[]).includes(memberName(member))
    ? label(family, member as never)
    : undefined;
}

/**
 * The text of a key that came as data (a stored failure, a message from the background). A key that this version does
 * not know is shown inside a sentence that says so, never as an empty place.
 */
export function tStored(key: string, ...substitutions: (string | number)[]): string {
  const text = browser.i18n.getMessage(key as MessageKey, substitutions.map(String));
  return text === '' ? t('captureUnknownError', key) : text;
}

/** One thing or several: English tells them apart, Chinese does not mind. */
export function tCount(one: MessageKey, many: MessageKey, count: number): string {
  return count === 1 ? t(one) : t(many, count);
}

/** The language the texts come in, which may differ from the browser's own. */
export function language(): Language {
  return t('languageTag').startsWith('zh') ? 'zh' : 'en';
}

/** The language tag for `lang` attributes and number formats. */
export function languageTag(): string {
  return t('languageTag');
}
