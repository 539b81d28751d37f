import { type FaultPattern, findFaults } from '../patterns.ts';
import { defineRule } from '../types.ts';

/**
 * Pressing for money with harm, ruin or exposure can be extortion (治安管理处罚法:58, 刑法:274), however well founded
 * the claim. Naming a lawful route with a time limit (“逾期将依法向12315投诉或起诉”) is none: no pattern here knows
 * complaint, report, police, arbitration or suit.
 */
const YOU = '(?:你们?|您|贵店|贵公司|贵司|贵方|他们?|老板|这(?:家|个|破|黑)店|店家|商家|卖家)';
const RUIN =
  '倒闭|关门|关店|破产|完蛋|不得安宁|不得好死|生不如死|身败名裂|臭名(?:昭著|远扬)?|混不下去|开不下去|做不下去|干不下去|活不(?:成|下去|好)|吃不了兜着走|付出(?:惨痛的?)?代价|好看|后悔|坐牢|出名|火(?:起来|一把)|赔死|家破人亡|断子绝孙|知道(?:我的?)?厉害|凉凉|滚蛋|鸡犬不宁|没(?:法|办法)(?:做生意|开店)';

const HARM: readonly FaultPattern[] = [
  { pattern: new RegExp(`(?:搞|弄|整|打|砍|捅|杀|宰|干|玩)(?:死|4|残|废|瘫|垮|臭|黄|倒|掉|爆|s)了?${YOU}`, 'g') },
  {
    pattern: new RegExp(
      `把${YOU}[^,。!?;\\n]{0,6}?(?:打|砍|捅|杀|宰|弄|搞|整|干|砸|毁|烧|炸)(?:死|4|残|废|瘫|垮|臭|黄|倒|掉|了|光|烂)`,
      'g',
    ),
  },
  { pattern: /(?:弄|搞|整|收拾|教训|修理)(?:你们?|您)(?=$|[,。!?;\n]|的人|全家|一顿|很|没|个)/g },
  { pattern: new RegExp(`(?:砸|烧|炸|拆)(?:了|烂|掉)?${YOU}的?(?:店|公司|招牌|摊|门|办公室|仓库|家|厂)`, 'g') },
  { pattern: /杀了?(?:你|您|他)|要了?(?:你|他)们?的?(?:狗)?命|宰了(?:你|他)/g },
  {
    pattern: new RegExp(`(?:搞|弄|整|闹|告|投诉|举报|差评|骂|骚扰)(?:到|得)${YOU}?[^,。!?;\\n]{0,4}?(?:${RUIN})`, 'g'),
  },
  {
    pattern: new RegExp(`(?:让|叫|要|使|保证|包)${YOU}[^,。!?;\\n]{0,10}?(?:${RUIN})`, 'g'),
    when: (_, __, after) => !/^的?法律/.test(after),
  },
  { pattern: /不得安宁|不得好死|生不如死|断子绝孙|家破人亡|全家死光|没有?好下场|别想好过/g, deniable: false },
  {
    pattern:
      /走着瞧|等着瞧|给我等着|给我小心|小心(?:点|着)|有(?:你|您)们?好(?:看|受)的?|(?:不会|绝不|决不|不)(?:会)?(?:轻易)?放过(?:你|您|贵|这|他)|(?:跟|和|与)(?:你|您|贵店)们?没完/g,
    deniable: false,
    when: (sentence) => !/小心(?:点|着)?(?:轻放|易碎|包装|搬|拆|打开)/.test(sentence),
  },
  {
    pattern: /(?:你|您)们?(?:就)?等着(?!我?(?:收货|查收|回复|处理|退|寄|吧?我去))/g,
    deniable: false,
    when: (_, before) => !/(?:请|让|叫|要)$/.test(before),
  },
  {
    pattern:
      /(?:知道|查到|找到|晓得|打听到)了?(?:你|您|老板|店主|法人|客服)们?(?:的)?(?:家|住|老婆|孩子|爸妈|父母|全家|公司)[^,。!?;\n]{0,6}(?:哪|地址|住址|学校|上班)/g,
  },
  {
    pattern:
      /上门(?:找(?:你|您|人|事)|堵|闹|算账|收拾|砸|讨说法)|(?:堵|蹲)(?:在)?(?:你|您|贵)们?的?(?:店|公司)?(?:门|店|家|公司|仓库|厂)/g,
  },
  {
    pattern:
      /(?:叫|找|喊|带|雇)(?:上|来)?(?:几个|一帮|一群|些|点|社会上的)?(?:人|兄弟|弟兄|小弟|黑社会)们?(?:去|来|上门)?(?:弄|收拾|打|办|搞|修理|教训|堵|闹|砸|找你)|黑社会|道上(?:的|混)/g,
  },
];

