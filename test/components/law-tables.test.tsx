// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LawTables } from '../../components/options/LawTables.tsx';
import { AVERAGE_WAGES, PLATFORM_TIMERS, type TableCorrections } from '../../utils/rights/tables/index.ts';
import { speak } from './speak.ts';

/** The figures of the options as a person uses them: read, corrected, set back, and told what is wrong. */

let root: HTMLElement;
let corrections: TableCorrections;

const draw = () =>
  act(() =>
    render(
      <LawTables
        corrections={corrections}
        today="2026-11-28"
        onChange={(changed) => {
          corrections = changed;
          draw();
        }}
      />,
      root,
    ),
  );

beforeEach(() => {
  speak('zh');
  corrections = {};
  root = document.body.appendChild(document.createElement('div'));
  return draw();
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const all = <T extends HTMLElement>(selector: string) => [...root.querySelectorAll<T>(selector)];
const form = (name: string) => {
  const found = all<HTMLFormElement>('form').find((one) => one.getAttribute('aria-label') === name);
  if (!found) throw new Error(`No form is called ${name}.`);
  return found;
};
const field = (within: HTMLElement, name: string) => {
  const label = [...within.querySelectorAll('label')].find((one) => one.textContent === name);
  return within.querySelector<HTMLInputElement>(`#${label?.htmlFor}`) as HTMLInputElement;
};
const fill = (within: HTMLElement, values: Record<string, string>) =>
  act(async () => {
    for (const [name, value] of Object.entries(values)) {
      const input = field(within, name);
      input.value = value;
      input.dispatchEvent(new Event(input.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
      await Promise.resolve();
    }
  });
const submit = (within: HTMLFormElement) => act(() => within.requestSubmit());
const press = (name: string) =>
  act(() => {
    const button = all('button').find((one) => one.textContent === name);
    if (!button) throw new Error(`No button is called ${name}.`);
    button.click();
  });
const row = (name: string) => all('tr').find((one) => one.textContent?.includes(name))?.textContent ?? '';
const alerts = () => all('[role=alert]').map((one) => one.textContent);

describe('every figure', () => {
  test('stands with its source, its day and how well it was checked', () => {
    const text = root.textContent ?? '';
    for (const { source, checkedOn } of [...AVERAGE_WAGES, ...PLATFORM_TIMERS]) {
      expect(text).toContain(source);
      expect(text).toContain(checkedOn);
    }
    expect(row('京东申请平台介入')).toContain('已核对原文');
    expect(row('拼多多自动确认收货')).toContain('凭记忆，未核对');
  });

  test('that is never counted with cannot be corrected', () => {
    expect(row('京东提交证据')).not.toContain('更正');
    expect(row('京东申请平台介入')).toContain('更正');
  });
});

describe('a platform time', () => {
  test('is corrected from its row and set back', async () => {
    await press('更正 京东 申请平台介入');
    const timer = form('保存平台期限');
    expect(field(timer, '自然日（天）').value).toBe('15');
    expect(document.activeElement).toBe(field(timer, '自然日（天）'));
    await fill(timer, { '自然日（天）': '１０' });
    await submit(timer);
    expect(corrections.platformTimers).toEqual([
      { marketplace: 'jd', kind: 'apply', days: 10, enteredOn: '2026-11-28' },
    ]);
    expect(row('京东申请平台介入')).toContain('原来：15 天');
    await press('恢复原值 京东 申请平台介入');
    expect(corrections.platformTimers).toEqual([]);
    expect(row('京东申请平台介入')).toContain('已核对原文');
  });

  test('that the table lacks is added and deleted', async () => {
    const timer = form('保存平台期限');
    await fill(timer, { 平台: 'xiaohongshu', 期限: 'after-sale', '自然日（天）': '7' });
    await submit(timer);
    expect(row('小红书')).toContain('7 天');
    await press('删除 小红书 售后申请');
    expect(row('小红书')).toBe('');
  });

  test('that is none is refused at its field, and nothing is kept', async () => {
    const timer = form('保存平台期限');
    await submit(timer);
    expect(alerts()).toEqual(['请选择平台。', '请选择期限。', '请填写 1 到 365 之间的整数。']);
    await fill(timer, { 平台: 'jd', 期限: 'apply', '自然日（天）': '366' });
    expect(alerts()).toEqual(['请填写 1 到 365 之间的整数。']);
    expect(corrections).toEqual({});
  });
});

test('an average wage is entered with commas, for last year by default', async () => {
  const wage = form('保存平均工资');
  await fill(wage, { 省份: '浙江省', '年平均工资（元）': '130,000' });
  await submit(wage);
  expect(corrections.averageWages).toEqual([
    { province: '浙江省', year: 2025, yuan: 130_000, enteredOn: '2026-11-28' },
  ]);
});

describe('a holiday year', () => {
  const year = {
    year: 2027,
    notice: '试算',
    published: '2026-12-01',
    source: 'https://example.com/',
    holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
    workdays: ['2027-01-09'],
  };
  const paste = (text: string) => fill(form('检查并添加这一年'), { 或者把文件内容粘贴到这里: text });

  test('is pasted, checked and shown', async () => {
    await paste(JSON.stringify(year));
    await submit(form('检查并添加这一年'));
    expect(corrections.holidayYears).toEqual([year]);
    expect(root.textContent).toContain('已添加 2027 年的放假安排。');
    expect(row('2027')).toContain('元旦 1/1–1/3');
  });

  test('with faults is refused, and each fault is named with its place', async () => {
    await paste(JSON.stringify({ ...year, workdays: ['2027-01-08'], published: '十二月' }));
    await submit(form('检查并添加这一年'));
    expect(alerts()).toEqual(['有 2 处不对，没有添加。']);
    expect(root.textContent).toContain('/workdays/0 调休上班的日子应当是周六或者周日。');
    expect(corrections).toEqual({});
  });
});
