import { defineCircumstance } from './define.ts';

/** Goods from abroad: cross-border retail import has its own label rules (商财发〔2018〕486号), other imports have not. */
export const crossBorder = defineCircumstance({
  applies: ({ order }) => order.trade !== undefined && order.trade !== 'domestic',
  grounds: () => [],
  evidence: ['importPage'],
  warnings: ({ order, facts }) => {
    if (order.trade === 'personal-agent') return ['personalAgent'];
    if (order.trade === 'general-import') return ['generalImport'];
    return facts.riskNoticeConfirmed === true ? ['crossBorderRetail', 'riskNoticeConfirmed'] : ['crossBorderRetail'];
  },
});
