import { isAmount, type MoneyOptions, parseMoney } from '../money.ts';
import type { Page } from '../page.ts';
import { type ListReadings, type OrderReadings, present, type Readings, reading } from '../reading.ts';
import { simplified } from '../text.ts';
import { parseTime } from '../time.ts';
import type { ListedOrder } from '../types.ts';
import { type Labelled, labelled } from './labels.ts';
import { cardsAround, isOrder } from './order-cards.ts';
import { ownLines } from './order-labels.ts';
import { type Line, visibleLines } from './visible.ts';

/** The words before each fact as `labelled` compares them, in the languages of eBay and AliExpress; English first. */
const WORDS = {
  number:
    "order number|order id|order no.|order #|bestellnummer|bestell-nr.|numéro de commande|n° de commande|número de pedido|número del pedido|nº de pedido|id del pedido|numero d'ordine|numero ordine|número do pedido|id do pedido|bestelnummer|numer zamówienia|номер заказа|заказ №|sipariş numarası|订单编号|订单号|订单id|注文番号|주문번호|주문 번호",
  total:
    'order total|grand total|total price|gesamtsumme|gesamtbetrag|gesamtpreis|total de la commande|montant total|importe total|total del pedido|totale ordine|valor total|订单总额|实付款',
  /** Of something: only where the line begins with it. */
  sum: 'total|summe|totale|totaal|łącznie|razem|suma|итого|всего|toplam|总计|合计|합계',
  refunded:
    'refund total|refunded|refund amount|rückerstattungsbetrag|erstattet|montant remboursé|remboursé|importe reembolsado|reembolsado|importo rimborsato|rimborsato|valor reembolsado|terugbetaald|zwrócono|возвращено|iade edilen|已退款',
  tracking:
    'tracking number|tracking id|tracking no.|tracking|sendungsverfolgungsnummer|sendungsnummer|trackingnummer|numéro de suivi|número de seguimiento|numero di tracciamento|número de rastreamento|código de rastreio|trackingcode|numer przesyłki|номер отслеживания|трек-номер|takip numarası|运单号|追跡番号|운송장번호',
  carrier:
    'carrier|shipping company|logistics company|versanddienstleister|versandunternehmen|transporteur|empresa de transporte|transportista|corriere|transportadora|vervoerder|przewoźnik|служба доставки|物流公司',
  shop: 'sold by|store name|store|seller|verkauft von|verkäufer|vendu par|vendeur|vendido por|vendedor|tienda|venduto da|venditore|negozio|loja|verkocht door|verkoper|sprzedawca|продавец|магазин|mağaza|店铺|卖家',
  status:
    "order status|status|bestellstatus|état de la commande|statut|estado del pedido|estado|stato dell'ordine|stato|статус заказа|статус|sipariş durumu|订单状态",
  orderedAt:
    "order placed on|order placed|placed on|order date|date placed|time placed|bestelldatum|bestellt am|kaufdatum|gekauft am|date de la commande|date de commande|commandé le|commande passée le|fecha del pedido|pedido realizado el|realizado el|data dell'ordine|data ordine|ordinato il|data do pedido|pedido feito em|pedido realizado em|besteldatum|besteld op|data zamówienia|дата заказа|заказ оформлен|sipariş tarihi|下单时间|注文日|주문일",
  paidAt:
    'payment completed on|paid on|payment date|bezahlt am|payé le|pagado el|pagato il|pago em|betaald op|opłacono|оплачен|付款时间|支払日|결제일',
  shippedAt:
    'shipped on|shipment completed on|date shipped|versandt am|verschickt am|expédié le|enviado el|spedito il|enviado em|verzonden op|wysłano|отправлен|发货时间',
  signedAt:
    'delivered on|order completed on|delivery date|zugestellt am|geliefert am|livré le|entregado el|consegnato il|entregue em|bezorgd op|dostarczono|доставлен|收货时间|签收时间',
} as const;

const LABELS = Object.fromEntries(
  Object.entries(WORDS).map(([fact, words]) => [fact, words.split('|').map((word) => simplified(word).toLowerCase())]),
) as Record<keyof typeof WORDS, string[]>;

