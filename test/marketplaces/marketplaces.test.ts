import { describe, expect, test } from 'vitest';
import { generic } from '../../utils/marketplaces/generic/index.ts';
import { MARKETPLACES, marketplaceOf, recognise } from '../../utils/marketplaces/index.ts';
import { PAGE_KINDS, SITES } from '../../utils/marketplaces/types.ts';
import { ownPages } from './pages.ts';

const samples = MARKETPLACES.flatMap((marketplace) =>
  Object.entries(marketplace.samples).flatMap(([kind, urls]) =>
    urls.map((url) => ({ site: marketplace.site, kind, url })),
  ),
);

describe('addresses', () => {
  test.each(samples)('$site $kind $url', ({ site, kind, url }) => {
    expect(recognise(url)).toEqual({ site, page: kind });
  });

  test.each(samples)('no other marketplace takes $url', ({ site, url }) => {
    const { hostname } = new URL(url);
    const takers = MARKETPLACES.filter(({ hosts }) =>
      hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`)),
    );
    // 闲鱼 has a host below taobao.com and stands before it in the list.
    expect(takers[0]?.site).toBe(site);
    expect(takers.length).toBe(1);
  });

  test('regional and mobile hosts, and what only looks like one', () => {
    expect(recognise('https://www.amazon.co.jp/dp/B0TESTKET1')).toEqual({ site: 'amazon', page: 'product' });
    expect(recognise('https://item.jd.hk/1000.html').site).toBe('jd');
    expect(recognise('https://2.taobao.com/item.htm?id=1').site).toBe('goofish');
    expect(recognise('https://amazon.com.evil.example/dp/B0TESTKET1')).toEqual({ site: 'generic', page: undefined });
    expect(recognise('https://nottaobao.com/item.htm?id=1').site).toBe('generic');
    expect(recognise('about:blank')).toEqual({ site: 'generic', page: undefined });
    expect(recognise('not an address')).toEqual({ site: 'generic', page: undefined });
  });

  test('an address that does something is never an order page', () => {
    expect(recognise('https://trade.taobao.com/trade/confirmGoods.htm?bizOrderId=2995406113341007716').page).toBe(
      'other',
    );
    expect(recognise('https://trade.tmall.com/order/confirmGoods.htm?biz_order_id=1').page).toBe('other');
  });
});

describe('the catalogue', () => {
  test('every site has its marketplace, once', () => {
    expect([...MARKETPLACES, generic].map(({ site }) => site).sort()).toEqual([...SITES].sort());
  });

  test.each(MARKETPLACES)(
    '$site declares samples of every kind it can read, and what it cannot know',
    (marketplace) => {
      const kinds = Object.keys(marketplace.routes).map((name) =>
        name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      );
      for (const kind of kinds) {
        expect(PAGE_KINDS).toContain(kind);
        // Tmall has no list and no chat of its own: its buyers see those of Taobao.
        if (marketplace.site !== 'tmall') expect(Object.keys(marketplace.samples)).toContain(kind);
      }
      expect(marketplace.cannotKnow.length).toBeGreaterThan(0);
      expect(marketplaceOf(new URL(`https://www.${marketplace.hosts[0]}/`)).site).toBe(marketplace.site);
    },
  );

  test('every kind that a marketplace can read has a page of ours', () => {
    const pages = new Set(
      ownPages().map(({ expect: facts }) => {
        const { site, page } = facts as { site: string; page: string };
        return `${site} ${page}`;
      }),
    );
    const lacking = MARKETPLACES.flatMap(({ site, samples: known, routes }) =>
      Object.keys(routes)
        .map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
        .filter(
          (kind) => kind in known && !pages.has(`${site} ${kind}`) && !(site === 'tmall' && kind === 'after-sale'),
        )
        .map((kind) => `${site} ${kind}`),
    );
    expect(lacking).toEqual([]);
  });
});