const PLACES =
  '(?:抖音|dou音|d音|斗音|douyin|小红书|小红薯|xhs|微博|朋友圈|快手|b站|哔哩哔哩|知乎|视频号|贴吧|网上|网络上?|互联网|全网|各大平台|各大网站|各平台|社交平台|社交媒体|短视频|自媒体|头条|媒体|微信群|业主群|热搜|论坛|同城)';
const EXPOSURE_VERB = '[曝爆暴]光|(?:bao|pu)光|曝出去|捅(?:出去|到)|公之于众|公布于众|昭告天下';
const EXPOSURES = [
  `(?:${EXPOSURE_VERB})(?!率|度|量|台|补偿|不足|过度|时间)`,
  `(?:发|挂|传|放|贴|晒|捅|投稿)(?:到|上|去|在|给)?${PLACES}`,
  '(?:找|联系|请|叫|通知|告诉|喊|爆料给?|捅给|投稿给?)(?:各大|多家|当地|本地)?(?:媒体|记者|电视台|大v|网红|自媒体|狗仔|央视|博主)',
  '向(?:各大|多家|当地)?(?:媒体|记者|电视台)(?:反映|爆料|曝光|投稿|举报)',
  '上(?:热搜|头条|新闻|电视|(?:3\\.?15|三一五)晚会)',
  '(?:让|叫)(?:全网|所有人|大家|全国(?:人民)?|网友|全世界|更多人|粉丝|你的?客户|你们的?客户)(?:都)?(?:来)?(?:知道|看看|看到|认识|评评理|避雷|见识|晓得)',
  '(?:刷|打|写|留)(?:满|上)?(?:[一二两三五几十百千万\\d]*[个条])?(?:恶评|差评)|差评(?:轰炸|刷屏|刷爆)',
] as const;
/** A condition or a resolve: what makes telling others a threat and not a report of what happened. */
const CONDITION =
  /(?:不|没|拒绝)[^,。!?;\n]{0,10}[,]?[^,。!?;\n]{0,8}?(?:就|便|那)|否则|不然|要不|再不|如果|如不|如若|若|要是|除非|逾期|敢|最后(?:一次)?(?:机会|通牒)|看(?:着|你们?)办/;
const RESOLVE =
  /(?:我们?|本人)(?:就|要|会|将|马上|立刻|立即|只好|只能|必|必须|一定|肯定|可以|准备|打算|这就|现在就?|直接|已经准备|随时|们?有权)[^,。!?;\n]{0,12}$|^(?:就|马上|立刻|直接|准备|等着)[^,。!?;\n]{0,4}$|[,](?:就|马上|立刻|直接|等着)[^,。!?;\n]{0,4}$/;
/** Told of the past or of others: 被媒体曝光过, 晚会曝光的品牌. */
const TOLD = /(?:被|遭|经|据|媒体|晚会|记者|新闻|已|曾|之前|官方)[^,。!?;\n]{0,4}$/;
const AT_YOU = new RegExp(`^(?:了|一下|出来)?${YOU}`);

const EXPOSURE: FaultPattern = {
  pattern: new RegExp(EXPOSURES.join('|'), 'g'),
  when: (sentence, before, after) => {
    const told = TOLD.test(before) && !/(?:就|会|将|要|让|找|请|联系|通过|向|用)[^,。!?;\n]{0,4}$/.test(before);
    return (
      !told &&
      (CONDITION.test(before) ||
        RESOLVE.test(before) ||
        AT_YOU.test(after) ||
        /保留[^,。]{0,14}权利/.test(sentence) ||
        /把你[^,。]{0,8}$/.test(before))
    );
  },
};

const DOXXING: readonly FaultPattern[] = [
  { pattern: /网暴|人肉(?:搜索)?|开盒/g },
  {
    pattern: new RegExp(
      `(?<!电话|手机)挂${YOU}(?:出来|网上|到|在|们|$|[,。!])|把${YOU}[^,。!?;\\n]{0,8}挂(?:到|在|出|上|网)`,
      'g',
    ),
  },
  {
    pattern: /(?:给|打)(?:你们?|您|贵店)?[^,。!?;\n]{0,3}(?:差评|一星|恶评)/g,
    when: (_, before) => CONDITION.test(before),
  },
];

export const threat = defineRule({
  id: 'threat',
  basis: ['治安管理处罚法:58'],
  find: (draft) => findFaults(draft, [...HARM, EXPOSURE, ...DOXXING]),
});
