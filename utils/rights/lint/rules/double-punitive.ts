import { findMultiples } from '../demands.ts';
import { defineRule } from '../types.ts';

/** Between different punitive rules the consumer chooses one: three times and ten times never stand together. */
const CHOICE = /(?:或者?|还是|要么|择一|任选|二选一|其中之一|不(?:能|可|得)?(?:同时|叠加|并用))/;

export const doublePunitive = defineRule({
  id: 'double-punitive',
  basis: ['食品安全民事解释一:7', '食品药品惩罚性赔偿解释:9'],
  find: (draft) => {
    const { text } = draft;
    const multiples = findMultiples(draft);
    const three = multiples.filter((multiple) => multiple.times === 3);
    const ten = multiples.filter((multiple) => multiple.times === 10);
    const [firstThree] = three;
    const [firstTen] = ten;
    if (firstThree === undefined || firstTen === undefined) return [];
    const start = Math.min(firstThree.start, firstTen.start);
    const end = Math.max(firstThree.end, firstTen.end);
    const [from] = draft.speech.sentence(start);
    const [, to] = draft.speech.sentence(end);
    return CHOICE.test(text.slice(from, to)) ? [] : [{ at: [start, end] }];
  },
});
