import { simplified } from '../text.ts';

/** The words that shops of many countries put to a button or beside an amount, for texts in simplified characters. */

/** One pattern of many words; `<` and `>` bound a word in any script. */
function words(...all: readonly string[]): RegExp {
  return new RegExp(simplified(all.join('|')).replaceAll('<', '(?<!\\p{L})').replaceAll('>', '(?!\\p{L})'), 'iu');
}

/** What a button says that takes this one thing. */
export const BUY = words(
  '^(?:add (?:item )?to (?:cart|basket|bag|trolley)|buy (?:it )?now)',
  '^(?:in den (?:warenkorb|einkaufswagen)|jetzt kaufen|zum warenkorb hinzufügen)',
  '^(?:ajouter au panier|acheter>)',
  '^(?:(?:añadir|agregar) al? (?:carrito|carro|cesta|bolsa)|comprar(?: ahora)?$)',
  '^(?:adicionar(?: ao? (?:carrinho|cesto|sacola))?$|comprar(?: agora)?$)',
  '^(?:aggiungi al (?:carrello|cestino)|acquista(?: ora)?$)',
  '^(?:in (?:mijn )?winkel(?:wagen|mand)|(?:toe)?voegen aan winkel)',
  '^(?:dodaj do koszyka|do koszyka|kup teraz)',
  '^(?:(?:vložit |přidat |pridať )?do koš[íi]k[ua])',
  '^(?:lägg i (?:varukorg|kundvagn)|læg i (?:indkøbs)?kurv|legg i handlekurv|lisää (?:ostos)?koriin)',
  '^(?:(?:добавить )?в корзину|купить>|(?:до|в) кошик|купити>)',
  '^(?:sepete ekle|satın al)',
  '^(?:kosárba|adaugă în coș|προσθήκη στο καλάθι)',
  '^(?:thêm vào giỏ|mua ngay|tambah ke keranjang|beli sekarang)',
  '^(?:הוס(?:ף|פה) לסל|קנה עכשיו|أضف إلى (?:السلة|العربة)|اشتر الآن|(?:หยิบใส่|เพิ่มลง(?:ใน)?)ตะกร้า|ซื้อเลย)',
  '^(?:장바구니|구매하기|바로 ?구매)',
  '^(?:カートに(?:入れる|追加)|買い物かごに|ご?購入)',
  '^(?:加入购物[车袋]|放入购物[车袋]|立即(?:购买|下单)|直接购买|马上抢|领券购买)',
);

/** Headings of a cart, a checkout, a confirmation, a list of wishes. Where a basket may also be for sale, the whole heading. */
export const CHECKOUT = words(
  '^(?:(?:your|my|shopping)\\s+(?:cart|basket|bag|trolley|wish ?list|orders?)|(?:cart|check ?out|wish ?list)>|thanks?(?: you)?>|order (?:confirm|received|summary|details))',
  '^(?:(?:ihr |mein |dein )?warenkorb|(?:ihr |mein |dein )einkaufswagen|vielen dank|bestell(?:bestätigung|übersicht))',
  '^(?:(?:votre|mon) panier|panier d.achat|merci (?:pour|de)>|(?:récapitulatif|confirmation) de (?:la )?commande)',
  '^(?:(?:tu|mi|su) (?:carrito|cesta)>|carrito de (?:la )?compra|gracias por|resumen del pedido|pedido (?:confirmado|realizado))',
  '^(?:(?:meu|seu|o seu) carrinho|carrinho de compras|obrigad[oa] (?:por|pel)|resumo do pedido|(?:il tuo|il mio) carrello|grazie per|riepilogo (?:dell.)?ordine)',
  '^(?:(?:je|mijn|jouw) winkel(?:wagen|mand)|bedankt voor|twój koszyk|dziękujemy za|váš košík|děkujeme za)',
  '^(?:(?:din|min) (?:varukorg|kundvagn|indkøbskurv|kurv|handlekurv)|tack för|tak for|takk for|kiitos tila)',
  '^(?:ваша корзина|спасибо за|ваш кошик|дякуємо за|sepetim|sepetiniz|teşekkür|giỏ hàng|cảm ơn)',
  '^(?:einkaufswagen|panier|carrito|cesta|carrinho|carrello|winkelwagen|winkelmand|koszyk|košík|varukorg|kundvagn|indkøbskurv|handlekurv|ostoskori|корзина|кошик|sepet|keranjang|장바구니|カート|買い物かご)(?:\\s*[(（]?\\d*[)）]?)?$',
  '^(?:ショッピングカート|ご注文|주문 ?(?:완료|확인|내역)|(?:我的)?(?:购物车|购物袋|订单|结算)(?:$|[\\s:：!，,(（]))',
);

