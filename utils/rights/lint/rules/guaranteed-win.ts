import { type FaultPattern, findFaults } from '../patterns.ts';
import { defineRule } from '../types.ts';

/** No result is certain: “可以主张”, never “必赢”. */
const DOUBT = /(?:不|没有?|未必|并非|无法|不能|不敢|难以|谁也)[^,。!?;\n]{0,6}$/;
const SURE: readonly FaultPattern[] = [
  {
    pattern:
      /(?<!不)必(?:定|然)?(?:能|会|将)?(?:赢|胜|胜诉)|稳(?:赢|胜|赔)|包(?:赢|胜诉|赔)|胜券在握|稳操胜券|(?:赢|胜诉|输|败诉|赔)定了|板上钉钉|铁定(?:赢|赔|输|胜|败)|(?:你们?|贵店|商家|官司)[^,。!?;\n]{0,4}必(?:输|败)|必(?:输|败)无疑|一告一个准|一告就赢/g,
    when: (_, before) => !DOUBT.test(before),
  },
  {
    pattern:
      /(?:100%|百分之?百|百分百|肯定|绝对|一定|必定|必然|毫无疑问|毫无悬念|保证|稳稳|十拿九稳)(?:都)?(?:能|会|可以|要|将)?(?:把你们?)?(?:告)?(?:赢|胜|胜诉|打赢|败诉|输|判(?:我|你|给|决)|支持我|成功|获赔|(?:拿|得|要|获)(?:到|得)赔|赔(?:我|偿到|到)|是我们?(?:赢|胜))/g,
    when: (sentence, before) =>
      !DOUBT.test(before) && /官司|诉|法院|告|判|赢|胜|投诉|举报|仲裁|维权|打|100%|百分/.test(sentence),
  },
  {
    pattern:
      /(?:法院|法官|仲裁委?|12315|市场监管部门|平台)(?:肯定|一定|必定|必然|绝对|百分百|100%|必须|铁定)(?:会|能|要)?(?:支持|判|站在|帮|向着|让你们?)/g,
    when: (_, before) => !DOUBT.test(before),
  },
];

export const guaranteedWin = defineRule({ id: 'guaranteed-win', basis: [], find: (draft) => findFaults(draft, SURE) });
