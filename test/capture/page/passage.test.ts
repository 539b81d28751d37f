import { describe, expect, test } from 'vitest';
import { Passage } from '../../../utils/capture/page/chat/passage.ts';
import type { Row } from '../../../utils/capture/page/chat/rows.ts';
import { fc } from '../../property.ts';

/** A list of rows 50 px high, of which a view of some rows is drawn; elements are new in each view, as in lists that recycle them. */
function viewOf(
  texts: readonly string[],
  from: number,
  count: number,
  scroll: number,
  keep?: Map<number, Element>,
): Row[] {
  return texts.slice(from, from + count).map((text, index) => {
    const place = from + index;
    const element = keep?.get(place) ?? ({} as Element);
    keep?.set(place, element);
    const top = place * 50 - scroll;
    return { element, key: text, content: { message: { text } }, top, bottom: top + 50 };
  });
}

const read = (passage: Passage) =>
  passage.runs.map((run) => run.flatMap(({ content }) => ('message' in content ? [content.message.text] : [])));

const texts = fc.array(fc.constantFrom('在吗', '好的', '亲'), { minLength: 12, maxLength: 60 });

describe('Passage', () => {
  test('views that move on by less than they show give the list, however often it repeats itself', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 7 }), fc.boolean(), (list, step, isUp) => {
        const passage = new Passage();
        const height = list.length * 50;
        const last = Math.max(0, list.length - 8);
        for (let from = 0; ; from = Math.min(from + step, last)) {
          const at = isUp ? last - from : from;
          passage.join(viewOf(list, at, 8, at * 50), { scroll: at * 50, height });
          if (from === last) break;
        }
        expect(read(passage)).toEqual([list]);
      }),
    );
  });

  test('history that comes in above pushes rows down by as much as the list has grown', () => {
    const list = Array.from({ length: 60 }, () => '在吗');
    const passage = new Passage();
    // Twenty rows are loaded at first; forty come in above while the view stays where it was.
    passage.join(viewOf(list.slice(40), 0, 8, 0), { scroll: 0, height: 1000 });
    passage.join(viewOf(list, 36, 8, 1800), { scroll: 1800, height: 3000 });
    expect(read(passage)[0]).toHaveLength(12);
  });

  test('elements that stayed decide, wherever the rows have moved to', () => {
    const list = Array.from({ length: 40 }, () => '在吗');
    const keep = new Map<number, Element>();
    const passage = new Passage();
    passage.join(viewOf(list, 20, 8, 0, keep), { scroll: 0, height: 2000 });
    passage.join(viewOf(list, 16, 8, 777, keep), { scroll: 123, height: 2000 });
    expect(read(passage)[0]).toHaveLength(12);
  });

  test('a view that shares nothing joins nothing; begun anew it is a run of its own, on the side it was headed for', () => {
    const list = Array.from({ length: 30 }, (_, index) => `第 ${index} 句`);
    const passage = new Passage();
    passage.join(viewOf(list, 20, 5, 1000), { scroll: 1000, height: 1500 });
    const far = viewOf(list, 5, 5, 250);
    expect(passage.join(far, { scroll: 250, height: 1500 })).toBe(false);
    expect(passage.runs).toHaveLength(1);
    passage.begin(far, { scroll: 250, height: 1500 }, 'up');
    expect(read(passage)).toEqual([list.slice(5, 10), list.slice(20, 25)]);
  });

  test('what is withdrawn while it is read keeps its words, and tells what came in their place', () => {
    const keep = new Map<number, Element>();
    const passage = new Passage();
    const list = ['一', '二', '三', '四'];
    passage.join(viewOf(list, 0, 4, 0, keep), { scroll: 0, height: 200 });
    const [first, , ...rest] = viewOf(list, 0, 4, 0, keep);
    const notice: Row = {
      ...(viewOf(list, 1, 1, 0, keep)[0] as Row),
      key: 'recalled',
      content: { message: { text: '撤回了一条消息', recalled: true } },
    };
    passage.join([first as Row, notice, ...rest], { scroll: 0, height: 200 });
    expect(passage.runs[0]?.[1]?.content).toEqual({
      message: { text: '二', later: { text: '撤回了一条消息', recalled: true } },
    });
  });
});
