/** Which answers are kept. Everything else that a page is answered passes unseen. */
export interface Wanted {
  /** Host of the page that is answered. */
  page: RegExp;
  /** Addresses whose answers hold what stands nowhere else on that page. */
  answers: RegExp;
  /** A word that such an answer holds; one without it (a refusal, a sign of life) is let go. */
  holding: RegExp;
}

/** As public sources describe these pages from November 2025 to September 2026. */
const WANTED: readonly Wanted[] = [
  {
    // 已买到的宝贝, old layout: the later pages.
    page: /^buyertrade\.taobao\.com$/,
    answers: /^https:\/\/buyertrade\.taobao\.com\/trade\/itemlist\/asyncBought\.htm\?/i,
    holding: /"mainOrders"/,
  },
  {
    // 拼多多's list of orders, as it is scrolled.
    page: /^mobile\.(?:yangkeduo|pinduoduo)\.com$/,
    answers: /^https:\/\/mobile\.(?:yangkeduo|pinduoduo)\.com\/proxy\/api\/api\/aristotle\/order_list_v\d+(?:\?|$)/,
    holding: /"order_sn"/,
  },
  {
    // 1688: the list of orders, one order, its parcels.
    page: /^(?:air|trade)\.1688\.com$/,
    answers:
      /^https:\/\/h5api\.m\.1688\.com\/h5\/(?:mtop\.1688|com\.alibaba\.shared\.trade\.service)\.(?:trading\.dataline\.service|mtoporderservice\.queryorder|deliveryorderservice\.querydeliveryorderpacklist)\//i,
    holding: /orderEntries|groupEntriesMap|logisticsTracePackDTOList/,
  },
  {
    // 京东咚咚: what was said before, and what is said now.
    page: /^jdcs\.jd\.com$/,
    answers:
      /^https:\/\/api\.m\.jd\.com\/(?:api|client\.action)\?(?:[^#]*&)?functionId=queryLastLogs(?:&|$)|^wss:\/\/ws\d+-dd\.jd\.com\//,
    holding: /"chat_message"|"revoke_message"|"mid"/,
  },
];

/** What is kept on pages of this host; undefined where nothing is. */
export function wantedOn(host: string): Wanted | undefined {
  return WANTED.find(({ page }) => page.test(host));
}
