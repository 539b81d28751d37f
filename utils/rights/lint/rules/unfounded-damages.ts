import { type FaultPattern, findFaults } from '../patterns.ts';
import { defineRule } from '../types.ts';

/** Lost income and mental distress are owed for an injury only (消费者权益保护法:49, 民法典:1183). */
const DAMAGES: readonly FaultPattern[] = [
  {
    pattern:
      /误工(?:费|损失|补偿|补贴|赔偿|收入|工资)?|(?:精神|心灵|心理)(?:上的?)?(?:损失|损害|伤害|抚慰|赔偿|补偿|折磨)(?:费|金|赔偿金?|抚慰金)?|精神(?:上)?[^,。;]{0,8}(?:伤害|痛苦|打击|折磨)|(?:青春|名誉|时间)(?:损失|补偿)费?/g,
    when: (sentence, before) =>
      /赔|补偿|要求|支付|承担|索|主张|请求|费|金|给我/.test(sentence) &&
      !/(?:不|没有?|未|无|并非|放弃|不再|不会)(?:再|涉及|存在|包括|包含)?(?:要求|主张|索要|索赔|请求|提|产生|造成|有)?[^,。;]{0,8}$/.test(
        before,
      ),
  },
];

export const unfoundedDamages = defineRule({
  id: 'unfounded-damages',
  basis: ['消费者权益保护法:49', '民法典:1183'],
  find: (draft, { record }) => {
    const injured = record.problem === 'injury' || (record.losses ?? []).some((loss) => loss.kind === 'medical');
    return injured ? [] : findFaults(draft, DAMAGES);
  },
});
