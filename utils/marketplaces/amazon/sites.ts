import type { MoneyOptions } from '../money.ts';
import { simplified } from '../text.ts';

/** Amazon's national sites: currency of amounts without a mark, and what `$` and `¥` mean there. */
const CURRENCIES: Readonly<Record<string, string>> = {
  'amazon.com': 'USD',
  'amazon.ca': 'CAD',
  'amazon.com.mx': 'MXN',
  'amazon.com.br': 'BRL',
  'amazon.co.uk': 'GBP',
  'amazon.ie': 'EUR',
  'amazon.de': 'EUR',
  'amazon.fr': 'EUR',
  'amazon.it': 'EUR',
  'amazon.es': 'EUR',
  'amazon.nl': 'EUR',
  'amazon.com.be': 'EUR',
  'amazon.se': 'SEK',
  'amazon.pl': 'PLN',
  'amazon.com.tr': 'TRY',
  'amazon.ae': 'AED',
  'amazon.sa': 'SAR',
  'amazon.eg': 'EGP',
  'amazon.in': 'INR',
  'amazon.co.jp': 'JPY',
  'amazon.cn': 'CNY',
  'amazon.com.au': 'AUD',
  'amazon.sg': 'SGD',
  'amazon.co.za': 'ZAR',
};

export const AMAZON_HOSTS = Object.keys(CURRENCIES);

export function amazonCurrency(url: URL): string | undefined {
  const host = AMAZON_HOSTS.find((domain) => url.hostname === domain || url.hostname.endsWith(`.${domain}`));
  return host === undefined ? undefined : CURRENCIES[host];
}

export function amazonMoney(url: URL): MoneyOptions {
  const currency = amazonCurrency(url);
  return {
    yen: currency === 'JPY' ? 'JPY' : 'CNY',
    ...(currency !== undefined && /^(?:USD|CAD|MXN|AUD|SGD)$/.test(currency) ? { dollar: currency } : {}),
  };
}

/** `112-5939971-8962610`, digital ones `D01-…`. */
export const AMAZON_ORDER_ID = /(?<![\w-])(?:D\d{2}|\d{3})-\d{7}-\d{7}(?![\w-])/;

const WORDS = {
  placed: [
    'order placed',
    'ordered on',
    'order date',
    'digital order',
    'bestellung aufgegeben am',
    'bestellung aufgegeben',
    'bestellt am',
    'bestelldatum',
    'commande effectuée le',
    'commande effectuée',
    'commandé le',
    'commande passée le',
    'pedido realizado el',
    'pedido realizado em',
    'pedido realizado',
    'pedido feito em',
    'pedido efectuado el',
    'fecha del pedido',
    'ordine effettuato il',
    'ordine effettuato',
    'ordinato il',
    'data ordine',
    'bestelling geplaatst op',
    'bestelling geplaatst',
    'beställning gjord',
    'beställning lagd',
    'zamówienie złożone',
    'data zamówienia',
    'sipariş tarihi',
    '注文日',
    '下单日期',
  ],
  total: [
    'order total',
    'total',
    'gesamtsumme',
    'summe',
    'gesamtbetrag',
    'importe total',
    'totale ordine',
    'totale',
    'totaal',
    '合計',
    '订单总计',
    '总计',
  ],
  grandTotal: [
    'grand total',
    'order total',
    'total for this order',
    'gesamtsumme',
    'gesamtbetrag',
    'montant total ttc',
    'montant total',
    'total de la commande',
    'importe total',
    'total del pedido',
    'totale ordine',
    'totale complessivo',
    'eindtotaal',
    'ご請求額',
    '订单总计',
  ],
  refund: [
    'refund total',
    'total refund',
    'gesamterstattung',
    'summe der erstattung',
    'erstattungssumme',
    'erstattungsbetrag',
    'refunded',
    'remboursement total',
    'reembolso total',
    'rimborso totale',
    '返金合計',
  ],
  seller: [
    'ships from and sold by',
    'dispatched from and sold by',
    'sold by',
    'vendido y enviado por',
    'vendido e enviado por',
    'enviado y vendido por',
    'verkauf und versand durch',
    'versand und verkauf durch',
    'verkauf durch',
    'vendu et expédié par',
    'expédié et vendu par',
    'venduto e spedito da',
    'verkocht en verzonden door',
    'säljs och levereras av',
    'säljs av',
    'sprzedawca',
    'verkauft von',
    'verkäufer',
    'vendu par',
    'vendeur',
    'vendido por',
    'venduto da',
    'verkocht door',
    '販売元',
    '販売',
    '卖家',
  ],
} as const;

/** Words before a fact, as `labelled` compares them, in the languages of the larger sites. */
export const LABELS = Object.fromEntries(
  Object.entries(WORDS).map(([fact, words]) => [fact, words.map(simplified)]),
) as Record<keyof typeof WORDS, string[]>;
