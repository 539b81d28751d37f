import { type FaultPattern, findFaults } from '../patterns.ts';
import { defineRule } from '../types.ts';

/**
 * Making up, editing or planting evidence ends the claim and may be punished (消费者权益保护法实施条例:49,
 * 市场监督管理投诉举报处理办法:42). Accusing the other side of it is no fault: the nearest subject decides.
 */
const OTHER_SUBJECT =
  /(?:你们?|您|你方|贵店|贵方|贵公司|商家|卖家|店家|店铺|客服|对方|平台|快递员?|厂家|他们?|涉嫌|系|被|疑似)(?:(?!我|本人)[^。!?;\n])*$/;
const DISOWNED =
  /(?:没有?|未|从未|绝无|并无|不存在|不得|不能|不会|拒绝|禁止|严禁|无|非|不是|如有|若有|如|若|未经|未作|不做|保证不)[^,。!?;\n]{0,6}$/;
const mine = (_: string, before: string) => !OTHER_SUBJECT.test(before) && !DISOWNED.test(before);

const WAYS: readonly FaultPattern[] = [
  {
    pattern:
      /p(?:一?张|个|几张|一下|成|掉|好|的)?(?:图|截图|记录|照片)|(?<![a-z])ps(?:一下|了?一?张|个|的|掉|成)|修图|p(?:一下|掉|上去|成)|(?:图|照片|截图)[^,。!?;\n]{0,4}是p的/g,
    when: mine,
  },
  {
    pattern:
      /(?:伪造|编造|捏造|杜撰|虚构|造假|作假|做假|弄虚作假|作伪证|做伪证|假证据|假(?:的)?(?:检测)?报告|假(?:的)?(?:截图|发票|病历|聊天记录|证明|照片))/g,
    when: mine,
  },
  {
    pattern:
      /编(?:一?个|造|点|些|套)(?:理由|故事|说法|借口|谎|病|情节)|(?:说|写|编)成是?(?:质量问题|坏的|假的|过敏|吃坏)|谎称|装病|假装(?:受伤|生病|过敏|吃坏|没收到|拉肚子|坏)|就说(?:是)?[^,。!?;\n]{0,6}(?:吃坏|过敏|没收到|坏了?|受伤|拉肚子|空的|少了)|假装[^,。!?;\n]{0,8}(?:坏|没收到|受伤|过敏)|(?:剪|删|裁|抹)掉[^,。!?;\n]{0,8}(?:视频|记录|部分|那段|对话|内容)[^。!?;\n]{0,4}(?:再|然后)?(?:发|提交|上传|给)/g,
    when: mine,
  },
  {
    pattern:
      /(?:改|修改|篡改|涂改|删改|改动)(?:一下|掉|了|过)?(?:生产|聊天|下单|收货)?(?:日期|时间|记录|截图|标签|批号|金额|内容|照片)|(?:日期|批号|标签|时间)(?:改|涂|刮|撕)(?:成|掉|了|一下)/g,
    when: mine,
  },
  {
    pattern:
      /(?:放|塞|扔|加|弄|丢|混)(?:一?[只条个根颗块点些]|几[只条个根颗块])?(?:进去)?(?:死)?(?:虫子?|苍蝇|蟑螂|头发|老鼠屎?|玻璃|钉子|异物|铁丝|石子)(?:进去|在里面|到里面|拍照)?/g,
    when: (sentence, before) => mine(sentence, before) && /我|自己|可以|就|再|让|帮|拍|往里|大不了/.test(before),
  },
  {
    pattern:
      /(?:我们?|自己|可以|故意|偷偷|找人|帮我)[^,。!?;\n]{0,8}(?:掉包|调包|弄坏|搞坏|摔坏|划破|剪(?:破|坏)|换成(?:坏|假|旧)的?|弄破|拆坏)/g,
    when: mine,
  },
  {
    pattern:
      /(?:找|让|叫|请)(?:个|几个)?(?:朋友|同事|人|亲戚|室友)[^,。!?;\n]{0,4}(?:作证|做证|证明|当证人|冒充|假扮)/g,
    when: (sentence, before) => mine(sentence, before) && !/在场|看到|见到|目睹|亲眼/.test(sentence),
  },
];

export const fabrication = defineRule({
  id: 'fabrication',
  basis: ['消费者权益保护法实施条例:49', '市场监督管理投诉举报处理办法:42'],
  find: (draft) => findFaults(draft, WAYS),
});
