import { grant } from '../../test/browser/support/build.ts';
import type { Popup } from '../../test/browser/support/popup.ts';
import { startSession } from '../../test/browser/support/session.ts';
import { addressOf } from '../../test/demo-shop/addresses.ts';
import { Album } from './album.ts';
import { keepEvidence } from './keep.ts';

/**
 * The whole story without a display: every step through the real toolbar button of a real browser, each with its
 * picture; then the stored evidence and the advice as files.
 */
export async function tell(folder: string): Promise<void> {
  const album = new Album(folder);
  console.log(`No display: the story is told in pictures. 没有显示器：用图片讲完整个故事。\n${folder}`);
  // What the shopper would allow with one click in the popup; the browser's own question cannot be pressed from here.
  const allowed = grant({ permissions: ['pageCapture'], hosts: true });
  const session = await startSession({ lang: 'zh-CN', patchManifest: allowed });
  const { shop, chromium } = session;
  const at = (kind: Parameters<typeof addressOf>[2]) => addressOf(shop.story, 'taobao', kind);

  /** Opens a page of the order, presses the button, captures. */
  const capture = async (kind: Parameters<typeof addressOf>[2], name: string) => {
    const { page, popup } = await session.visit(at(kind));
    await album.take(page, kind, `${name}：页面`);
    await popup.capture();
    await album.take(popup.page, `${kind}-captured`, `${name}：按下“固定本页证据”之后`);
    return { page, popup };
  };
  const record = async (popup: Popup, event: string) => {
    await popup.click(popup.t(event));
    await popup.click(popup.t('recordSave', popup.t(event)));
    await popup.waitFor(popup.t('undoButton', popup.t(event)));
  };

  try {
    const product = await capture('product', '商品页');
    await product.page.close();

    const order = await session.visit(at('order'));
    await album.take(order.page, 'order', '订单页：页面');
    await order.popup.waitFor(order.popup.t('problemHeading'));
    await album.take(order.popup.page, 'order-popup', '订单页：弹窗认出了订单，问哪里出了问题');
    await order.popup.click(order.popup.t('problem_signed_not_received'));
    await order.popup.waitForStage(1);
    await album.take(order.popup.page, 'stage-1', '选了“显示签收，没有收到”：案件已建立，第一阶段的下一步');
    await order.popup.capture();
    await album.take(order.popup.page, 'order-captured', '订单页证据已固定，并归入案件');

    for (const [kind, name] of [
      ['logistics', '物流页'],
      ['chat', '聊天页'],
    ] as const) {
      const { page } = await capture(kind, name);
      await page.close();
    }

    await order.page.bringToFront();
    const popup = await session.press(order.page);
    await popup.waitForStage(1);
    await record(popup, 'event_demand');
    await album.take(popup.page, 'demanded', '记录：已向商家提出');
    await record(popup, 'event_seller_refused');
    await popup.waitForStage(2);
    await album.take(popup.page, 'stage-2', '记录：商家拒绝。下一步变成平台介入');
    await capture('after-sale', '售后页');

    const files = await keepEvidence(session, album);
    album.finish(
      `${shop.story.today}：在“${shop.story.order.shop}”买的台灯显示“家人代收”，家里没有人收到过。以下每一步都是在真实的 Chromium 里按真实的工具栏按钮得到的。“允许保存图片与网页归档”已事先同意。`,
      files,
    );
  } finally {
    await chromium.close();
    await shop.close();
  }
  console.log(`\n完成。打开 ${folder}/index.html`);
}
