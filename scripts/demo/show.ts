import { launchChromium } from '../../test/browser/support/chromium.ts';
import { startDemoShop } from '../../test/demo-shop/index.ts';

const WALK_THROUGH = `
演示商城已打开，页面都在本机，店铺、商品和人都是虚构的。
  1. 点工具栏右侧的拼图图标，把“据理”固定到工具栏。
  2. 打开“淘宝 商品”，点据理，按“固定本页证据”：看存下了什么。
  3. 打开“淘宝 订单”，点据理，在“哪里出了问题”里选“显示签收，没有收到”。
  4. 看“下一步”：阶段、理由、期限、可以主张的金额、可以直接发送的话。
  5. 打开“淘宝 物流”和“淘宝 聊天”，各固定一次：它们归入同一案件。
  6. 回到订单页，记录“已向商家提出”，再记录“商家拒绝”：下一步变成平台介入。

The demo shop is open; every page is on this machine and everything in it is invented. Pin 据理 from the puzzle icon,
capture a page with one press, open a case on the order page, and record what happens.

Ctrl+C ends the demo.
`;

/** Opens the demo shop in a window with the extension in it, and keeps both running until Ctrl+C or the window closes. */
export async function show(): Promise<void> {
  const shop = await startDemoShop();
  const chromium = await launchChromium({ port: shop.port, headless: false });
  await chromium.open('https://demo.juli.example/');
  for (const page of await chromium.browser.pages()) if (page.url() === 'about:blank') await page.close();
  console.log(WALK_THROUGH);
  await new Promise<void>((done) => {
    process.once('SIGINT', () => done());
    chromium.browser.once('disconnected', () => done());
  });
  if (chromium.browser.connected) await chromium.close();
  chromium.profile.remove();
  await shop.close();
}
