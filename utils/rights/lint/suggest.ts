import { money } from '../documents/format.ts';
import { citationLabel } from '../law/index.ts';
import type { LintFinding, LintId } from '../types.ts';
import type { LintContext } from './types.ts';

/** Why a passage is a fault, in both languages of the interface, and lawful Chinese wording to put in its place. */
export interface Suggestion {
  reason: string;
  reasonEn: string;
  rewrite: string;
}

const LAWFUL_NEXT = '如协商不成，我将依法申请平台介入，并可向12315投诉或者向人民法院起诉。';

const REASONS: Readonly<Record<LintId, readonly [zh: string, en: string]>> = {
  threat: [
    '以曝光、伤害、搞垮对方相要挟，可能被认定为敲诈勒索。写明合法途径和答复期限就够了。',
    'Pressing with exposure, harm or ruin can be extortion. Naming lawful routes and a time limit is enough.',
  ],
  insult: [
    '辱骂或者给对方贴标签会削弱请求，还可能侵害名誉。只写发生了什么。',
    'Insults and labels weaken the claim and may harm reputation. Say what happened instead.',
  ],
  'over-claim': [
    '要求的金额超过目前可以主张的数额。按逐项计算的金额提出更容易得到支持。',
    'The sum is more than can be claimed as things stand. Ask for the itemised sum.',
  ],
  'double-punitive': [
    '三倍赔偿和十倍赔偿不能同时主张，只能选择其一。',
    'Three times and ten times the price cannot be claimed together; choose one.',
  ],
  'unfounded-minimum': [
    '500元、1000元的最低赔偿只适用于欺诈、不安全食品或者假劣药品，本案目前没有这样的依据。',
    'The minimum of 500 or 1,000 yuan needs fraud, unsafe food or fake drugs; this case shows none so far.',
  ],
  'unfounded-damages': [
    '误工费、精神损失只在人身受到伤害时才可以主张。',
    'Lost income and mental distress can be claimed only for a bodily injury.',
  ],
  fabrication: [
    '编造、修改或者放置证据会使请求失去依据，并可能受到处罚。只提交原始材料。',
    'Making up, editing or planting evidence destroys the claim and is punishable. Give originals only.',
  ],
  impersonation: [
    '不能冒充他人或者机关，也不能用他人名义投诉。',
    'Do not pose as somebody else or an authority, nor complain in another’s name.',
  ],
  'off-platform-payment': [
    '到账之前不要在平台外收付款、撤销投诉、确认收货或者放弃权利。',
    'Before the money has arrived do not settle outside the platform, withdraw, confirm receipt or give up rights.',
  ],
  'repealed-citation': ['引用的规定已经废止或者条文已经重新编号。', 'The cited rule has been repealed or renumbered.'],
  'guaranteed-win': [
    '结果由有权机关决定，没有人能保证。写“可以主张”。',
    'Nobody can promise the result. Say what may be claimed.',
  ],
  'personal-data': [
    '公开他人的电话、证件号、住址等个人信息本身就是违法行为，请删去。',
    'Publishing somebody’s telephone, identity number or home is itself unlawful. Leave it out.',
  ],
};

function claimSentence({ claim }: LintContext): string {
  if (claim.total <= 0) return '请依法处理我的请求，并书面答复。';
  const parts: readonly (readonly [string, number])[] = [
    ['退还款项', claim.refund],
    ['赔偿损失', claim.losses],
    ['依法或者依承诺增加的赔偿', claim.additional],
  ];
  const named = parts.filter(([, amount]) => amount > 0);
  const list = named.map(([label, amount]) => `${label}${money(amount)}`).join('，');
  return named.length > 1 ? `我的请求是：${list}，合计${money(claim.total)}。` : `我的请求是：${list}。`;
}

function rewrite(finding: LintFinding, context: LintContext): string {
  switch (finding.id) {
    case 'threat':
      return `请在五个工作日内答复。${LAWFUL_NEXT}`;
    case 'insult':
      return '我对贵店的处理不能接受，请按事实和法律规定答复。';
    case 'over-claim':
    case 'double-punitive':
    case 'unfounded-minimum':
    case 'unfounded-damages':
      return claimSentence(context);
    case 'fabrication':
      return '请以订单、聊天记录和实物的原始材料为准。';
    case 'impersonation':
      return '我是本订单的消费者本人，以真实身份提出请求。';
    case 'off-platform-payment':
      return '请在平台内处理，款项按原支付渠道退回；到账后我再办理后续手续。';
    case 'repealed-citation':
      return finding.basis.map((citation) => citationLabel(citation, 'zh')).join('、');
    case 'guaranteed-win':
      return '根据现有材料，我可以主张上述请求，由有权机关依法处理。';
    case 'personal-data':
      return '（此处删去个人信息，需要时只向受理机关提供。）';
  }
}

/** A reason and lawful wording for one finding. The rewrite passes the lint itself. */
export function suggest(finding: LintFinding, _draft: string, context: LintContext): Suggestion {
  const [reason, reasonEn] = REASONS[finding.id];
  return { reason, reasonEn, rewrite: rewrite(finding, context) };
}
