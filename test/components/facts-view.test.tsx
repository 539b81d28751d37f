import { render } from 'preact-render-to-string';
import { beforeEach, expect, test } from 'vitest';
import { FactsView } from '../../components/viewer/FactsView.tsx';
import type { Extraction } from '../../utils/marketplaces/types.ts';
import { speak } from './speak.ts';

/** The facts of a conversation: many rows that rest on the same words of the page. */

const facts: Extraction = {
  site: 'taobao',
  page: 'chat',
  chat: { messages: [{ from: 'buyer', at: '2026-11-15T12:00:00+08:00', text: 'buyer' }] },
  missing: [],
  provenance: { 'chat.messages': { route: 'dom', raw: '在吗' } },
};

beforeEach(() => speak('zh'));

test('the words of the page stand once, whoever said it by name, a time in figures', () => {
  const cells = [...render(<FactsView facts={facts} record={facts} />).matchAll(/<td[^>]*>(.*?)<\/td>/g)];
  expect(cells.map(([, text = '']) => text.replace(/<[^>]+>/g, ''))).toEqual([
    '我',
    '网页元素在吗',
    '2026-11-15 12:00:00+08:00',
    '同上一行',
    // What was said stays as it was said.
    'buyer',
    '同上一行',
  ]);
});
