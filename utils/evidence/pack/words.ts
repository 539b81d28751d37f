import { type Family, familyKey, memberName } from '../../i18n-families.ts';

/**
 * The Chinese texts of the interface by key. A pack is for readers in mainland China, whatever language the interface has;
 * so its words are fetched from the Chinese messages instead of asking the browser.
 */
export class Words {
  readonly #messages: Readonly<Record<string, { message: string }>>;

  /** @param messages the content of `_locales/zh_CN/messages.json`. */
  constructor(messages: Readonly<Record<string, { message: string }>>) {
    this.#messages = messages;
  }

  /** The name of a member of a closed list; the member itself, where this version has no name for it. */
  name(family: Family, member: string): string {
    return this.#messages[familyKey(family, memberName(member))]?.message ?? member;
  }
}
