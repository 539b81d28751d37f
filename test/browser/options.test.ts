import { afterAll, beforeAll, test } from 'vitest';
import { addressOf } from '../demo-shop/addresses.ts';
import { Popup } from './support/popup.ts';
import { picture } from './support/screenshots.ts';
import { type Session, startSession } from './support/session.ts';

/** The options in a real browser: what is set there is what the popup goes by. */

let session: Session;
let options: Popup;
beforeAll(async () => {
  session = await startSession();
  options = new Popup(await session.chromium.openOwn('options.html#law-tables'), 'zh-CN');
});
afterAll(() => session?.end());

const USED = '用了您填写的平台期限：淘宝，自动确认收货，20天。';

test('a platform time is corrected by keyboard, and the popup says that it counts with it', async () => {
  const { page } = options;
  await (await options.find(`${options.t('figureCorrect')} 淘宝 自动确认收货`)).focus();
  await page.keyboard.press('Enter');
  // The form has the focus, with the old figure in it.
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  await options.waitFor(options.t('tableFault_days'));
  await picture(page, 'options-refused');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('20');
  await page.keyboard.press('Enter');
  await options.waitFor(options.t('figureBefore', '10 天'));
  await picture(page, 'options-corrected');

  const { popup } = await session.visit(addressOf(session.shop.story, 'taobao', 'order'));
  await popup.waitFor(popup.t('problemHeading'));
  await popup.click(popup.t('problemMore'));
  await popup.click(popup.t('problem_damaged'));
  await popup.waitFor(USED);
  await popup.close().catch(() => undefined);
});

test('set back, the popup no longer mentions it', async () => {
  await options.page.bringToFront();
  await options.click(`${options.t('figureReset')} 淘宝 自动确认收货`);
  await options.page.waitForFunction((text) => !document.body.innerText.includes(text), {}, options.t('figureEntered'));
  const { popup } = await session.visit(addressOf(session.shop.story, 'taobao', 'order'));
  await popup.waitFor(popup.t('warningsHeading'));
  await popup.page.waitForFunction((text) => !document.body.innerText.includes(text), {}, USED);
  await popup.close().catch(() => undefined);
});

test('a holiday year is chosen as a file, stays over a reload, and a cut file is refused', async () => {
  const { page } = options;
  await page.bringToFront();
  const year = {
    year: 2031,
    notice: '试算用的2031年安排',
    published: '2030-11-01',
    source: 'https://example.com/',
    holidays: [{ name: '元旦', from: '2031-01-01', to: '2031-01-03' }],
    workdays: [],
  };
  const choose = (text: string) =>
    page.$eval(
      'input[type=file]',
      (input, content) => {
        const files = new DataTransfer();
        files.items.add(new File([content], '2031.json', { type: 'application/json' }));
        (input as HTMLInputElement).files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      text,
    );
  await choose(JSON.stringify(year).slice(0, 60));
  await page.waitForFunction(() => document.querySelector('textarea')?.value !== '');
  await options.click(options.t('holidayAdd'));
  await options.waitFor(options.t('tableFault_json'));
  await choose(JSON.stringify(year));
  await page.waitForFunction(() => document.querySelector('textarea')?.value.endsWith('}'));
  await options.click(options.t('holidayAdd'));
  await options.waitFor(options.t('holidayAdded', 2031));
  await page.reload();
  await options.waitFor('元旦 1/1–1/3');
  await options.waitFor('2031');
  await picture(page, 'options-holiday');
});
