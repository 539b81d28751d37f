import { Page } from '../page.ts';
import { isForeign, startsForeign } from '../routes/foreign.ts';
import { asList, at, htmlTextOf, objects, textOf } from '../routes/json.ts';
import { ownLines } from '../routes/order-labels.ts';
import { looking } from '../routes/sight.ts';
import { iceState } from '../taobao/product-ice.ts';
import { simplified } from '../text.ts';
import type { Extraction } from '../types.ts';
import { countdowns } from './countdowns.ts';
import { parsePromise, promisesIn } from './promises.ts';
import { refundDetails } from './refund.ts';
import { legalSeller, licence, selfOperated } from './seller.ts';
import { signedBy, trace } from './shipment.ts';
import type { PageDetails, StatedPromise } from './types.ts';

export interface DetailsOptions {
  /** Instant of the reading, ISO 8601: clocks on the page count from it. Of a stored original, that of its capture. */
  readAt: string;
  cut?: Element | undefined;
}

/**
 * What the page says beyond its contract facts. Nothing on a wall, and nothing that belongs to other goods.
 *
 * @param extraction what was read of the same page
 */
export function readDetails(
  document: Document,
  url: string,
  extraction: Extraction,
  options: DetailsOptions,
): PageDetails {
  const { page: kind, product, order } = extraction;
  if (kind === 'gate' || kind === 'chat' || kind === 'order-list' || !URL.canParse(url)) return {};
  return looking(document, () => {
    const page = new Page(document, new URL(url), options.cut);
    const about = kind === 'order' || kind === 'logistics' || kind === 'after-sale';
    const promises = kind === 'product' ? ofProduct(page, product?.promises ?? []) : about ? ofOrder(page) : [];
    const clocks = about ? countdowns(page, options.readAt) : [];
    const steps = kind === 'order' || kind === 'logistics' ? trace(page) : [];
    return withoutNothing({
      promises: promises.length > 0 ? promises : undefined,
      countdowns: clocks.length > 0 ? clocks : undefined,
      selfOperated: kind === 'product' || about ? selfOperated(page, product?.shop ?? order?.shop) : undefined,
      legalSeller: legalSeller(page),
      licence: licence(page),
      signedBy: steps.length > 0 || kind === 'logistics' ? signedBy(page) : undefined,
      trace: steps.length > 0 ? steps : undefined,
      refund: kind === 'after-sale' ? refundDetails(page, order) : undefined,
    });
  });
}

function withoutNothing(details: { [K in keyof PageDetails]: PageDetails[K] | undefined }): PageDetails {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined)) as PageDetails;
}

/** The promises shown, with their conditions where the page's data holds them. */
function ofProduct(page: Page, shown: readonly string[]): StatedPromise[] {
  const full = objects(at(iceState(page), 'componentsVO', 'extensionInfoVO', 'infos'))
    .filter((info) => info.type === 'GUARANTEE_NEW')
    .flatMap((info) => objects(info.items));
  const conditions = (text: string) => {
    const item = full.find((one) => textOf(one.title) === text);
    return asList(item?.text)
      .flatMap((part) => htmlTextOf(part) ?? [])
      .join('。');
  };
  return promisesIn(shown.map((text) => ({ text, detail: conditions(text) })));
}

/** An order page shows promises as short tags beside the goods. */
function ofOrder(page: Page): StatedPromise[] {
  const texts = ownLines(page).filter(
    ({ text, block }) =>
      text.length <= 30 && !startsForeign(simplified(text)) && !isForeign(block) && TAG.test(simplified(text)),
  );
  return promisesIn(texts.filter(({ text }) => parsePromise(text) !== undefined));
}

/** Tags, not states of the order: 待发货 and 已发货 promise nothing. */
const TAG = /天无理由|小时(?:内)?发货|天内发货|晚发|必赔|包[退赔换]|价保|保价|假一[赔罚]|质保|保修|只换不修/;
