import type { Written } from './written.ts';

const shop = (lang: string, title: string, body: string) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title} | Shop</title></head><body><header><a href="/">Shop</a></header><main><h1>${title}</h1>${body}</main></body></html>`;

/** Shops of many countries: how they write what is asked now, and what stands beside it. */
export const locales: Written[] = [
  {
    name: 'Brazil: at sight, in instalments, from and to',
    url: 'https://loja.example.com.br/p/10001',
    html: shop(
      'pt-BR',
      'Cafeteira',
      '<div>De: <s>R$ 1.599,00</s></div><div class="price">Por: R$ 1.299,90</div><div>em até 12x de R$ 108,33 sem juros</div><div>R$ 1.234,90 no Pix com 5% de desconto</div><button>Comprar</button>',
    ),
    expect: { page: 'product', product: { price: 1299.9, listPrice: 1599, currency: 'BRL' } },
  },
  {
    name: 'Spain: before and now',
    url: 'https://tienda.example.es/p/10002',
    html: shop(
      'es',
      'Lámpara',
      '<p>Antes <del>49,95 €</del> Ahora <strong>39,95 €</strong></p><p>Envío 4,99 €</p><button>Añadir al carrito</button>',
    ),
    expect: { page: 'product', product: { price: 39.95, listPrice: 49.95, currency: 'EUR' } },
  },
  {
    name: 'Poland: the lowest price of thirty days is not the price',
    url: 'https://sklep.example.pl/p/10003',
    html: shop(
      'pl',
      'Czajnik',
      '<div class="price">79,99 zł</div><div>Najniższa cena z 30 dni przed obniżką: 74,99 zł</div><div>Cena regularna: <s>99,99 zł</s></div><button>Dodaj do koszyka</button>',
    ),
    expect: { page: 'product', product: { price: 79.99, currency: 'PLN' } },
  },
  {
    name: 'Poland: the same with the lowest price first',
    url: 'https://sklep.example.pl/p/10004',
    html: shop(
      'pl',
      'Garnek',
      '<div>Najniższa cena z 30 dni przed obniżką: 74,99 zł</div><div class="price">79,99 zł</div><button>Dodaj do koszyka</button>',
    ),
    expect: { page: 'product', product: { price: 79.99 } },
  },
  {
    name: 'Germany: recommended price, base price, delivery',
    url: 'https://laden.example.de/p/10005',
    html: shop(
      'de',
      'Bergkäse',
      '<div>UVP 19,90 €</div><div class="price">14,90 €</div><div>(1 kg = 29,80 €)</div><div>inkl. MwSt., zzgl. 4,95 € Versand</div><div>Niedrigster Preis der letzten 30 Tage: 13,90 €</div><button>In den Warenkorb</button>',
    ),
    expect: { page: 'product', product: { price: 14.9, listPrice: { oneOf: [19.9, null] }, currency: 'EUR' } },
  },
  {
    name: 'France: blank as thousands mark, four times without charge',
    url: 'https://boutique.example.fr/p/10006',
    html: shop(
      'fr',
      'Canapé',
      '<div>1 299,00 €</div><div>ou 4x 324,75 € sans frais</div><div>dont 12,50 € d’éco-participation</div><button>Ajouter au panier</button>',
    ),
    expect: { page: 'product', product: { price: 1299, currency: 'EUR' } },
  },
  {
    name: 'Netherlands: comma and dash',
    url: 'https://winkel.example.nl/p/10007',
    html: shop(
      'nl',
      'Fiets',
      '<div>Adviesprijs € 899,-</div><div class="price">€ 749,-</div><button>In winkelwagen</button>',
    ),
    expect: { page: 'product', product: { price: 749, currency: 'EUR' } },
  },
  {
    name: 'Korea: won behind the number',
    url: 'https://store.example.kr/p/10008',
    html: shop(
      'ko',
      '보온 텀블러 500ml',
      '<div>정가 <del>39,000원</del></div><div class="price">29,000원</div><div>배송비 3,000원</div><button>장바구니</button>',
    ),
    expect: { page: 'product', product: { price: 29000, listPrice: 39000, currency: 'KRW' } },
  },
  {
    name: 'Japan: with and without tax',
    url: 'https://store.example.jp/item/10009',
    html: shop(
      'ja',
      '美濃焼の湯のみ',
      '<div class="price">3,300円(税込)</div><div>本体価格 3,000円</div><div>送料 550円</div><div>30ポイント</div><button>カートに入れる</button>',
    ),
    expect: { page: 'product', product: { price: 3300, currency: 'JPY' } },
  },
  {
    name: 'India: M.R.P. and EMI',
    url: 'https://store.example.in/p/10010',
    html: shop(
      'en-IN',
      'Pressure Cooker',
      '<div>M.R.P.: <s>₹2,499</s></div><div class="price">₹1,799</div><div>EMI from ₹87 per month</div><div>Inclusive of all taxes</div><button>Add to Cart</button>',
    ),
    expect: { page: 'product', product: { price: 1799, listPrice: 2499, currency: 'INR' } },
  },
  {
    name: 'Turkey: lira by letters',
    url: 'https://magaza.example.com.tr/p/10011',
    html: shop(
      'tr',
      'Çaydanlık',
      '<div class="price">1.299,90 TL</div><div>Kargo 29,90 TL</div><button>Sepete Ekle</button>',
    ),
    expect: { page: 'product', product: { price: 1299.9, currency: 'TRY' } },
  },
  {
    name: 'Russia: blank and sign, old price after the new one',
    url: 'https://magazin.example.ru/p/10012',
    html: shop(
      'ru',
      'Чайник',
      '<div><span class="price">1 299 ₽</span> <span class="old-price">1 799 ₽</span></div><div>от 108 ₽/мес</div><button>В корзину</button>',
    ),
    expect: { page: 'product', product: { price: 1299, listPrice: 1799, currency: 'RUB' } },
  },
  {
    name: 'Taiwan: promotion and market price',
    url: 'https://shop.example.tw/goods/10013',
    html: shop(
      'zh-TW',
      '保溫杯 500ml',
      '<div>市售價 <del>NT$1,990</del></div><div>促銷價 <b>NT$1,290</b></div><div>分期 3 期 0 利率 NT$430/期</div><div>運費 NT$80</div><button>加入購物車</button>',
    ),
    expect: { page: 'product', product: { price: 1290, listPrice: 1990, currency: 'TWD' } },
  },
  {
    name: 'Vietnam: points as thousands marks',
    url: 'https://cuahang.example.vn/p/10014',
    html: shop(
      'vi',
      'Ấm trà',
      '<div class="price">1.290.000 ₫</div><div><del>1.590.000 ₫</del></div><button>Thêm vào giỏ</button>',
    ),
    expect: { page: 'product', product: { price: 1290000, currency: 'VND' } },
  },
  {
    name: 'Switzerland: dash for the centimes',
    url: 'https://laden.example.ch/p/10015',
    html: shop(
      'de-CH',
      'Raclette-Ofen',
      '<div class="price">CHF 129.–</div><div>statt CHF 159.–</div><button>In den Warenkorb</button>',
    ),
    expect: { page: 'product', product: { price: 129, currency: 'CHF' } },
  },
  {
    name: 'Czech: crowns with a dash, without tax beside it',
    url: 'https://obchod.example.cz/p/10016',
    html: shop(
      'cs',
      'Konvice',
      '<div class="price">1 290 Kč</div><div>1 066 Kč bez DPH</div><button>Do košíku</button>',
    ),
    expect: { page: 'product', product: { price: 1290, currency: 'CZK' } },
  },
  {
    name: 'Sweden: ordinary price and members',
    url: 'https://butik.example.se/p/10017',
    html: shop(
      'sv',
      'Stekpanna',
      '<div>Medlemspris 399 kr</div><div class="price">499 kr</div><div>Ord. pris <s>599 kr</s></div><button>Lägg i varukorg</button>',
    ),
    expect: { page: 'product', product: { price: 499, listPrice: 599, currency: 'SEK' } },
  },
  {
    name: 'Italy: from a price to another by size',
    url: 'https://negozio.example.it/p/10018',
    html: shop(
      'it',
      'Tappeto',
      '<div class="price">da 89,00 € a 249,00 €</div><div>Spedizione 9,90 €</div><button>Aggiungi al carrello</button>',
    ),
    expect: { page: 'product', product: { price: 89, currency: 'EUR' } },
  },
  {
    name: 'Portugal: price per unit first',
    url: 'https://mercado.example.pt/p/10019',
    html: shop(
      'pt',
      'Azeite 3 L',
      '<div>9,66 €/L</div><div class="price">28,99 €</div><div>PVPR 34,99 €</div><button>Adicionar</button>',
    ),
    expect: { page: 'product', product: { price: 28.99 } },
  },
  {
    name: 'Malaysia: RM',
    url: 'https://kedai.example.my/p/10020',
    html: shop(
      'ms',
      'Periuk Nasi',
      '<div class="price">RM 159.90</div><div><del>RM 199.00</del></div><button>Add to Cart</button>',
    ),
    expect: { page: 'product', product: { price: 159.9, listPrice: 199, currency: 'MYR' } },
  },
  {
    name: 'Indonesia: Rp with points',
    url: 'https://toko.example.co.id/p/10021',
    html: shop(
      'id',
      'Penanak Nasi',
      '<div class="price">Rp1.299.000</div><div>Cicilan Rp108.250/bulan</div><button>Tambah ke Keranjang</button>',
    ),
    expect: { page: 'product', product: { price: 1299000, currency: 'IDR' } },
  },
  {
    name: 'Israel: shekel before the number, right to left',
    url: 'https://hanut.example.co.il/p/10022',
    html: shop('he', 'קומקום חשמלי', '<div class="price">₪ 149.90</div><button>הוסף לסל</button>'),
    expect: { page: 'product', product: { price: 149.9, currency: 'ILS' } },
  },
  {
    name: 'Ukraine: hryvnia by letters, old price in the same line',
    url: 'https://kramnytsia.example.ua/p/10023',
    html: shop(
      'uk',
      'Електричний чайник',
      '<div><span class="price">1 299 грн</span> <s>1 599 грн</s></div><button>В кошик</button>',
    ),
    expect: { page: 'product', product: { price: 1299, listPrice: 1599, currency: 'UAH' } },
  },
  {
    name: 'Hungary: forint',
    url: 'https://bolt.example.hu/p/10024',
    html: shop('hu', 'Vízforraló', '<div class="price">12 990 Ft</div><button>Kosárba teszem</button>'),
    expect: { page: 'product', product: { price: 12990, currency: 'HUF' } },
  },
  {
    name: 'Denmark: point behind the sign',
    url: 'https://butik.example.dk/p/10025',
    html: shop(
      'da',
      'Elkedel',
      '<div>Før 599,00 kr.</div><div class="price">449,00 kr.</div><button>Læg i kurv</button>',
    ),
    expect: { page: 'product', product: { price: 449, currency: 'DKK' } },
  },
  {
    name: 'Norway: dash for the øre',
    url: 'https://butikk.example.no/p/10026',
    html: shop('no', 'Vannkoker', '<div class="price">kr 499,-</div><button>Legg i handlekurv</button>'),
    expect: { page: 'product', product: { price: 499, currency: 'NOK' } },
  },
  {
    name: 'Finland: price of a litre after it',
    url: 'https://kauppa.example.fi/p/10027',
    html: shop(
      'fi',
      'Oliiviöljy 1 l',
      '<div class="price">12,90 €</div><div>12,90 €/l</div><div>Alin hinta 30 pv: 11,90 €</div><button>Lisää ostoskoriin</button>',
    ),
    expect: { page: 'product', product: { price: 12.9, currency: 'EUR' } },
  },
  {
    name: 'Britain: with and without VAT',
    url: 'https://trade.example.co.uk/p/10028',
    html: shop(
      'en-GB',
      'Steel Ladder',
      '<div>£100.00 ex VAT</div><div class="price">£120.00 inc VAT</div><button>Add to Basket</button>',
    ),
    expect: { page: 'product', product: { price: 120, currency: 'GBP' } },
  },
  ...(
    [
      ['de', 'Teekanne Blau', 'Ausverkauft', 'Ähnliche Produkte', '19,90 €', 'In den Warenkorb'],
      ['de', 'Teekanne Grün', 'Nicht mehr lieferbar', 'Das könnte Ihnen auch gefallen', '19,90 €', 'In den Warenkorb'],
      ['fr', 'Théière Bleue', 'Épuisé', 'Vous aimerez aussi', '19,90 €', 'Ajouter au panier'],
      ['es', 'Tetera Azul', 'Agotado', 'Productos relacionados', '19,90 €', 'Añadir al carrito'],
      ['it', 'Teiera Blu', 'Esaurito', 'Potrebbero interessarti', '19,90 €', 'Aggiungi al carrello'],
      ['nl', 'Theepot Blauw', 'Uitverkocht', 'Vergelijkbare producten', '€ 19,90', 'In winkelwagen'],
      ['pl', 'Czajnik Niebieski', 'Wyprzedane', 'Podobne produkty', '79,90 zł', 'Do koszyka'],
      ['ru', 'Синий чайник', 'Нет в наличии', 'Похожие товары', '1 990 ₽', 'В корзину'],
      ['ja', '青い急須 大', '在庫切れ', '関連商品', '3,300円', 'カートに入れる'],
      ['zh-CN', '青瓷茶壶大号', '已售罄', '相似推荐', '¥199.00', '加入购物车'],
    ] as const
  ).map(
    ([lang, title, gone, heading, price, button]): Written => ({
      name: `sold out, goods of others below: ${heading}`,
      url: `https://shop.example.net/${lang}/p/7101`,
      html: shop(
        lang,
        title,
        `<p>${gone}</p><h2>${heading}</h2><div><a href="/p/2">X</a><div>${price}</div><button>${button}</button></div>`,
      ),
      expect: { product: { oneOf: [null, { price: null }] } },
    }),
  ),
];
