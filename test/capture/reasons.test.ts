import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CAPTURE_ERRORS, PART_REASONS } from '../../utils/capture/reasons.ts';

const texts = (locale: string) =>
  JSON.parse(
    readFileSync(resolve(import.meta.dirname, `../../public/_locales/${locale}/messages.json`), 'utf8'),
  ) as Record<string, { message: string }>;

describe.each(['zh_CN', 'en'])('every way to fail is a sentence in %s', (locale) => {
  test.each([...CAPTURE_ERRORS, ...PART_REASONS, 'capture_meta_no_server_time'])('%s', (key) => {
    const { message } = texts(locale)[key] ?? { message: '' };
    expect(message.length).toBeGreaterThan(locale === 'en' ? 15 : 6);
    expect(message).not.toMatch(/undefined|exception|null/i);
  });
});
