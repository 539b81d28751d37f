import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const civilCode = defineStatute({
  name: '民法典',
  nameEn: 'Civil Code',
  fullName: '中华人民共和国民法典',
  version: '2020-05-28',
  area: 'substance',
  inForceFrom: '2021-01-01',
  source: SOURCES.JL,
  status: 'V',
  about: {
    zh: '规定合同、侵权、时效等民事关系的基本规则。',
    en: 'The basic rules of contract, tort, limitation and other civil matters.',
  },
  articles: {
    '19': {
      zh: '八周岁以上的未成年人，超出其年龄、智力的购买须经法定代理人同意或者追认。',
      en: 'Minors of eight or more need their guardian’s consent beyond what suits their age.',
    },
    '20': {
      zh: '不满八周岁的未成年人由法定代理人代理实施民事法律行为。',
      en: 'Children under eight act only through their guardian.',
    },
    '145': {
      zh: '限制民事行为能力人超出年龄的购买，经追认才有效；未经追认的可以要求返还。',
      en: 'A minor’s purchase beyond its age is valid only if the guardian ratifies it.',
    },
    '147': { zh: '基于重大误解的行为可以请求撤销。', en: 'Acts made under a major mistake may be rescinded.' },
    '148': {
      zh: '因对方欺诈而订立的合同，受欺诈方可以请求撤销。',
      en: 'A contract induced by the other side’s fraud may be rescinded.',
    },
    '152': {
      zh: '撤销权自知道撤销事由之日起一年内行使，重大误解为九十日，最长五年。',
      en: 'Rescission must be sought within a year of knowing (90 days for mistake), five years at most.',
    },
    '188': {
      zh: '请求保护民事权利的诉讼时效为三年，自知道权利受损和义务人之日起计算，最长二十年。',
      en: 'Claims lapse three years after knowing of the harm and the obligor, twenty at most.',
    },
    '195': {
      zh: '提出要求、对方同意履行、起诉或者申请仲裁等使诉讼时效中断，重新计算。',
      en: 'A demand, a promise to perform, a suit or arbitration interrupts limitation and starts it anew.',
    },
    '201': { zh: '按日计算期间的，开始的当日不计入。', en: 'The first day of a period is not counted.' },
    '203': {
      zh: '期间的最后一日是法定休假日的，以休假日结束的次日为最后一日。',
      en: 'A period that ends on a public holiday ends on the day after it.',
    },
    '491': {
      zh: '网上选择商品并提交订单成功时合同成立。',
      en: 'An online contract is formed when the order is successfully submitted.',
    },
    '496': {
      zh: '提供格式条款的一方应当提示、说明重大条款，未提示说明的对方可以主张不成为合同内容。',
      en: 'Important standard terms that were not pointed out are not part of the contract.',
    },
    '497': {
      zh: '不合理地免除自己责任、加重对方责任的格式条款无效。',
      en: 'Standard terms that unreasonably shift liability are void.',
    },
    '498': {
      zh: '对格式条款有两种以上解释的，作不利于提供方的解释。',
      en: 'Doubtful standard terms are read against their author.',
    },
    '512': {
      zh: '网购商品以快递交付的，收货人签收时间为交付时间。',
      en: 'Goods bought online are delivered when the recipient signs for them.',
    },
    '563': {
      zh: '对方迟延履行经催告仍不履行，或者致使合同目的不能实现的，可以解除合同。',
      en: 'A contract may be ended when the other side stays late after a demand or its purpose is frustrated.',
    },
    '564': {
      zh: '解除权应当在约定期限或者知道解除事由之日起一年内行使。',
      en: 'The right to end a contract lapses within the agreed time or one year of knowing.',
    },
    '565': {
      zh: '解除合同应当通知对方，通知到达时解除。',
      en: 'Ending a contract takes notice and works when it arrives.',
    },
    '566': {
      zh: '合同解除后，已履行的可以要求恢复原状并赔偿损失。',
      en: 'After a contract ends, what was performed may be restored and loss claimed.',
    },
    '577': {
      zh: '不履行合同或者履行不符合约定的，应当继续履行、采取补救措施或者赔偿损失。',
      en: 'Whoever does not perform as agreed must perform, remedy or compensate.',
    },
    '582': {
      zh: '履行不符合约定的，可以合理要求修理、重作、更换、退货、减少价款等。',
      en: 'For faulty performance: repair, redoing, exchange, return or price reduction.',
    },
    '583': {
      zh: '履行或者补救后还有其他损失的，应当赔偿。',
      en: 'Loss that remains after performance or remedy is compensated.',
    },
    '584': {
      zh: '损失赔偿额相当于违约造成的损失，但不超过订立合同时能够预见的范围。',
      en: 'Damages equal the loss, within what could be foreseen.',
    },
    '585': {
      zh: '可以约定违约金，过高或者过低的可以请求调整。',
      en: 'Agreed damages bind, and may be adjusted when far off the loss.',
    },
    '586': {
      zh: '定金数额不得超过主合同标的额的百分之二十，超过部分不产生定金的效力。',
      en: 'Earnest money counts up to 20 % of the contract price.',
    },
    '587': {
      zh: '收受定金的一方违约致使合同目的不能实现的，应当双倍返还定金。',
      en: 'The party that received earnest money and breaks the contract returns it twofold.',
    },
    '588': {
      zh: '既约定违约金又约定定金的，可以选择其一。',
      en: 'Between agreed damages and earnest money one is chosen.',
    },
    '604': {
      zh: '货物毁损、灭失的风险，交付之前由出卖人承担，交付之后由买受人承担。',
      en: 'The risk of loss is the seller’s until delivery.',
    },
    '610': {
      zh: '质量不符致使合同目的不能实现的，买受人可以拒绝接受或者解除合同，风险由出卖人承担。',
      en: 'Goods that frustrate the purpose may be refused; the risk stays with the seller.',
    },
    '615': { zh: '出卖人应当按照约定的质量要求交付。', en: 'The seller must deliver the agreed quality.' },
    '617': {
      zh: '标的物不符合质量要求的，买受人可以要求承担违约责任。',
      en: 'For goods below the agreed quality the seller is liable for breach.',
    },
    '620': {
      zh: '买受人收到货物后应当在约定的期限内检验，没有约定的应当及时检验。',
      en: 'The buyer inspects within the agreed time, or promptly.',
    },
    '621': {
      zh: '买受人应当在合理期限内通知质量问题，最长自收到之日起二年，有质量保证期的除外。',
      en: 'Flaws must be notified within a reasonable time, at most two years from receipt or the warranty term.',
    },
    '622': {
      zh: '约定的检验期限过短的，仅视为对外观瑕疵的期限。',
      en: 'Too short an inspection term covers only visible flaws.',
    },
    '623': {
      zh: '签收送货单只推定已检验数量和外观瑕疵。',
      en: 'Signing a delivery note is taken to cover only quantity and visible flaws.',
    },
    '832': {
      zh: '承运人对运输过程中货物的毁损、灭失承担赔偿责任。',
      en: 'The carrier pays for loss and damage in transport.',
    },
    '1179': {
      zh: '侵害他人造成人身损害的，应当赔偿医疗费、护理费、交通费、营养费、住院伙食补助费和误工收入等。',
      en: 'Bodily harm: medical, nursing, transport, nutrition, hospital meals and lost income.',
    },
    '1183': {
      zh: '侵害人身权益造成严重精神损害的，可以请求精神损害赔偿。',
      en: 'Serious mental harm from an injury brings moral damages.',
    },
    '1202': {
      zh: '因产品缺陷造成他人损害的，生产者应当承担侵权责任。',
      en: 'The producer is liable for harm done by a defect.',
    },
    '1203': {
      zh: '因产品缺陷受损害的，可以向生产者，也可以向销售者请求赔偿。',
      en: 'Harm by a defect may be claimed from producer or seller.',
    },
    '1207': {
      zh: '明知产品存在缺陷仍然生产、销售，造成死亡或者健康严重损害的，可以请求惩罚性赔偿。',
      en: 'Punitive damages for knowingly selling a defect that kills or seriously harms.',
    },
    '1024': {
      zh: '任何人不得以侮辱、诽谤等方式侵害他人的名誉权。',
      en: 'Nobody may harm another’s reputation by insult or defamation.',
    },
  },
});
