import type { Advice, CaseRecord } from '../../types.ts';
import { type Block, blank, fields, heading, type Line, line, numbered, or, paragraph, signature } from '../blocks.ts';
import { causeOfAction } from '../cause.ts';
import { cite, claimLines, substantiveGrounds } from '../claim-lines.ts';
import { claimantFields, defendantFields } from '../court-parties.ts';
import { defineDraft } from '../define-draft.ts';
import { evidenceBlocks } from '../evidence-names.ts';
import { day, money } from '../format.ts';
import { goods } from '../goods.ts';
import { eventSentences, orderLines, problemLines } from '../narrative/index.ts';
import { SUIT } from '../voice.ts';

const joined = (lines: readonly Line[]): Line => lines.flat();

/** The court as far as the advice names a place; which court of that place it is, the writer looks up. */
function courtName({ court }: Advice): Line {
  const [first] = court?.jurisdiction ?? [];
  if (first === undefined) return line(blank('有管辖权的人民法院'));
  const kind = first.kind === 'internet' ? '互联网法院' : '基层人民法院';
  return line(blank(`${first.place}对应的${kind}名称`));
}

function elements(record: CaseRecord, advice: Advice): Block {
  const { order = {} } = record;
  const agreement = record.court?.arbitrationAgreement;
  const payment = order.paidOn === undefined ? '' : `${day(order.paidOn)}支付。`;
  const paid = advice.claim.total > 0 && payment !== '' ? payment : blank('何时、以什么方式支付');
  const events = eventSentences(record.events, SUIT);
  return fields(
    ['合同的订立', joined(orderLines(record, SUIT, advice.claim.total > 0))],
    ['标的物', goods(record)],
    ['合同主体', line('买受人：原告；出卖人：', or(record.seller?.name, '合同对方的名称'))],
    ['价款和支付', paid],
    [
      '交付和验收',
      order.signedOn === undefined ? blank('何时、由谁签收，或者没有收到') : `订单显示${day(order.signedOn)}签收。`,
    ],
    ['质量标准和异议期', blank('页面、包装或者合同中的约定，没有可以写“无”')],
    ['争议的情况', joined(problemLines(record, SUIT, advice.claim))],
    ['催告和协商', events.length === 0 ? blank('何时、怎样向对方提出') : events.join('')],
    [
      '管辖或者仲裁约定',
      agreement === undefined ? blank('有没有约定管辖或者仲裁') : '格式条款中有仲裁条款，原告对其效力有异议。',
    ],
    ['其他需要说明的', blank('没有可以写“无”')],
  );
}

/** In the element style of the courts' model forms for sales disputes, with what 民事诉讼法:124 requires. */
export const civilComplaint = defineDraft({
  id: 'civil-complaint',
  build: (record, advice) => {
    const { claim } = advice;
    const grounds = substantiveGrounds(advice);
    return [
      fields(['案由', causeOfAction(record)]),
      heading('一、当事人'),
      claimantFields('原告', record),
      defendantFields('被告', record),
      heading('二、诉讼请求'),
      numbered([...claimLines(claim), line('本案诉讼费用由被告承担。')]),
      fields(['标的总额', claim.total > 0 ? money(claim.total) : '无金钱请求']),
      heading('三、事实与理由'),
      elements(record, advice),
      heading('四、请求依据'),
      paragraph(grounds.length === 0 ? line(blank('法律依据')) : line(`${cite(grounds)}。`)),
      heading('五、证据清单'),
      ...evidenceBlocks(advice),
      paragraph('详见证据目录。'),
      heading('六、调解意愿'),
      paragraph('是否愿意先行调解：', blank('愿意或者不愿意'), '。'),
      paragraph('此致'),
      paragraph(courtName(advice)),
      signature(line('起诉人：', blank('签名')), line(day(record.now))),
    ];
  },
});
