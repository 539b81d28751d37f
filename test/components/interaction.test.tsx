// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PopupActions, PopupModel } from '../../components/popup/model.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import * as sample from './samples.ts';
import { speak } from './speak.ts';

/** What a person does, and what the popup asks for in answer. */

let root: HTMLElement;
const spies = () => ({
  capture: vi.fn(),
  fileCapture: vi.fn(),
  openCase: vi.fn(),
  changeProblem: vi.fn(),
  record: vi.fn(),
  answer: vi.fn(),
  undo: vi.fn(),
  redo: vi.fn(),
  chooseOrder: vi.fn(),
  showCase: vi.fn(),
  dismissLost: vi.fn(),
  retry: vi.fn(),
  copy: vi.fn(async () => true),
});
let actions: ReturnType<typeof spies>;

beforeEach(() => {
  speak('zh');
  actions = spies();
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const show = (part: Partial<PopupModel>) =>
  act(() =>
    render(<Popup model={sample.model(part)} actions={actions satisfies PopupActions} viewerUrl={(id) => id} />, root),
  );

/** The control with that text or label. */
function control<T extends HTMLElement>(selector: string, name: string): T {
  const named = [...root.querySelectorAll<T>(selector)].find((one) => {
    const labels = 'labels' in one ? [...((one as unknown as HTMLInputElement).labels ?? [])] : [];
    return [one, ...labels].some((part) => part.textContent?.trim() === name);
  });
  if (!named) throw new Error(`Nothing is called ${name}. There is:\n${root.textContent}`);
  return named;
}
const press = (name: string) => act(async () => control<HTMLButtonElement>('button', name).click());
const check = (name: string) => act(() => control<HTMLInputElement>('input', name).click());
function type(name: string, value: string): Promise<void> {
  return act(() => {
    const input = control<HTMLInputElement>('input, select', name);
    input.value = value;
    input.dispatchEvent(new Event(input.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  });
}

const inCase = (stage: 1 | 2 | 3 | 4 = 1, part = {}) => ({ standing: sample.standingOf(sample.advice(stage, part)) });

describe('the capture button', () => {
  test('asks for a capture, and not twice while one runs', async () => {
    await show({});
    await act(() => root.querySelector<HTMLButtonElement>('.capture-button')?.click());
    expect(actions.capture).toHaveBeenCalledTimes(1);
    await show({ capture: { state: 'running' } });
    await act(() => root.querySelector<HTMLButtonElement>('.capture-button')?.click());
    expect(actions.capture).toHaveBeenCalledTimes(1);
  });
});

describe('choosing', () => {
  test('a problem opens a case, a rare one too', async () => {
    await show({ order: sample.known });
    await press('质量问题');
    await press('付款后被砍单');
    expect(actions.openCase.mock.calls).toEqual([['quality-fault'], ['order-cancelled']]);
  });

  test('another problem corrects the case; the same one does nothing', async () => {
    await show(inCase());
    await press('改选问题');
    await press('质量问题');
    expect(actions.changeProblem).not.toHaveBeenCalled();
    await press('改选问题');
    await press('假冒、假货');
    expect(actions.changeProblem).toHaveBeenCalledWith('counterfeit');
  });

  test('an order of a list, and a case of the list', async () => {
    const page = { state: 'ready', site: 'jd', kind: 'order-list', title: '' } as const;
    await show({
      page,
      choices: [
        { id: '1', titles: ['甲'] },
        { id: '2', titles: ['乙'] },
      ],
      cases: [sample.summary],
    });
    await act(() => root.querySelectorAll<HTMLButtonElement>('.row-button')[1]?.click());
    expect(actions.chooseOrder).toHaveBeenCalledWith(1);
    await act(() => root.querySelectorAll<HTMLButtonElement>('.row-button')[2]?.click());
    expect(actions.showCase).toHaveBeenCalledWith('case-2');
  });
});

describe('recording', () => {
  test('takes today unless told otherwise, and the note', async () => {
    await show(inCase());
    await press('已向商家提出');
    expect(document.activeElement).toBe(control('input', '发生日期'));
    await type('备注（可不填）', ' 聊天里说的 ');
    await press('记录“已向商家提出”');
    expect(actions.record).toHaveBeenCalledWith({ on: sample.TODAY, type: 'demand', inWriting: true }, '聊天里说的');
  });

  test('a day in the future or none is refused in words, at its field', async () => {
    await show(inCase());
    await press('商家拒绝');
    await type('发生日期', '2026-11-24');
    await press('记录“商家拒绝”');
    expect(root.querySelector('[role=alert]')?.textContent).toBe('日期不能晚于今天。');
    const input = control('input', '发生日期');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(root.querySelector(`#${CSS.escape(input.getAttribute('aria-describedby') ?? '')}`)).not.toBeNull();
    await type('发生日期', '');
    expect(root.querySelector('[role=alert]')?.textContent).toBe('请填写日期。');
    expect(actions.record).not.toHaveBeenCalled();
    await type('发生日期', '2026-11-20');
    await press('记录“商家拒绝”');
    expect(actions.record).toHaveBeenCalledWith({ on: '2026-11-20', type: 'seller-refused' }, undefined);
  });

  test('a decision needs its outcome, a refusal its reason, a refund its amount, a countdown its end', async () => {
    await show(inCase(2));
    await press('平台已处理');
    await press('记录“平台已处理”');
    expect(root.querySelector('[role=alert]')?.textContent).toBe('请选择一项。');
    await check('支持商家');
    await press('记录“平台已处理”');
    await press('12315 不予受理');
    await check('材料不全');
    await press('记录“12315 不予受理”');
    await press('退款已到账');
    await press('记录“退款已到账”');
    expect(root.querySelector('[role=alert]')?.textContent).toBe('请填写大于 0 的金额。');
    await type('到账金额（元）', '12.345');
    await press('记录“退款已到账”');
    await press('页面出现倒计时');
    await type('页面倒计时到哪天', '2026-11-20');
    await press('记录“页面出现倒计时”');
    expect(root.querySelector('[role=alert]')?.textContent).toBe('倒计时结束不能早于发生日期。');
    await type('页面倒计时到哪天', '2026-11-30');
    await press('记录“页面出现倒计时”');
    const on = sample.TODAY;
    expect(actions.record.mock.calls.map(([event]) => event)).toEqual([
      { on, type: 'platform-decided', outcome: 'for-seller' },
      { on, type: 'complaint-refused', reason: 'materials' },
      { on, type: 'refunded', amount: 12.35 },
      { on, type: 'page-countdown', endsOn: '2026-11-30' },
    ]);
  });

  test('a refusal of the multiple damages alone is told apart where they are claimed', async () => {
    const claim = sample.advice().claim;
    const items = [
      ...claim.items,
      { id: 'fraud3x', amount: 1377, formula: '3 × 459', basis: [] },
    ] as typeof claim.items;
    await show(inCase(1, { claim: { ...claim, items } }));
    await press('商家拒绝');
    await check('只拒绝加倍赔偿');
    await press('记录“商家拒绝”');
    expect(actions.record).toHaveBeenCalledWith(
      { on: sample.TODAY, type: 'seller-refused', of: ['fraud3x'] },
      undefined,
    );
  });

  test('undo and redo', async () => {
    await show({
      standing: sample.standingOf(
        sample.advice(),
        { type: 'happened', event: { on: '2026-11-20', type: 'demand' } },
        { type: 'undone', eventId: 'e1' },
      ),
    });
    await press('恢复：已向商家提出');
    await press('撤销：建立案件');
    expect(actions.redo).toHaveBeenCalledTimes(1);
    expect(actions.undo).toHaveBeenCalledTimes(1);
  });
});

describe('questions', () => {
  const asking = (...questions: NonNullable<PopupModel['standing']>['questions']) => ({
    standing: { ...sample.standingOf(sample.advice()), questions },
  });

  test('yes or no is one press; “not now” shows the next one', async () => {
    await show(asking({ id: 'intact', kind: 'yes-no' }, { id: 'signedOn', kind: 'date' }));
    expect(root.textContent).toContain('还有 1 个问题会影响建议');
    await press('否');
    expect(actions.answer).toHaveBeenCalledWith('intact', false);
    await press('暂不回答');
    await press('保存回答');
    expect(root.querySelector('[role=alert]')?.textContent).toBe('请先填写。');
    await type('哪天签收的？', '2026-11-19');
    await press('保存回答');
    expect(actions.answer).toHaveBeenLastCalledWith('signedOn', '2026-11-19');
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
    expect(actions.answer.mock.calls).toEqual([
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
    expect(actions.copy).toHaveBeenCalledWith(sample.advice().documents[0]?.text);
    expect(root.querySelector('.draft-copy')?.textContent).toBe('已复制');
  });

  test('when copying fails, it says so and lays the text open', async () => {
    actions.copy.mockResolvedValue(false);
    await show(inCase());
    await press('复制协商函');
    expect(root.querySelector('[role=alert]')?.textContent).toContain('没能复制');
    expect(root.querySelector('.draft details')?.hasAttribute('open')).toBe(true);
  });

  test('after the advice moved on, nothing claims to be copied', async () => {
    await show(inCase());
    await press('复制协商函');
    await show(inCase(1, { documents: [{ id: 'demand-letter', title: '协商函', text: '新的文字' }] }));
    expect(root.querySelector('.draft-copy')?.textContent).toBe('复制协商函');
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
