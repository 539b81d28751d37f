import type { Page } from '../page.ts';
import { simplified } from '../text.ts';

/** What a list of orders says when it holds none, by language. */
const EMPTY = new RegExp(
  simplified(
    [
      '(?:没有|无|还没有|暂无)(?:任何|相关的?|符合条件的|找到(?:符合条件的|相关的?)?|下过)?(?:订单|宝贝)',
      '\\bno (?:orders|purchases)(?: yet| found|\\.|$)|(?:don.t have any|have not placed any|haven.t (?:placed|made) any) (?:orders|purchases)',
      'keine (?:käufe|bestellungen)|(?:aucun|passé aucune|aucune) (?:achat|commande)',
      '(?:no hay|no tienes|ningún) (?:pedidos?|compras?)|nenhum pedido|nessun (?:ordine|acquisto)|non hai (?:ancora )?(?:effettuato|acquistato)',
      'geen (?:bestellingen|aankopen)|brak zamówień|nie złożono|inga (?:beställningar|köp)|(?:нет|пока нет) заказов|заказов (?:пока )?нет',
      '注文(?:は|が|履歴は)(?:あり|見つかり)ません|주문(?: ?내역)?이 없',
    ].join('|'),
  ),
  'i',
);

/** Whether the page says that there is no order in this view. */
export function saysEmpty(page: Page): boolean {
  return page.visible().some(({ text }) => text.length < 60 && EMPTY.test(simplified(text)));
}
