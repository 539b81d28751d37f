import { fakeBrowser } from 'wxt/testing/fake-browser';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import zh from '../../public/_locales/zh_CN/messages.json' with { type: 'json' };

/** Lets the fake browser speak a language from the message file, as a real one does. */
export function speak(language: 'zh' | 'en'): void {
  const messages: Record<string, { message: string }> = language === 'zh' ? zh : en;
  fakeBrowser.i18n.getMessage = ((key: string, substitutions: string | string[] = []) => {
    const given = typeof substitutions === 'string' ? [substitutions] : substitutions;
    return messages[key]?.message.replace(/\$(\d)/g, (_, index: string) => given[Number(index) - 1] ?? '') ?? '';
  }) as typeof fakeBrowser.i18n.getMessage;
}
