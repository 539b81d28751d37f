import { describe, expect, test } from 'vitest';
import { completeness } from '../../utils/case/completeness.ts';
import { toRecord } from '../../utils/case/record.ts';
import { reduce } from '../../utils/case/reduce.ts';
import type { CaseEventBody } from '../../utils/case/types.ts';
import type { PageKind } from '../../utils/marketplaces/types.ts';
import { evidenceKeyOf } from '../../utils/rights/evidence-key.ts';
import { advise } from '../../utils/rights/index.ts';
import { PROBLEMS } from '../../utils/rights/types.ts';
import { list, opened } from './samples.ts';

const page = (captureId: string, kind: PageKind): CaseEventBody => ({
  type: 'evidence-filed',
  captureId,
  page: kind,
  title: '',
});
const file = (fileId: string, name: string, media: string, more: object = {}): CaseEventBody =>
  ({ type: 'file-filed', fileId, name, media, class: 'E4', ...more }) as CaseEventBody;

function look(bodies: CaseEventBody[], partsOf?: (id: string) => string[] | undefined) {
  const state = reduce(list(opened, ...bodies));
  const found = completeness(state, advise(toRecord(state, '2026-11-23')), partsOf);
  const by = (key: string) => found.needs.find(({ need }) => evidenceKeyOf(need) === key);
  return { ...found, by };
}

test('every need of every problem in either language is a known kind of evidence', () => {
  for (const problem of PROBLEMS)
    for (const language of ['zh', 'en'] as const)
      for (const need of advise({ now: '2026-11-23', marketplace: 'taobao', problem, events: [] }, { language })
        .evidence)
        expect([need.need, evidenceKeyOf(need)]).toEqual([need.need, expect.any(String)]);
});

describe('a fault', () => {
  test('nothing is there: everything is missing, and pages are to be captured', () => {
    const { needs, by } = look([]);
    expect(needs.length).toBeGreaterThan(3);
    expect(new Set(needs.map(({ state }) => state))).toEqual(new Set(['missing']));
    expect(by('order')).toMatchObject({ fromPage: true });
    expect(by('faultPhoto')).toMatchObject({ fromPage: false });
  });

  test('a captured order is there; one without its page, or a photograph of it, is weak', () => {
    expect(look([page('a', 'order')]).by('order')?.state).toBe('there');
    const bare = look([page('a', 'order')], () => ['viewport.png']).by('order');
    expect(bare).toMatchObject({ state: 'weak', answers: [{ weaknesses: ['no-original'] }] });
    const photo = look([file('f', '订单截图.png', 'image/png', { class: 'E1' })]).by('order');
    expect(photo?.state).toBe('weak');
    expect(photo?.answers[0]?.weaknesses).toContain('screenshot');
  });

  test('a chat of which only the screen was kept is an excerpt', () => {
    const seen = look([page('c', 'chat')], () => ['viewport.png', 'page.html']).by('chat');
    expect(seen).toMatchObject({ state: 'weak', answers: [{ weaknesses: ['excerpt'] }] });
    expect(look([page('c', 'chat')], () => ['page.html', 'chat.json']).by('chat')?.state).toBe('there');
  });

  test('a photograph counts with a time; without one it is weak; the better one comes first', () => {
    const undated = file('a', '故障.jpg', 'image/jpeg');
    const dated = file('b', '故障2.jpg', 'image/jpeg', { takenAt: '2026-11-03T14:05:09' });
    expect(look([undated]).by('faultPhoto')).toMatchObject({ state: 'weak', answers: [{ weaknesses: ['no-time'] }] });
    const both = look([undated, dated]).by('faultPhoto');
    expect(both?.state).toBe('there');
    expect(both?.answers.map(({ exhibit }) => exhibit.id)).toEqual(['b', 'a']);
  });

  test('what the user writes that it proves tells what it is', () => {
    const report = file('r', 'scan.pdf', 'application/pdf', { class: 'E5' });
    expect(look([report]).by('testReport')?.answers[0]?.weaknesses).toEqual(['unclear']);
    const said: CaseEventBody = { type: 'described', exhibitId: 'r', proves: '检测机构的结论' };
    expect(look([report, said]).by('testReport')?.state).toBe('there');
  });

  test('two readings that contradict each other are named', () => {
    const { contradictions } = look([{ type: 'order-read', order: { id: '100', paid: 5 } }]);
    expect(contradictions).toMatchObject([{ field: 'paid' }]);
  });
});
