// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { alertText, check, control, inCase, popup, press, show, type } from './play.tsx';
import * as sample from './samples.ts';

/** Saying what happened: the day, the details, and what is refused with which words. */

describe('recording', () => {
  test('takes today unless told otherwise, and the note', async () => {
    await show(inCase());
    await press('已向商家提出');
    expect(document.activeElement).toBe(control('input', '发生日期'));
    await type('备注（可不填）', ' 聊天里说的 ');
    await press('记录“已向商家提出”');
    expect(popup.actions.record).toHaveBeenCalledWith(
      { on: sample.TODAY, type: 'demand', inWriting: true },
      '聊天里说的',
    );
  });

  test('a day in the future or none is refused in words, at its field', async () => {
    await show(inCase());
    await press('商家拒绝');
    await type('发生日期', '2026-11-24');
    await press('记录“商家拒绝”');
    expect(alertText()).toBe('日期不能晚于今天。');
    const input = control('input', '发生日期');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(popup.root.querySelector(`#${CSS.escape(input.getAttribute('aria-describedby') ?? '')}`)).not.toBeNull();
    await type('发生日期', '');
    expect(alertText()).toBe('请填写日期。');
    expect(popup.actions.record).not.toHaveBeenCalled();
    await type('发生日期', '2026-11-20');
    await press('记录“商家拒绝”');
    expect(popup.actions.record).toHaveBeenCalledWith({ on: '2026-11-20', type: 'seller-refused' }, undefined);
  });

  test('a decision needs its outcome, a refusal its reason, a refund its amount, a countdown its end', async () => {
    await show(inCase(2));
    await press('平台已处理');
    await press('记录“平台已处理”');
    expect(alertText()).toBe('请选择一项。');
    await check('支持商家');
    await press('记录“平台已处理”');
    await press('12315 不予受理');
    await check('材料不全');
    await press('记录“12315 不予受理”');
    await press('退款已到账');
    await press('记录“退款已到账”');
    expect(alertText()).toBe('请填写大于 0 的金额。');
    await type('到账金额（元）', '12.345');
    await press('记录“退款已到账”');
    await press('页面出现倒计时');
    await type('页面倒计时到哪天', '2026-11-20');
    await press('记录“页面出现倒计时”');
    expect(alertText()).toBe('倒计时结束不能早于发生日期。');
    await type('页面倒计时到哪天', '2026-11-30');
    await press('记录“页面出现倒计时”');
    const on = sample.TODAY;
    expect(popup.actions.record.mock.calls.map(([event]) => event)).toEqual([
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
    expect(popup.actions.record).toHaveBeenCalledWith(
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
    expect(popup.actions.redo).toHaveBeenCalledTimes(1);
    expect(popup.actions.undo).toHaveBeenCalledTimes(1);
  });
});
