import { grant } from '../browser/support/build.ts';
import { startSession } from '../browser/support/session.ts';
import { picture } from '../demo-shop/pictures/catalogue.ts';
import { numbers } from '../evidence/support/listings.ts';
import { defineBench } from './support/bench.ts';

const LISTINGS = 3;
const VISITS = 20;
const GOODS = ['mug', 'lamp-day', 'kettle', 'headset', 'bulb', 'parcel'];

/**
 * The same as `store-once` with real captures by the built extension: fewer listings, in a real browser, with its own
 * archive beside our snapshot. Prices, counts, recommendations and tracking tokens are others at each visit.
 */
export const storeOnceBrowserBench = defineBench({
  rows: {
    'store-once-browser': {
      unit: `MB in the database after ${VISITS} captures of each of ${LISTINGS} listings, the ledger and records counted too`,
      reference: 'the sum of the files',
      goal: { of: 'ratio', most: 1 / 4 },
    },
  },
  async measure() {
    const visits = new Map<string, number>();
    const session = await startSession({
      patchManifest: grant({ permissions: ['pageCapture'], hosts: true }),
      extra: ({ hostname, pathname }) => {
        const [, kind, listing = ''] = pathname.split('/');
        if (hostname === 'img.alicdn.com' && kind === 'once')
          return {
            type: 'image/png',
            body: picture(GOODS[Number(listing) % GOODS.length] ?? '', 300 + Number(listing)) ?? '',
          };
        if (hostname !== 'item.taobao.com' || kind !== 'once') return undefined;
        const visit = visits.get(listing) ?? 0;
        visits.set(listing, visit + 1);
        return { body: listingPage(Number(listing), visit) };
      },
    });
    try {
      for (let visit = 0; visit < VISITS; visit++)
        for (let listing = 0; listing < LISTINGS; listing++) {
          const shown = await session.visit(`https://item.taobao.com/once/${listing}`);
          await shown.popup.capture();
          await shown.popup.close().catch(() => undefined);
          await shown.page.close();
        }
      const own = await session.chromium.openOwn('popup.html');
      const { captures, sum, stored } = await own.evaluate(weigh);
      if (captures !== LISTINGS * VISITS) throw new Error(`${captures} captures were stored.`);
      return { 'store-once-browser': { value: stored / 1e6, reference: sum / 1e6 } };
    } finally {
      await session.end();
    }
  },
});

/** In a page of the extension: bytes in the database against the bytes of the files that its captures name. */
async function weigh(): Promise<{ captures: number; sum: number; stored: number }> {
  const open = indexedDB.open('juli');
  await new Promise((done) => {
    open.onsuccess = done;
  });
  type Row = { bytes?: Blob | Uint8Array; artefacts?: { size: number }[] };
  const all = async (table: string) => {
    const request = open.result.transaction(table).objectStore(table).getAll();
    await new Promise((done) => {
      request.onsuccess = done;
    });
    return request.result as Row[];
  };
  let stored = 0;
  for (const table of ['artefacts', 'parts', 'captures', 'ledger'])
    for (const { bytes, ...row } of await all(table)) {
      stored += JSON.stringify(row).length;
      stored += bytes instanceof Blob ? bytes.size : (bytes?.length ?? 0);
    }
  const captures = await all('captures');
  const sum = captures.flatMap(({ artefacts = [] }) => artefacts).reduce((total, { size }) => total + size, 0);
  return { captures: captures.length, sum, stored };
}

/** A listing as its shop shows it at one visit. */
function listingPage(listing: number, visit: number): string {
  const [next, steady] = [numbers(listing * 1000 + visit), numbers(listing)];
  const words = (from: () => number, count: number) =>
    Array.from({ length: count }, () => String.fromCharCode(0x4e00 + Math.floor(from() * 2000))).join('');
  const pictures = Array.from(
    { length: 14 },
    (_, index) => `<img src="https://img.alicdn.com/once/${index < 6 ? index : 10 + listing * 8 + index}" width="200">`,
  );
  const style = Array.from(
    { length: 500 },
    (_, index) => `.c${index}{margin:${index % 9}px;color:oklch(.4 .1 ${index % 360})}`,
  );
  return `<!doctype html><meta charset="utf-8"><title>${words(steady, 12)}</title><style>${style.join('\n')}</style>
<h1>${words(steady, 30)}</h1><p>￥${100 + (visit % 5)}.00 已售 ${2000 + visit * 3} 距结束 ${Math.floor(next() * 24)}:${Math.floor(next() * 60)}</p>
${pictures.join('\n')}<ul>${Array.from(
    { length: 40 },
    (_, index) => `<li class="c${index}"><b>${words(steady, 3)}</b><p>${words(steady, 60)}</p></li>`,
  )
    .slice(visit % 7)
    .join('')}</ul>
${Array.from({ length: 12 }, () => `<a href="https://item.taobao.com/item.htm?id=${Math.floor(next() * 1e12)}">${words(next, 12)}</a>`).join('')}`;
}
