import type { Page } from '../page.ts';
import { ownLines } from '../routes/order-labels.ts';
import { simplified } from '../text.ts';
import { parseTime } from '../time.ts';
import type { Signer, Stated, TraceEntry } from './types.ts';

/** How far a parcel came, entry by entry, and who took it. */

const STEP =
  /签收|派送|派件|投递|揽收|揽件|收寄|到达|离开|发往|已发出|运输|中转|转运|出库|打包|待取件|取件码?|代收|退回|拒收|拒签|快件|包裹|清关|航班/;

const MOST_ENTRIES = 100;

/** Entries with a time of their own; without one a line is only an entry when a time stands right before or behind it. */
export function trace(page: Page): TraceEntry[] {
  const lines = ownLines(page);
  const entries: TraceEntry[] = [];
  for (const [index, { text }] of lines.entries()) {
    if (text.length < 3 || text.length > 240 || !STEP.test(simplified(text)) || entries.length >= MOST_ENTRIES)
      continue;
    const at = timeOf(lines, index);
    if (at !== undefined && !entries.some((one) => one.text === text && one.at === at)) entries.push({ at, text });
  }
  return entries;
}

function timeOf(lines: readonly { text: string }[], index: number): string | undefined {
  const own = parseTime(lines[index]?.text ?? '', '+08:00');
  if (own?.includes('T')) return own;
  for (const step of [-1, 1]) {
    const text = lines[index + step]?.text ?? '';
    const time = text.length <= 40 ? parseTime(text, '+08:00') : undefined;
    if (time?.includes('T')) return time;
  }
  return undefined;
}

/** Whose hands took it, in simplified characters. A proper name tells nobody whether it was the buyer. */
const SIGNERS: readonly (readonly [Signer, RegExp])[] = [
  ['locker', /快递柜|智能柜|自提柜|丰巢|格格|云柜|柜机|速递易/],
  ['station', /驿站|代收点|代收店|服务站|服务点|自提点|便利店|超市|小店|兔喜|妈妈|邻里|代办点|网点代收/],
  ['front-desk', /前台|门卫|物业|保安|收发室|传达室|门房|值班/],
  ['family', /家人|家属|父母|爱人|配偶|子女/],
  ['buyer', /本人/],
  ['other', /他人|同事|邻居|朋友|代签|代收|家门口|门口|放置|其他/],
];

/** The newest sign-for that says by whom. */
export function signedBy(page: Page): Stated<Signer> | undefined {
  for (const { text } of ownLines(page)) {
    const plain = simplified(text);
    if (
      text.length > 240 ||
      !/签收|代收|已投递|已放|妥投/.test(plain) ||
      /待签收|未签收|请.{0,12}签收|派送中|即将/.test(plain)
    )
      continue;
    const value = SIGNERS.find(([, words]) => words.test(plain))?.[0];
    if (value !== undefined) return { value, route: 'text', raw: text.slice(0, 300) };
  }
  return undefined;
}