/** Facts of one order page of a shop abroad by the labels before them. */
export function orderByLabelsAbroad(
  lines: readonly Line[],
  id: RegExp,
  money: MoneyOptions = {},
): OrderReadings['facts'] {
  const time = (fact: 'orderedAt' | 'paidAt' | 'shippedAt' | 'signedAt') => {
    const found = labelled(lines, LABELS[fact], (value) => parseTime(value.slice(0, 60), '') !== undefined);
    return found && reading('text', parseTime(found.value.slice(0, 60), ''), found.raw);
  };
  const text = (fact: 'carrier' | 'shop' | 'status', longest: number) => {
    const found = labelled(lines, LABELS[fact], (value) => value.length <= longest, 'colon');
    return reading('text', found?.value, found?.raw);
  };
  const number = labelled(lines, LABELS.number, (value) => id.test(value));
  const isMoney = (value: string) => isAmount(value, money);
  const total = labelled(lines, LABELS.total, isMoney) ?? beginning(lines, labelled(lines, LABELS.sum, isMoney));
  const refund = labelled(lines, LABELS.refunded, isMoney);
  const tracking = labelled(lines, LABELS.tracking, (value) => /^[A-Z]{0,4}\d[\dA-Z]{7,30}$/i.test(value));
  const sum = total && parseMoney(total.value, money);
  return present({
    id: reading('text', number && id.exec(number.value)?.[0], number?.raw),
    paid: reading('text', sum?.amount, total?.raw),
    currency: reading('text', sum?.currency, total?.raw),
    refunded: reading('text', refund && parseMoney(refund.value, money)?.amount, refund?.raw),
    orderedAt: time('orderedAt'),
    paidAt: time('paidAt'),
    shippedAt: time('shippedAt'),
    signedAt: time('signedAt'),
    carrier: text('carrier', 40),
    tracking: reading('text', tracking?.value, tracking?.raw),
    shop: text('shop', 60),
    status: text('status', 60),
  });
}

/** Words by which lists of orders state where an order is. */
const STATUS =
  /^(?:(?:awaiting|to) (?:payment|pay|shipment|ship|delivery|feedback)|paid|processing|shipped|in transit|out for delivery|arriving|return (?:started|requested|received|complete)|refund (?:issued|requested)|delivered|completed|finished|cancell?ed|closed|refunded|returned|on the way|bezahlt|versandt|verschickt|zugestellt|geliefert|abgeschlossen|storniert|payée?|expédiée?|livrée?|terminée?|annulée?|enviado|entregado|finalizado|cancelado|completado|spedito|consegnato|annullato|entregue|concluído|verzonden|bezorgd|geannuleerd|wysłano|dostarczono|anulowano|отправлен|доставлен|завершён|завершен|отменён|отменен)(?:$|[\s:,.-])/i;

/** `Refund total: $10` is no total. */
function beginning(lines: readonly Line[], found: Labelled | undefined): Labelled | undefined {
  return found && lines.some(({ text }) => found.raw.startsWith(text)) ? found : undefined;
}

/** The way of a parcel, a return or a refund of one order: what its labels say, and the line that says where it is. */
export function wayAbroad(page: Page, id: RegExp, money: MoneyOptions = {}): OrderReadings | undefined {
  const lines = ownLines(page);
  const facts = orderByLabelsAbroad(lines, id, money);
  const state = lines.find(({ text }) => text.length <= 60 && STATUS.test(text))?.text;
  const read = present({ ...facts, status: facts.status ?? reading('text', state, state) });
  return Object.keys(read).length === 0 ? undefined : { loose: true, facts: read };
}

/** A list of orders whose markup is not known: a card around each number behind its label. */
export function listByLabelsAbroad(page: Page, id: RegExp, money: MoneyOptions = {}): ListReadings | undefined {
  const cards = cardsAround(page, (text) => {
    const plain = simplified(text).toLowerCase();
    if (plain.length !== text.length || !id.test(text)) return undefined;
    for (const label of LABELS.number) {
      const at = plain.indexOf(label);
      const number = at < 0 ? null : id.exec(text.slice(at + label.length).replace(/^\s*[:：#]?\s*/, ''));
      if (number?.index === 0) return number[0];
    }
    return undefined;
  });
  if (cards.length === 0) return undefined;
  const orders = cards.flatMap(({ card, id: number }) => (page.isCut(card) ? [] : [listed(card, number, id, money)]));
  return { loose: true, orders: orders.filter(isOrder), ...(page.cut === undefined ? {} : { complete: false }) };
}

function listed(card: Element, number: string, id: RegExp, money: MoneyOptions): Readings<ListedOrder> {
  const lines = visibleLines(card);
  const { paid, currency, orderedAt, shop, refunded, status } = orderByLabelsAbroad(lines, id, money);
  const state = lines.find(({ text }) => text.length <= 60 && STATUS.test(text))?.text;
  return present({
    id: reading('text', number, number),
    paid,
    currency,
    shop,
    orderedAt,
    refunded,
    status: status ?? reading('text', state, state),
  });
}
