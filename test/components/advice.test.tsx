// @vitest-environment jsdom
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ClaimCheckView } from '../../components/advice/ClaimCheckView.tsx';
import { Details } from '../../components/advice/Details.tsx';
import { LintBox } from '../../components/advice/LintBox.tsx';
import { OptionsView } from '../../components/advice/OptionsView.tsx';
import { ReadingView } from '../../components/advice/ReadingView.tsx';
import { kindOf } from '../../components/advice/ReasonChain.tsx';
import { RightsView } from '../../components/advice/RightsView.tsx';
import { WhatIfView } from '../../components/advice/WhatIfView.tsx';
import { claimOptions } from '../../utils/rights/claim-options.ts';
import { advise } from '../../utils/rights/index.ts';
import type { CaseRecord } from '../../utils/rights/types.ts';
import { PROBLEMS } from '../../utils/rights/types.ts';
import { whatWouldChange } from '../../utils/rights/what-would-change.ts';
import { caseOf, on } from '../rights/support/cases.ts';
import * as sample from './samples.ts';
import { speak } from './speak.ts';

/** What stands behind an advice, as a person unfolds and uses it. */

let root: HTMLElement;
beforeEach(() => {
  speak('zh');
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const draw = (view: ComponentChild) => act(() => render(view, root));
const text = () => root.textContent ?? '';
const counterfeit = caseOf({
  marketplace: 'taobao',
  problem: 'counterfeit',
  order: { paid: 300, signedOn: '2026-11-20' },
});
const explained = (record: CaseRecord) => ({ record, rules: {} });

const field = (name: string) => {
  const label = [...root.querySelectorAll('label')].find((one) => one.textContent?.trim() === name);
  const input = label?.htmlFor ? root.querySelector(`#${label.htmlFor}`) : label?.querySelector('input');
  if (!input) throw new Error(`Nothing is called ${name}. There is:\n${text()}`);
  return input as HTMLInputElement;
};
const fill = (name: string, value: string) =>
  act(() => {
    const input = field(name);
    input.value = value;
    input.dispatchEvent(new Event(input.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  });
const press = (name: string) =>
  act(async () => {
    const button = [...root.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);
    if (!button) throw new Error(`No button is called ${name}.`);
    button.click();
  });

describe('reasons', () => {
  test('are a chain: facts first, rules with their articles, a conclusion last', () => {
    const { reasons } = advise({ ...counterfeit, events: [on('2026-11-21', 'seller-refused')] }).action;
    const kinds = reasons.map((reason) => kindOf(reason, reasons));
    expect(kinds[0]).toBe('fact');
    expect(kinds).toContain('rule');
    expect(kinds.lastIndexOf('fact')).toBeLessThan(kinds.indexOf('rule'));
    expect(kinds.slice(0, -1)).not.toContain('conclusion');
  });

  test.each(PROBLEMS)('of %s: a conclusion is only what says what may be claimed now', (problem) => {
    const { reasons } = advise(caseOf({ problem, order: { paid: 100, signedOn: '2026-11-20' } })).action;
    for (const reason of reasons)
      expect(kindOf(reason, reasons) === 'conclusion').toBe(reason.text.startsWith('因此现在可以主张'));
  });
});

test('what would change is said in the words of the rules', async () => {
  await draw(<WhatIfView {...explained(counterfeit)} />);
  const found = whatWouldChange(counterfeit);
  expect(found.length).toBeGreaterThan(0);
  for (const { text: sentence } of found) expect(text()).toContain(sentence);
});

test('the ways to be helped: what may be claimed stands before what is not owed, which has its reason', async () => {
  await draw(<OptionsView {...explained(counterfeit)} />);
  const shown = [...root.querySelectorAll('li > .option-head')].map((one) => one.textContent ?? '');
  const options = claimOptions(counterfeit);
  expect(shown).toHaveLength(options.length);
  const open = shown.map((one) => one.includes('可以主张'));
  expect(open.indexOf(false)).toBe(options.filter(({ available }) => available).length);
  const closed = options.find(({ available }) => !available);
  expect(text()).toContain(`为什么：${closed?.reason?.text}`);
});

test('rights come with the article they stand in; further reading with how well it was checked', async () => {
  await draw(<RightsView {...explained(counterfeit)} />);
  expect(text()).toContain('知情权');
  expect(text()).toContain('第八条');
  await draw(<RightsView {...explained(caseOf({ problem: 'scam' }))} />);
  expect(text()).toContain('不适用消费者权益保护法的九项权利');
  await draw(<ReadingView {...explained(counterfeit)} />);
  expect(root.querySelectorAll('dt').length).toBeGreaterThan(3);
});

describe('a demand', () => {
  test('of nothing is not checked, and it says what is missing', async () => {
    await draw(<ClaimCheckView {...explained(counterfeit)} />);
    await press('核对我的要求');
    expect(root.querySelector('[role=alert]')?.textContent).toBe('请填写合计金额，或者逐项填写。');
    await fill('合计（元）', '很多');
    expect(root.querySelector('[role=alert]')?.textContent).toBe('请填写大于 0 的金额。');
  });

  test('in total is held against all that is owed', async () => {
    await draw(<ClaimCheckView {...explained(counterfeit)} />);
    await fill('合计（元）', '5,000');
    await press('核对我的要求');
    expect(text()).toMatch(/要求超出法律给的：要求5000元，法律给的合计\d+元。/);
  });

  test('item by item says of each what is wrong with it', async () => {
    await draw(<ClaimCheckView {...explained(counterfeit)} />);
    await press('加一项');
    await fill('项目', 'refund');
    await fill('金额（元）', '200');
    await press('加一项');
    const [, second] = root.querySelectorAll<HTMLSelectElement>('select');
    await act(() => {
      if (second) second.value = 'food10x';
      second?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await press('核对我的要求');
    const lines = [...root.querySelectorAll('.reasons > li')].map((one) => one.textContent ?? '');
    expect(lines.find((line) => line.startsWith('退还货款'))).toMatch(/少了.*要求 ¥200\.00 · 可以主张 ¥300\.00/);
    expect(lines.find((line) => line.startsWith('食品十倍'))).toContain('没有依据');
  });
});

describe('a pasted text', () => {
  const box = (onCopy = vi.fn(async () => true)) => {
    draw(<LintBox {...explained(counterfeit)} claim={advise(counterfeit).claim} onCopy={onCopy} />);
    return onCopy;
  };

  test('without fault is called so', async () => {
    box();
    await fill(
      '把要发给商家、平台的话粘贴到这里（只在本机检查）',
      '您好，我收到的商品与页面不符，请在三日内答复。谢谢！',
    );
    await press('检查这段话');
    expect(text()).toContain('没有发现不妥的说法');
  });

  test('with faults shows each place, the reason and lawful words that can be copied', async () => {
    const copy = box();
    await fill('把要发给商家、平台的话粘贴到这里（只在本机检查）', '你们这群骗子！不赔五万我就找媒体曝光你们。');
    await press('检查这段话');
    const places = [...root.querySelectorAll('mark')].map((one) => one.textContent);
    expect(places.length).toBeGreaterThanOrEqual(2);
    expect(places.some((place) => place?.includes('骗子'))).toBe(true);
    expect(text()).toContain('可能被认定为敲诈勒索');
    await press('复制这句');
    expect(copy).toHaveBeenCalledOnce();
    expect(text()).toContain('已复制');
  });
});

test('the details are made only when they are unfolded', async () => {
  const standing = sample.standingOf(sample.advice(1));
  await draw(<Details standing={standing} rules={{}} onCopy={async () => true} />);
  expect(text()).not.toContain('什么会改变这个结论');
  await act(async () => {
    const folded = root.querySelector('details');
    if (folded) folded.open = true;
    folded?.dispatchEvent(new Event('toggle'));
  });
  await vi.waitFor(() => expect(text()).toContain('什么会改变这个结论'));
  expect(text()).toContain('检查我要发的话');
});
