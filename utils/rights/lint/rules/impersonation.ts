import { type FaultPattern, findFaults } from '../patterns.ts';
import { defineRule } from '../types.ts';

/** Posing as somebody else, an authority above all, or complaining in somebody else's name. */
const ROLE =
  '(?:市场监督?管理?局|市监局?|市场监管总局|工商局?|工商所|12315|消费者协会|中?消协|质监局?|药监局?|食药监局?|公安局?|派出所|警察|民警|网警|法院|法官|检察院|检察官|律师|律所|记者|电视台|央视|媒体人?|税务局?|海关|平台官方|平台|淘宝官方|京东官方|淘宝小二|小二|客服主管|执法人员|执法|公务员|政府)';
/** 我是平台用户, 我们是法院受理的案件的当事人: neither claims to be the body itself. */
const MERELY_NAMED =
  /^(?:上|内|里|店铺|旗舰店|受理|起诉|立案|认定|判决|公告|检测|抽检|已|的?(?:用户|会员|消费者|客户|顾客|买家|委托人|当事人|老顾客|粉丝|订单|投诉人|举报人))/;
const POSES: readonly FaultPattern[] = [
  {
    pattern: new RegExp(
      `(?:我们?|本人|这边|这里|我方|咱)(?:就)?(?:是|系|代表|来自)(?:一名|一位|一个|你们?|当地|专业|本地|某|国家|全国)?(?:\\S{1,4}?[市区县省])?${ROLE}`,
      'g',
    ),
    when: (_, __, after) => !MERELY_NAMED.test(after),
  },
  { pattern: new RegExp(`(?:我|本人)在${ROLE}(?:上班|工作|任职|当差)`, 'g') },
  {
    pattern: new RegExp(
      `(?:冒充|假冒|假扮|假装(?:是|成)?|装成|扮成|谎称(?:自己)?是)[^,。!?;\\n]{0,6}?(?:${ROLE}|别人|他人|买家|顾客|客户|检测|患者|孕妇)`,
      'g',
    ),
  },
  { pattern: new RegExp(`以${ROLE}(?:的)?(?:名义|身份)`, 'g') },
  {
    pattern:
      /(?:用|借|拿|冒用|盗用)(?:了)?(?:别人|他人|朋友|同事|亲戚|室友|我妈|我爸|父母|家人|老人|同学)(?:们)?的?(?:身份证?|名义|账号|手机号|名字|姓名|信息)(?:来|去|再)?(?:投诉|举报|申请|起诉|下单|买|登记|填|实名)?/g,
  },
];

export const impersonation = defineRule({
  id: 'impersonation',
  basis: ['市场监督管理投诉举报处理办法:16'],
  find: (draft) => findFaults(draft, POSES),
});
