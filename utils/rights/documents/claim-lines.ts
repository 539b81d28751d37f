import { articleLabelZh, citationLabel, parseCitation, statute } from '../law/index.ts';
import { items as itemWords, remedies as remedyWords } from '../text/zh/words.ts';
import { type Advice, type Citation, type Claim, type ItemId, LOSS_KINDS } from '../types.ts';
import { type Line, line } from './blocks.ts';
import { money } from './format.ts';

const LOSSES: readonly ItemId[] = ['substitute-diff', ...LOSS_KINDS];
const ADDITIONAL: readonly ItemId[] = ['fraud3x', 'food10x', 'drug10x', 'promise', 'deposit-penalty'];

/** A head as a request: 退还价款, 赔偿医疗费, 支付三倍的增加赔偿. */
function itemLabel(id: ItemId): string {
  if (LOSSES.includes(id)) return `赔偿${itemWords[id]}`;
  return ADDITIONAL.includes(id) ? `支付${itemWords[id]}` : itemWords[id];
}

/** The name a statute goes by in a letter: interpretations in full, since their short names are ours. */
function title(name: string): string {
  const known = statute(name);
  const formal = known?.fullName.startsWith('最高人民法院') ? known.fullName : name;
  return citationLabel(name, 'zh').replace(name, formal);
}

/** 《A法》第一条、第二条第三款、《B法》第四条: each statute once, in the order of its first citation. */
export function cite(citations: readonly Citation[]): string {
  const articles = new Map<string, string[]>();
  for (const citation of citations) {
    const parts = parseCitation(citation);
    if (parts === undefined) continue;
    const label = articleLabelZh(parts);
    const found = articles.get(parts.statute) ?? [];
    if (label !== '' && !found.includes(label)) found.push(label);
    articles.set(parts.statute, found);
  }
  return [...articles].map(([name, labels]) => title(name) + labels.join('、')).join('、');
}

/** Each head with its amount, its formula and its ground. */
export function claimLines({ items, remedies }: Claim): Line[] {
  return [
    ...items.map(({ id, amount, formula, basis }) =>
      line(
        `${itemLabel(id)}${money(amount)}（计算：${formula}${basis.length === 0 ? '' : `；依据：${cite(basis)}`}）。`,
      ),
    ),
    ...remedies.map((remedy) => line(`${remedyWords[remedy]}。`)),
  ];
}

/** 退还价款59.00元、支付食品惩罚性赔偿金1,000.00元，合计1,059.00元; empty when nothing is claimed. */
export function claimInBrief({ items, total, remedies }: Claim): string {
  const parts = [
    ...items.map(({ id, amount }) => itemLabel(id) + money(amount)),
    ...remedies.map((remedy) => remedyWords[remedy]),
  ];
  return parts.join('、') + (items.length > 1 ? `，合计${money(total)}` : '');
}

export function claimsAnything({ items, remedies }: Claim): boolean {
  return items.length + remedies.length > 0;
}

/** The statutes a right rests on; how an office proceeds and what a platform rules is left out. */
export function substantiveGrounds({ citations }: Advice): Citation[] {
  return citations.filter((citation) => statute(parseCitation(citation)?.statute ?? '')?.area === 'substance');
}

/** The public law that a seller may have broken: what an authority can act on. Contract law is between the parties. */
export function publicGrounds(advice: Advice): Citation[] {
  return substantiveGrounds(advice).filter((citation) => {
    const name = parseCitation(citation)?.statute ?? '';
    return name !== '民法典' && !statute(name)?.fullName.startsWith('最高人民法院');
  });
}