/** Beside the amount of another price: what it cost before, what it costs elsewhere. */
export const LIST_WORD = words(
  'list price|was\\b|rrp|msrp|retail|suggested|regular price|reg\\.|compare at|original|typically|before|<m\\.?r\\.?p>',
  '<uvp>|unverbindlich|<statt>|ursprünglich|<vorher>|bisheriger',
  '<antes>|precio (?:anterior|habitual|recomendado)|<pvpr?>|^de\\s*:|preço (?:original|antigo|normal)',
  'au lieu de|prix (?:conseillé|barré|habituel|de référence|public)|prezzo (?:di listino|consigliato|precedente)|invece di',
  'adviesprijs|normale prijs|cena (?:regularna|katalogowa|sugerowana)|poprzednia cena|původní cena|běžná cena',
  '<ord(?:\\.|inarie) ?pris|tidigare pris|førpris|<før>|normalpris|vejl|<ovh>',
  'старая цена|цена без скидки|liste fiyatı|eski fiyat|giá gốc|giá niêm yết|정가|소비자가|시중가',
  '定価|通常価格|参考価格|希望小売',
  '原价|市场价|市售价|划线价|参考价|建议售价|吊牌价|优惠前|专柜价|门市价',
);

/** Amounts that nobody is asked to pay for one unit of this, now and without a condition. */
export const OTHER_AMOUNT = words(
  '\\bsave\\b|saving|you save|\\boff\\b|discount|spare>|<sparen|ersparnis|économi|ahorr|economi[ze]|risparmi|oszczędz|ušetř|spara>|спишем|экономия|tasarruf',
  'shipping|delivery|postage|versand|zzgl|livraison|frais de port|envío|<envio>|<frete>|<portes>|gastos|spedizione|verzend|bezorg|frakt|<fragt>|wysyłk|dostaw|doprav|доставк|<kargo>|vận chuyển|배송|送料|运费|邮费',
  '\\btax\\b|\\bvat\\b|<gst>|bez dph|excl\\.? btw|hors taxe|<ht>|exkl\\.? moms|iva esclusa|<(?:sin|sem) iva>|éco-?part|税抜|本体',
  'lowest price|niedrigster|prix le plus bas|precio más bajo|prezzo più basso|laagste prijs|lägsta pris|laveste pris|najniższa cena|nejnižší cena|alin hinta|(?:menor preço|preço mais baixo)',
  'deposit|gift card|credit|coupon|gutschein|<cupom|<cupón|kupon|쿠폰|クーポン|points?|<punkte|ポイント|포인트|reward|cash ?back|warranty|protection|insurance|trade.?in',
  'when you spend|orders? over|spend|open box|\\bused\\b|refurb|\\bfrom \\d+ sellers|minimum|free gift|worth|approx|≈|subscribe',
  'member|club|loyalty|student|mitglied|medlem|<socios?>|회원|会員',
  '<(?:no|via) pix>|<boleto>|à vista',
  '立减|满\\d|省|积分|定金|会员|新人|首单|学生|约合|分期',
);

/** Tax that is in the amount already says nothing against it. */
export const TAX_INCLUDED =
  /\b(?:inc(?:l(?:uding|usive of|\.)?)?\.?|with)\s*(?:all )?(?:vat|tax(?:es)?|gst)\b|\b(?:vat|tax(?:es)?|gst)[- ]inc(?:l(?:uded|\.)?)?\b\.?/i;

/** A line that names what the amount in the next one is. */
export const OTHER_LABEL =
  /^(?:(?:standard|express|estimated)?\s*(?:shipping|delivery|postage|handling)(?: cost| fee| charges?)?|(?:sales )?tax(?:es)?|vat|(?:you )?sav(?:e|ings?)|deposit|versand(?:kosten)?|livraison|运费|邮费|税费|定金|押金|会员价|新人价)\s*[:：]?$/i;

/** One of several payments. */
export const INSTALMENT = words(
  '\\/\\s?mo\\b|\\/\\s?month|per month|monthly|a month|instal?ments?|interest.free|pay in \\d|klarna|afterpay|<emi>',
  '\\/\\s?(?:monat|mois|mes>|mês|mese|mån|мес|ay>)|pro monat|monatlich|par mois|mensual|al mese|miesięcznie|měsíčně|в месяц|taksit|개월|回払い',
  '\\d\\s?x (?:de |di |à |a )?[^\\d\\s]{0,3}\\s?\\d|sin intereses|sem juros|sans frais|\\bx\\s?\\d+\\s?(?:months|期)|每月|月供|首付|\\/期',
);

/** `($2.40 / 100 g)` */
export const UNIT_PRICE = /[(（][^()（）]{0,40}\d[^()（）]{0,20}(?:\/|per |=)[^()（）]{0,20}[)）]/;

/** `9,66 €/L`, `1 kg = 29,80 €`: the price of a measure, not of the thing. */
export const PER_MEASURE =
  /\/\s?(?:\d{1,4}\s?)?(?:k?g|mg|m?l|cl|dl|oz|fl|lb|litre|liter|m²|m2|count|ct)\b|\b\d{1,4}\s?(?:k?g|m?l|liter|litre|m²)\s?=/i;

const SYMBOL = /[¥￥$€£₹₽₩₪₺฿₫₴]|\b(?:USD|EUR|GBP|CNY|RMB|JPY|AUD|CAD|CHF|SEK|NOK|DKK|PLN)\b|元|円|원|zł|Kč|грн/;
const LETTERS = /(?<!\p{L})(?:kr|TL|руб|Ft|Rp|RM)(?!\p{L})/u;

/** Whether a text has a digit and what makes an amount of money of it. */
export function hasAmount(text: string): boolean {
  return /\d/.test(text) && (SYMBOL.test(text) || (text.length <= 200 && LETTERS.test(text)));
}
