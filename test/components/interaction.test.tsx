// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import type { PageAddition } from '../../utils/case/page-additions.ts';
import type { Question } from '../../utils/case/questions.ts';
import { alertText, check, control, inCase, popup, press, show, type } from './play.tsx';
import * as sample from './samples.ts';

/** What a person does, and what the popup asks for in answer. */

describe('the capture button', () => {
  test('asks for a capture, and not twice while one runs', async () => {
    await show({});
    await act(() => popup.root.querySelector<HTMLButtonElement>('.capture-button')?.click());
    expect(popup.actions.capture).toHaveBeenCalledTimes(1);
    await show({ capture: { state: 'running' } });
    await act(() => popup.root.querySelector<HTMLButtonElement>('.capture-button')?.click());
    expect(popup.actions.capture).toHaveBeenCalledTimes(1);
  });
});

describe('choosing', () => {
  test('a problem opens a case, a rare one too', async () => {
    await show({ order: sample.known });
    await press('质量问题');
    await press('付款后被砍单');
    expect(popup.actions.openCase.mock.calls).toEqual([['quality-fault'], ['order-cancelled']]);
  });

  test('another problem corrects the case; the same one does nothing', async () => {
    await show(inCase());
    await press('改选问题');
    await press('质量问题');
    expect(popup.actions.changeProblem).not.toHaveBeenCalled();
    await press('改选问题');
    await press('假冒、假货');
    expect(popup.actions.changeProblem).toHaveBeenCalledWith('counterfeit');
  });

  test('an order of a list, and a case of the list', async () => {
    const page = { state: 'ready', site: 'jd', kind: 'order-list', title: '' } as const;
    await show({
      page,
      listed: {
        rows: [{ listed: { id: '1', titles: ['甲'] } }, { listed: { id: '2', titles: ['乙'] } }],
        listing: {},
        isShort: false,
      },
      cases: [sample.summary],
    });
    await act(() => popup.root.querySelectorAll<HTMLButtonElement>('.row-button')[1]?.click());
    expect(popup.actions.chooseOrder).toHaveBeenCalledWith(1);
    await act(() => popup.root.querySelectorAll<HTMLButtonElement>('.row-button')[2]?.click());
    expect(popup.actions.showCase).toHaveBeenCalledWith('case-2');
  });
});

describe('what stands on the page', () => {
  const addition: PageAddition = {
    what: 'promise',
    words: '30天价保',
    body: { type: 'stated', statement: { promises: [{ kind: 'price-protection', days: 30 }] } },
  };

  test('one press asks for it to be recorded, none while something is stored', async () => {
    await show({ ...inCase(), additions: [addition] });
    await press('记入案件：承诺“30天价保”');
    expect(popup.actions.addFromPage.mock.calls).toEqual([[addition]]);
    await show({ ...inCase(), additions: [addition], isSaving: true });
    await press('记入案件：承诺“30天价保”');
    expect(popup.actions.addFromPage).toHaveBeenCalledTimes(1);
  });

  test('nothing new, nothing shown', async () => {
    await show({ ...inCase(), additions: [] });
    expect(popup.root.textContent).not.toContain('记入案件');
  });
});

describe('questions', () => {
  const asking = (...questions: Question[]) => ({
    standing: { ...sample.standingOf(sample.advice()), questions },
  });

  test('yes or no is one press; “not now” shows the next one', async () => {
    await show(asking({ id: 'intact', kind: 'yes-no' }, { id: 'signedOn', kind: 'date' }));
    expect(popup.root.textContent).toContain('还有 1 个问题会影响建议');
    await press('否');
    expect(popup.actions.answer).toHaveBeenCalledWith('intact', false);
    await press('暂不回答');
    await press('保存回答');
    expect(alertText()).toBe('请先填写。');
    await type('哪天签收的？', '2026-11-19');
    await press('保存回答');
    expect(popup.actions.answer).toHaveBeenLastCalledWith('signedOn', '2026-11-19');
  });

  test('a choice, several choices, and a sum', async () => {
    await show(asking({ id: 'category', kind: 'choice', options: [{ value: 'phone' }, { value: 'food' }] }));
    await type('属于哪类商品或服务？', 'phone');
    await press('保存回答');
    await show(asking({ id: 'faultProof', kind: 'choices', options: [{ value: 'photo' }, { value: 'lab' }] }));
    await check('照片');
    await press('保存回答');
    await show(asking({ id: 'paid', kind: 'money' }));
    await type('实际付了多少元？', '12.5');
    await press('保存回答');
    expect(popup.actions.answer.mock.calls).toEqual([
      ['category', 'phone'],
      ['faultProof', ['photo']],
      ['paid', 12.5],
    ]);
  });
});

describe('the words to send', () => {
  test('are copied whole, and it says so', async () => {
    await show(inCase());
    await press('复制协商函');
    expect(popup.actions.copy).toHaveBeenCalledWith(sample.advice().documents[0]?.text);
    expect(popup.root.querySelector('.draft-copy')?.textContent).toBe('已复制');
  });

  test('when copying fails, it says so and lays the text open', async () => {
    popup.actions.copy.mockResolvedValue(false);
    await show(inCase());
    await press('复制协商函');
    expect(alertText()).toContain('没能复制');
    expect(popup.root.querySelector('.draft details')?.hasAttribute('open')).toBe(true);
  });

  test('after the advice moved on, nothing claims to be copied', async () => {
    await show(inCase());
    await press('复制协商函');
    await show(inCase(1, { documents: [{ id: 'demand-letter', title: '协商函', text: '新的文字' }] }));
    expect(popup.root.querySelector('.draft-copy')?.textContent).toBe('复制协商函');
  });
});

describe('the keyboard', () => {
  test('goes on at the next step when an act removed its control', async () => {
    await show({ order: sample.known });
    control('button', '质量问题').focus();
    await show({ order: sample.known, isSaving: true });
    expect(document.activeElement).toBe(control('button', '质量问题'));
    await show({ ...inCase(), isSaving: false });
    expect(document.activeElement?.id).toBe('next-heading');
  });

  test('stays where it is when the control is still there', async () => {
    await show(inCase());
    control('button', '撤销：建立案件').focus();
    await show({ ...inCase(), isSaving: true });
    await show(inCase());
    expect(document.activeElement).toBe(control('button', '撤销：建立案件'));
  });

  test('returns to the event when its form is cancelled', async () => {
    await show(inCase());
    await press('商家拒绝');
    await press('取消');
    expect(document.activeElement).toBe(control('button', '商家拒绝'));
  });
});
