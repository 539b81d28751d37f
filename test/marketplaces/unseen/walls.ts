import { page, type Written } from './written.ts';

const wall = (name: string, url: string, title: string, body: string, more: object = {}): Written => ({
  name,
  url,
  html: page(title, body),
  expect: { page: 'gate', product: null, order: null, orders: null, chat: null, ...more },
});

/** Walls, errors and refusals in other words than English and Chinese, and pages that only look like them. */
export const walls: Written[] = [
  wall(
    'German: not found',
    'https://laden.example.de/p/lampe-1',
    'Seite nicht gefunden | Laden',
    '<h1>Seite nicht gefunden</h1><p>Die gesuchte Seite existiert nicht mehr.</p>',
  ),
  wall(
    'French: robot check',
    'https://www.amazon.fr/dp/B0AAAAAA41',
    'Amazon.fr',
    '<p>Saisissez les caractères que vous voyez ci-dessous</p><p>Toutes nos excuses, nous devons simplement nous assurer que vous n’êtes pas un robot.</p><form action="/errors/validateCaptcha"><input id="captchacharacters"></form>',
  ),
  wall(
    'French: not found',
    'https://boutique.example.fr/p/1',
    'Page introuvable',
    '<h1>Oups ! Cette page est introuvable</h1>',
  ),
  wall(
    'Spanish: not found',
    'https://tienda.example.es/p/1',
    'Página no encontrada',
    '<h1>Lo sentimos, la página no existe</h1>',
  ),
  wall('Italian: not found', 'https://negozio.example.it/p/1', 'Pagina non trovata', '<h1>Pagina non trovata</h1>'),
  wall(
    'Portuguese: not found',
    'https://loja.example.com.br/p/1',
    'Página não encontrada',
    '<h1>Ops! Página não encontrada</h1>',
  ),
  wall(
    'Russian: access',
    'https://magazin.example.ru/p/1',
    'Доступ ограничен',
    '<h1>Доступ ограничен</h1><p>Подтвердите, что вы не робот</p>',
  ),
  wall(
    'Japanese: sign in',
    'https://www.amazon.co.jp/your-orders/orders',
    'Amazonログイン',
    '<h1>ログイン</h1><form name="signIn"><input type="email" name="email"><button>次に進む</button></form>',
    { missing: ['orders'] },
  ),
  wall(
    'Japanese: not found',
    'https://store.example.jp/item/1',
    'ページが見つかりません',
    '<h1>お探しのページは見つかりませんでした</h1>',
  ),
  wall(
    'German: sign in at the orders',
    'https://www.amazon.de/your-orders/orders',
    'Amazon Anmelden',
    '<h1>Anmelden</h1><form name="signIn" action="/ap/signin"><label>E-Mail-Adresse oder Mobiltelefonnummer</label><input type="email"><button>Weiter</button></form>',
    { missing: ['orders'] },
  ),
  wall(
    'Korean: not found',
    'https://store.example.kr/p/1',
    '페이지를 찾을 수 없습니다',
    '<h1>페이지를 찾을 수 없습니다</h1>',
  ),
  wall(
    'Polish: not found',
    'https://sklep.example.pl/p/1',
    'Nie znaleziono strony',
    '<h1>Strona nie została znaleziona</h1>',
  ),
  wall('Dutch: not found', 'https://winkel.example.nl/p/1', 'Pagina niet gevonden', '<h1>Pagina niet gevonden</h1>'),
  wall(
    'Traditional Chinese: goods that are not there',
    'https://item.taobao.com/item.htm?id=740000000001',
    '淘寶網',
    '<p>很抱歉，您查看的寶貝不存在，可能已下架或被轉移。</p>',
    { missing: ['product'] },
  ),
  wall(
    'Traditional Chinese: verify',
    'https://detail.tmall.com/item.htm?id=740000000002',
    '驗證',
    '<p>請按住滑塊，拖動到最右邊</p>',
    { missing: ['product'] },
  ),
  wall(
    'Traditional Chinese: too often',
    'https://item.jd.com/100000000041.html',
    '京東',
    '<p>訪問頻繁，請稍後再試</p>',
    { missing: ['product'] },
  ),
  wall(
    'AliExpress: slider',
    'https://www.aliexpress.com/item/1005000000001.html',
    'Captcha Interception',
    '<div>Sorry, we have detected unusual traffic from your network.</div><div>Please slide to verify</div>',
    { missing: ['product'] },
  ),
  wall(
    'eBay: in a moment',
    'https://www.ebay.com/itm/315000000009',
    'Pardon Our Interruption...',
    '<h1>Checking your browser before you access eBay.</h1>',
    { missing: ['product'] },
  ),
  wall(
    'Goofish: sign in over nothing',
    'https://www.goofish.com/im?itemId=1&peerUserId=2',
    '闲鱼',
    '<div id="root"></div><iframe src="https://passport.goofish.com/mini_login.htm"></iframe>',
    { missing: ['chat'] },
  ),
  wall(
    'a JSON refusal of the gateway',
    'https://trade.1688.com/order/buyer_order_list.htm',
    '',
    '{"ret":["FAIL_SYS_SESSION_EXPIRED::Session过期"],"data":{}}',
    { missing: ['orders'] },
  ),
  wall('an empty answer', 'https://mobile.yangkeduo.com/goods.html?goods_id=1', '', '', { missing: ['product'] }),
  {
    name: 'a lock that is called a gate: a product in German whose name says sign in',
    url: 'https://laden.example.de/p/schild-7001',
    html: page(
      'Schild „Bitte anmelden“ | Laden',
      '<h1>Schild „Bitte anmelden“</h1><div class="price">12,90 €</div><button>In den Warenkorb</button><a href="/login">Anmelden</a>',
    ),
    expect: { page: 'product', product: { title: 'Schild „Bitte anmelden“', price: 12.9 } },
  },
  {
    name: 'a book about robots in French',
    url: 'https://boutique.example.fr/p/livre-7002',
    html: page(
      'Je ne suis pas un robot | Boutique',
      '<h1>Je ne suis pas un robot</h1><div class="price">19,90 €</div><button>Ajouter au panier</button>',
    ),
    expect: { page: 'product', product: { title: 'Je ne suis pas un robot', price: 19.9 } },
  },
  ...(
    [
      ['Warenkorb', 'In den Warenkorb', 'de'],
      ['Votre panier', 'Ajouter au panier', 'fr'],
      ['Carrito de compras', 'Comprar ahora', 'es'],
      ['Seu carrinho', 'Comprar agora', 'com.br'],
      ['Il tuo carrello', 'Acquista ora', 'it'],
      ['Twój koszyk', 'Do koszyka', 'pl'],
      ['Корзина', 'Купить', 'ru'],
      ['ショッピングカート', '購入する', 'jp'],
      ['장바구니', '구매하기', 'kr'],
      ['Vielen Dank für Ihre Bestellung', 'Jetzt kaufen', 'de'],
    ] as const
  ).map(
    ([heading, button, land]): Written => ({
      name: `a cart or a confirmation is no product: ${heading}`,
      url: `https://shop.example.${land}/x/2`,
      html: page(
        `${heading} | Shop`,
        `<h1>${heading}</h1><div>Lamp</div><div class="price">€ 49,00</div><button>${button}</button>`,
      ),
      expect: { page: 'other', product: null },
    }),
  ),
  {
    name: 'a basket that is for sale',
    url: 'https://boutique.example.fr/p/panier-7003',
    html: page(
      'Panier en osier | Boutique',
      '<h1>Panier en osier</h1><div class="price">24,90 €</div><button>Ajouter au panier</button>',
    ),
    expect: { page: 'product', product: { title: 'Panier en osier', price: 24.9 } },
  },
];
