import { describe, expect, test } from 'vitest';
import type { ChatMessage, ChatRecord } from '../../../utils/case/chat/types.ts';
import { appendEvent, saveCapture, saveDerivative } from '../../../utils/evidence/index.ts';
import { chatTable } from '../../../utils/evidence/pack/bundle-chat.ts';
import { redactJson } from '../../../utils/redaction/redact-text.ts';
import { fileOf, unpack } from '../support/corrupt.ts';
import { caseWithEvidence, packOf } from '../support/pack.ts';
import { draft } from '../support/records.ts';

const record = (messages: Partial<ChatMessage>[], more: Partial<ChatRecord> = {}): ChatRecord => ({
  version: 1,
  site: 'taobao',
  url: 'https://shop.example/chat',
  from: '2026-11-20T08:00:00Z',
  to: '2026-11-20T08:00:09Z',
  peer: '亮堂灯具',
  accounts: {},
  orderIds: [],
  mentioned: [],
  complete: { start: true, end: true },
  gaps: [],
  ...more,
  messages: messages.map((message) => ({ text: '', ...message })),
});

/** The table as rows of plain text. */
const rows = (chat: ChatRecord) =>
  [...chatTable({ name: '聊天.json', record: chat }).text.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => cell),
  );

describe('a conversation on paper', () => {
  test('a row for each message: number, time, side, name, words; gaps stand between', () => {
    const chat = record(
      [
        { text: '在吗', from: 'buyer', at: '2026-11-19T20:01:02+08:00', name: '我' },
        { text: '亲 <b>在</b>', from: 'seller', at: '2026-11-19', atText: '昨天', quote: '在吗' },
        { text: '撤回了一条消息', from: 'system', recalled: true },
        { text: '', side: 'right', images: ['https://a/1.png', 'https://a/2.png'] },
        { text: '', side: 'left', file: '检测报告.pdf', later: { text: '无', recalled: true } },
      ],
      { gaps: [3], complete: { start: true, end: false } },
    );
    expect(rows(chat).slice(1)).toEqual([
      ['1', '2026-11-19 20:01:02', '本人', '我', '在吗'],
      ['2', '2026-11-19（页面显示“昨天”）', '商家', '', '〔引用：在吗〕亲 &lt;b&gt;在&lt;/b&gt;'],
      ['3', '', '系统', '', '〔已撤回〕撤回了一条消息'],
      ['（此处可能有消息缺失）'],
      ['4', '', '右侧', '', '〔图片2张〕'],
      ['5', '', '左侧', '', '〔文件：检测报告.pdf〕〔其后被撤回：无〕'],
    ]);
    const { text } = chatTable({ name: '聊天.json', record: chat });
    expect(text).toContain('与“亮堂灯具”的对话，共5条');
    expect(text).toContain('节选，未到结尾');
    expect(chatTable({ name: 'a', record: record([]) }).text).toContain('首尾完整');
  });

  test('stands in 打印版.html; in a redacted pack as the redacted copy has it', async () => {
    const { db, caseId } = await caseWithEvidence();
    const chat = record([{ text: '我的电话13800000000', from: 'buyer', at: '2026-11-19T20:01:02+08:00' }]);
    const part = { name: 'chat.json' as const, bytes: new Blob([JSON.stringify(chat)]), type: 'application/json' };
    const saved = await saveCapture(draft('talk', { page: 'chat' }), [part], db);
    await appendEvent(caseId, { type: 'evidence-filed', captureId: saved.id, page: 'chat', title: '聊天' }, db);
    const hidden = redactJson(JSON.stringify(chat), ['13800000000']);
    const bytes = new Blob([hidden], { type: 'application/json' });
    const of = saved.artefacts[0]?.hash ?? '';
    await saveDerivative({ of, exhibitId: 'talk', part: 'chat.json', kind: 'redaction', changes: {}, bytes }, db);
    const bundleOf = async (request: object) => {
      const files = await unpack(new Blob([(await packOf({ caseId, chosen: ['talk'], ...request }, { db })).bytes]));
      return fileOf(files, '打印版.html').content.text();
    };
    expect(await bundleOf({})).toContain('<td>我的电话13800000000</td>');
    const redacted = await bundleOf({ versions: 'redacted', withAdvice: false });
    expect(redacted).toContain(`<td>我的电话${'█'.repeat(11)}</td>`);
    expect(redacted).not.toContain('13800000000');
    expect(redacted).toContain('已遮盖个人信息的副本');
  });
});
