import { type FaultPattern, findFaults } from '../patterns.ts';
import { defineRule } from '../types.ts';

/**
 * Insults and labels harm the claim and may harm the other side's reputation (民法典:1024). What is said of the goods
 * (“东西是垃圾”) is no insult; what the other side called the writer is not the writer's.
 */
const LABEL: readonly FaultPattern[] = [
  {
    pattern:
      /黑(?:店|心(?:商家|店家?|卖家|老板|企业|公司|商人|的)?)|奸商|无良(?:商家|店家?|卖家|商户|企业|公司|老板)?|不良(?:商家|卖家|奸商)|骗子(?:店|公司|商家|卖家|团伙|窝)|(?:大|死|臭|狗|老)骗子|坑人的?(?:店|商家)|垃圾(?:店|商家|客服|公司|卖家|平台|店铺|人|企业|老板)|(?:破|烂|狗屁)(?:店|公司|平台)(?!损)|诈骗犯|诈骗团伙|强盗|土匪|流氓|无赖/g,
  },
  {
    pattern:
      /(?:你们?|您|商家|店家|卖家|老板|客服|贵店|他们?)[^,。!?;\n不没]{0,6}?(?:是|就是|真是|都是|这(?:个|群|帮|些)|一(?:个|群|帮))[^,。!?;\n不没]{0,4}?(?:骗子|垃圾|小偷|贼|狗|猪|畜生|人渣|败类|废物)/g,
  },
  { pattern: /(?:^|[,。!?;\n])(?:骗子|垃圾|奸商|小偷)(?:$|[,。!?;\n])/g },
];
const ABUSE: readonly FaultPattern[] = [
  {
    pattern:
      /混蛋|王八|畜[生牲]|老赖|狗(?:商家|卖家|客服|老板|店|平台)|狗东西|狗日|狗杂种|杂种|傻(?:逼|b|x|叉|子|缺|狗|吊|屌)|煞笔|沙(?:比|雕)|(?<![a-z])sb(?![a-z])|脑残|脑子(?:有病|进水)|智障|弱智|白痴|蠢(?:货|猪|蛋)|废物(?!回收|利用|处理|箱)|人渣|败类|贱(?:人|货|种)|婊子|去死|死全家|全家死|(?<![\d])nmsl|尼玛|你妈(?:的|死|逼|b|个)|他妈|(?<![大姨姑舅我])妈的|tmd|cnm|操你|草你|草泥马|日你|滚(?:蛋|犊子|你)|不要脸|臭不要脸|无耻|丧尽天良|丧良心|没良心|良心(?:被狗吃|坏)|缺德|龌龊|下三滥|恶心的?(?:商家|店|人)|吃相难看|狗眼看人|穷疯|(?:真是?|都)有病|有病吧|神经病/g,
    deniable: false,
  },
];
const ABOUT_GOODS = /(?:商品|东西|产品|衣服|鞋|手机|质量|包装|物流)[^,。!?;\n你商店卖客]{0,6}$/;

export const insult = defineRule({
  id: 'insult',
  basis: ['民法典:1024'],
  find: (draft) =>
    findFaults(draft, [
      ...LABEL.map((fault) => ({ ...fault, when: (_: string, before: string) => !ABOUT_GOODS.test(before) })),
      ...ABUSE,
    ]),
});
