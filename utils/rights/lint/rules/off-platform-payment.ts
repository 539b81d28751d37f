import { type FaultPattern, findFaults } from '../patterns.ts';
import { defineRule } from '../types.ts';

/**
 * Paying or settling outside the platform, or giving up a complaint or confirming receipt before the money has
 * arrived, gives away what protects the buyer.
 */
const CHAT = '(?:微信|威信|薇信|vx|wx|v信|➕v|qq|支付宝)';
/** Asks for the usual way back, or turns the offer down. */
const REFUSED =
  /(?:不|别|勿|拒绝|请勿|不要|不得|无法|不能|不会|不同意|不接受|避免|禁止|没有?|不方便)[^,。!?;\n]{0,10}$/;
const PROPER = /原路|平台内|站内|官方渠道|订单内|通过平台/;
const own = (sentence: string, before: string) => !REFUSED.test(before) && !PROPER.test(sentence);

const OUTSIDE: readonly FaultPattern[] = [
  {
    pattern: new RegExp(
      `(?:加|➕)(?:一下|个|我|你|您|下)?(?:的)?(?:${CHAT}|v(?![a-z0-9]))|${CHAT}(?:上)?(?:聊|谈|说|联系|私聊|沟通|转|打款|收款|发红包|红包)|(?:我|本人)的?${CHAT}(?:号|是|账号|账户|收款码|:)`,
      'g',
    ),
    when: own,
  },
  {
    pattern:
      /(?:私下|线下|平台外|场外|站外|绕过平台|绕开平台|跳过平台|不走平台|脱离平台)(?:里|直接)?(?:转|打款|付款|交易|解决|处理|和解|退款|赔|补|协商|支付|结算|给|收)?/g,
    when: (sentence, before, after) =>
      own(sentence, before) &&
      !/^的?[^,。!?;\n]{0,4}(?:记录|凭证|截图|证据|情况|行为|要求)/.test(after) &&
      !/线下(?:门店|店|实体)/.test(sentence) &&
      /转|款|付|解决|处理|和解|退|赔|补|协商|私了|交易|收|同意|可以/.test(sentence),
  },
  {
    pattern:
      /(?:直接)?(?:转|打|汇|退|付)(?:账|钱|款)?(?:到|给|进|至)(?:我|本人)的?(?:个人)?(?:银行卡|卡上?|卡里|账户|账号|支付宝|微信|收款码)|(?:银行卡号|收款码|收款账号|我的卡号)(?:是|为|:|发你|发给你|如下)?/g,
    when: own,
  },
  { pattern: /私了|发(?:个|一?个)?红包给(?:我|本人)|给我发(?:个)?红包/g, when: own },
];
/** Giving up first: 我先确认收货你再退款, 收到钱前撤诉. */
const EARLY: readonly FaultPattern[] = [
  {
    pattern:
      /(?:先|就|马上|立刻|可以|愿意|同意|现在)[^,。!?;\n]{0,6}?(?:确认收货|撤(?:销|回|掉)?(?:投诉|举报|售后|维权|申请|诉|案)|取消(?:售后|投诉|举报|维权|退款申请)|关闭(?:售后|维权|退款)|删(?:除|掉)?(?:差评|评价|聊天记录|证据)|签(?:字|署)?[^,。!?;\n]{0,4}(?:和解|不再追究|放弃))/g,
    when: (sentence, before, after) =>
      own(sentence, before) &&
      /(?:再|后|然后|等|你们?|给|转|退|赔|补|付)/.test(before + after) &&
      !/(?:到账|收到(?:退款|款|钱)|退款(?:完成|成功))(?:之?后|了|,)?[^。!?;\n]{0,8}$/.test(before),
  },
];

export const offPlatformPayment = defineRule({
  id: 'off-platform-payment',
  basis: [],
  find: (draft, { record }) => {
    const hasPlatform = record.marketplace !== 'none';
    return findFaults(draft, hasPlatform ? [...OUTSIDE, ...EARLY] : EARLY);
  },
});
