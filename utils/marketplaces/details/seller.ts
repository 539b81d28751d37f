import type { Page } from '../page.ts';
import { labelled } from '../routes/labels.ts';
import { ownLines } from '../routes/order-labels.ts';
import { findObject } from '../routes/scripts.ts';
import { cleaned, simplified } from '../text.ts';
import type { Stated } from './types.ts';

/** Who stands behind the shop: the firm's name, the page with its licence, and whether it is the platform itself. */

const NAMES = [
  '企业名称',
  '公司名称',
  '营业执照名称',
  '主体名称',
  '经营主体',
  '经营者名称',
  '经营者',
  '商家主体',
  '销售主体',
  '公司全称',
];
/** A firm, or a sole trader. */
const FIRM =
  /(?:公司|厂|商行|经营部|个体工商户|工作室|商店|店|中心|合作社|企业|商贸|集团|行|部|社)(?:[（(].{1,20}[)）])?$/;

export function legalSeller(page: Page): Stated<string> | undefined {
  const found = labelled(
    ownLines(page),
    NAMES,
    (value) => value.length >= 4 && value.length <= 60 && FIRM.test(simplified(value)),
  );
  return found && { value: found.value, route: 'text', raw: found.raw.slice(0, 300) };
}

const LICENCE_WORDS = /营业执照|证照信息|执照信息|工商(?:信息|执照|资质)|企业资质|经营资质|资质信息|商家资质|亮照/;
const LICENCE_ADDRESS = /showlicen[cs]e|business-?licen[cs]e|zhizhao|buyer-qu\w*lification|zhengzhao/i;

/** A link by its words, or by an address that speaks of licences. */
export function licence(page: Page): Stated<string> | undefined {
  for (const link of page.any('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    const words = simplified(cleaned(link.textContent) ?? cleaned(link.getAttribute('title')) ?? '');
    if (!(words.length <= 30 && LICENCE_WORDS.test(words)) && !LICENCE_ADDRESS.test(href.split('?')[0] ?? '')) continue;
    const address = page.address(href)?.replace(/^http:/, 'https:');
    // The platform's own licence stands in the foot of every page.
    if (address !== undefined && link.closest('footer, #footer, [class*="footer" i]') === null)
      return { value: address, route: 'dom', raw: href.slice(0, 300) };
  }
  return undefined;
}

/** JD says it in its data (`isSelf`), other platforms and JD too by a 自营 beside the shop's name. */
export function selfOperated(page: Page, shop: string | undefined): Stated<boolean> | undefined {
  for (const { value } of page.embedded('isSelf')) {
    const product = findObject(value, (object) => typeof object.isSelf === 'boolean');
    if (product !== undefined)
      return { value: product.isSelf === true, route: 'embedded-json', raw: `isSelf: ${product.isSelf}` };
  }
  return shop?.includes('自营') ? { value: true, route: 'dom', raw: shop.slice(0, 300) } : undefined;
}
