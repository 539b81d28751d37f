import { parseMoney } from './utils/marketplaces/money.ts';
import { BUY, OTHER_AMOUNT, LIST_WORD, INSTALMENT, PER_MEASURE } from './utils/marketplaces/generic/words.ts';
for (const t of ['1 290 Kč','Do košíku','da 89,00 € a 249,00 €','Medlemspris 399 kr']) console.log(t, parseMoney(t), BUY.test(t), OTHER_AMOUNT.test(t), LIST_WORD.test(t), INSTALMENT.test(t), PER_MEASURE.test(t));
