import { expect, test } from 'vitest';
import { Passage } from '../../../utils/capture/page/chat/passage.ts';
import type { Row } from '../../../utils/capture/page/chat/rows.ts';
import { transcribe } from '../../../utils/capture/page/chat/transcribe.ts';
import { atOnce } from '../../../utils/case/steps.ts';

const element = {} as Element;

function passage(...texts: string[]): Passage {
  const rows = texts.map(
    (text, index): Row => ({
      element,
      key: text,
      top: index * 50,
      bottom: index * 50 + 50,
      content: { message: { text } },
    }),
  );
  const read = new Passage();
  read.join(rows, { scroll: 0, height: rows.length * 50 });
  return read;
}

const textsOf = (...passages: Passage[]) =>
  atOnce(transcribe(passages, '+08:00', '2026-10-16')).messages.map(({ text }) => text);

test('a list gone through twice is there once, also where nothing tells its messages apart', () => {
  expect(textsOf(passage('在吗'), passage('在吗'))).toEqual(['在吗']);
  expect(textsOf(passage('在吗', '在吗'), passage('在吗', '在吗'))).toEqual(['在吗', '在吗']);
});

test('a passage that saw nothing, or was cut off, takes nothing away', () => {
  expect(textsOf(passage(), passage('在吗', '你好'), passage('在吗'))).toEqual(['在吗', '你好']);
  expect(textsOf(passage(), passage())).toEqual([]);
});

test('what was written meanwhile is added', () => {
  const before = ['你好', '灯不亮', '拍一下', '好'];
  expect(textsOf(passage(...before), passage(...before, '稍等'))).toEqual([...before, '稍等']);
  expect(textsOf(passage('在吗'), passage('在吗', '在吗'))).toEqual(['在吗', '在吗']);
});
