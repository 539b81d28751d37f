import { type FaultPattern, findFaults } from '../patterns.ts';
import { defineRule } from '../types.ts';

/**
 * Somebody's telephone, identity card, home or face does not belong into a text that goes round. The writer's own
 * data in a letter to the other side is the writer's affair; a firm's service line is no personal data.
 */
const OWN = /(?:我的?|本人|自己|投诉人|申请人|原告|举报人|收件人|收货人|联系人|买家|消费者)[^。!?;\n]{0,16}$/;
const RESPONDENT =
  /(?:被投诉人|被申请人|被告|被举报人|老板|店主|客服|快递员|法人|法定代表人|经理|骑手|驿站|他|她|其|卖家|商家|主播|配送员|掌柜)[^。!?;\n]{0,20}$/;
const BUSINESS = /(?:客服|官方|服务|投诉|商家|企业|公司|店铺|工商)(?:热线|电话|专线)[^。!?;\n\d]{0,4}$/;
const PUBLISH =
  /公布|公开|曝光|发到|发出|发上|贴|挂|晒|转发|扩散|群发|散布|大家(?:快)?(?:打|加|去|看)|都(?:去|来)打|人肉|传(?:到|出)/;

const NUMBERS: readonly FaultPattern[] = [
  {
    pattern: /(?<!\d)1[3-9]\d-?\d{4}-?\d{4}(?!\d)/g,
    when: (sentence, before) =>
      !BUSINESS.test(before) && !OWN.test(before) && (PUBLISH.test(sentence) || RESPONDENT.test(before)),
  },
  {
    pattern: /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx](?![\da-z])/g,
    when: (sentence, before) => PUBLISH.test(sentence) || RESPONDENT.test(before) || !OWN.test(before),
  },
  {
    pattern: /(?<!\d)\d{16,19}(?!\d)/g,
    when: (sentence, before) =>
      /(?:银行卡|卡号|账户|账号)[^,。!?;\n\d]{0,8}$/.test(before) &&
      !OWN.test(before) &&
      (PUBLISH.test(sentence) || RESPONDENT.test(before)),
  },
];
const WORDS: readonly FaultPattern[] = [
  {
    pattern: /(?:老板|店主|法人|快递员|主播|她|他|卖家)的?(?:个人|私人)?(?:微信|qq)号?(?:是|为|:)?[a-z\d_-]{5,}/g,
    when: (sentence) => PUBLISH.test(sentence) || /骂|骚扰|打爆/.test(sentence),
  },
  {
    pattern:
      /(?:公布|公开|曝光|挂出|贴出|晒出|散布|发布|群发|扩散)[^,。!?;\n]{0,4}(?:你|您|老板|店主|客服|法人|快递员|他|她|卖家|商家)们?[^,。!?;\n]{0,8}?(?:手机号?|电话|身份证|住址|家庭住址|地址|照片|姓名|个人信息|隐私|聊天记录|孩子|家人|微信)/g,
  },
  {
    pattern:
      /(?:把|将)(?:你|您|老板|店主|客服|法人|快递员|他|她|卖家|商家)们?(?:的)?[^,。!?;\n]{0,10}?(?:手机号?|电话|身份证|住址|地址|照片|姓名|个人信息|隐私|微信)[^,。!?;\n]{0,6}(?:公布|公开|曝光|发|挂|贴|晒|扩散|传)/g,
  },
  {
    pattern:
      /(?:老板|店主|客服|法人|快递员|主播|他|她|卖家)[^,。!?;\n]{0,10}(?:家住|住在|家庭住址)(?:是|为|:)?[^,。!?;\n]{4,}/g,
  },
];

export const personalData = defineRule({
  id: 'personal-data',
  basis: ['个人信息保护法:10'],
  find: (draft) => findFaults(draft, [...NUMBERS, ...WORDS]),
});
