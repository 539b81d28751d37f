/**
 * Text as the contract wants it: whitespace collapsed, entities decoded, invisible characters removed, nothing else
 * changed. Every function is linear in the length of its input.
 */

/** Zero-width and direction marks that pages put between the characters of a title or a price. */
const INVISIBLE = /\u200b|\u200c|\u200d|\u200e|\u200f|[\u202a-\u202e]|\ufeff/g;

/** Collapses whitespace and removes invisible characters. */
export function clean(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** `clean`, or undefined when nothing is left: a fact is never an empty string. */
export function cleaned(text: string | null | undefined): string | undefined {
  const value = clean(text ?? '');
  return value === '' ? undefined : value;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  yen: '¥',
  pound: '£',
  euro: '€',
  middot: '·',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  reg: '®',
  trade: '™',
  copy: '©',
  times: '×',
};

/** Decodes HTML entities in text that did not pass an HTML parser (values of embedded JSON). Unknown ones stay. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Text of a value that holds markup: `<h3>订单状态: …</h3>`. Tags become spaces; `误差<0.5mm` has none. */
export function withoutTags(html: string): string {
  if (!html.includes('<')) return decodeEntities(html);
  return decodeEntities(html.replace(/<\/?[a-zA-Z][^<>]{0,500}>|<!--[^<>]{0,500}-->/g, ' '));
}

/** The traditional forms that occur in the labels we look for, each followed by its simplified form. */
const VARIANTS =
  '訂订單单號号碼码實实優优後后國国補补領领價价諾诺時时內内發发貨货賣卖買买運运費费狀状態态創创間间確确認认餘余額额總总計计編编' +
  '數数顏颜類类鋪铺廠厂營营業业執执關关閉闭詳详請请證证險险賠赔償偿還还剩剩動动賬账戶户簽签遞递快快當当前前與与們们這这個个' +
  '應应繳缴滿满減减紅红禮礼劃划線线標标規规選选擇择尋寻對对話话訊讯務务員员時时點点擊击載载傳传圖图檔档撤撤銷销無无條条' +
  '絡络資资產产種种級级稱称網网頁页錯错誤误頻频繁繁訪访問问驗验滑滑塊块登登錄录會会員员註注冊册臺台湾湾億亿萬万爲为為为從从' +
  '將将現现過过進进達达連连週周聯联係系繫系絕绝給给經经維维護护讓让誰谁調调談谈論论譯译讀读變变贈赠贊赞車车軟软輸输辦办轉转' +
  '鎖锁鍵键鏈链門门開开閱阅隊队際际隨随難难雙双電电預预頭头題题願愿顯显風风飛飞館馆駐驻驛驿體体魚鱼齊齐龍龙憑凭據据徵征稅税' +
  '東东丟丢倉仓則则剛刚參参團团圓圆場场處处寧宁寶宝導导幣币庫库異异報报搶抢擁拥擠挤攬揽殺杀暫暂瀏浏積积統统蘇苏薦荐' +
  '沒没見见覽览視视議议評评該该貝贝購购貼贴郵邮閒闲閑闲韻韵順顺馬马鳥鸟親亲於于豐丰僅仅眾众掃扫熱热' +
  '歡欢機机刪删屆届書书舉举響响復复複复審审寫写貓猫離离結结鐘钟罰罚質质兩两憂忧貴贵壞坏遲迟適适頂顶貿贸櫃柜雲云媽妈鄰邻衛卫愛爱學学約约記记暱昵隻只製制' +
  '劵券裏里裡里專专屬属獲获極极權权構构樣样檢检換换損损撥拨擔担揀拣擴扩攔拦據据攜携歷历殘残氣气決决測测準准滯滞煩烦照照';
const SIMPLIFIED = new Map<string, string>();
for (let index = 0; index + 1 < VARIANTS.length; index += 2) {
  const traditional = VARIANTS.charAt(index);
  if (!SIMPLIFIED.has(traditional)) SIMPLIFIED.set(traditional, VARIANTS.charAt(index + 1));
}

/** Traditional characters of our label vocabulary in their simplified form, length unchanged. For comparing only. */
export function simplified(text: string): string {
  let changed = '';
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    const other = SIMPLIFIED.get(text.charAt(index));
    if (other === undefined) continue;
    changed += text.slice(from, index) + other;
    from = index + 1;
  }
  return from === 0 ? text : changed + text.slice(from);
}

/** A form in which two notations of the same text are equal: no whitespace, no case, no width. For comparing only. */
export function folded(text: string): string {
  return simplified(clean(text).normalize('NFKC').toLowerCase()).replace(/\s/g, '');
}
