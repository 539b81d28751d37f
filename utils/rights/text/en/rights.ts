import type { ExplainCatalogue } from '../explain.ts';

/** The nine rights: what each is called, and what it means to somebody who has bought something. */
export const rights: ExplainCatalogue['rights'] = {
  safety: {
    name: 'Safety',
    plain: 'Goods and services must not hurt people or damage other things; dangers are to be told, defects recalled.',
  },
  information: {
    name: 'Information',
    plain: 'You may know the truth about goods: origin, contents, function, price, who sells them, after-sale service.',
  },
  choice: {
    name: 'Free choice',
    plain: 'Whether, where and what to buy is for you to decide: nothing ticked beforehand, nothing tied in.',
  },
  'fair-deal': {
    name: 'Fair dealing',
    plain: 'Quality, quantity, price and delivery are to be as agreed; unfair terms forced on you may be refused.',
  },
  compensation: { name: 'Compensation', plain: 'Whoever suffers a loss by goods or services may claim compensation.' },
  association: {
    name: 'Association',
    plain: 'Consumers may form organisations, and may ask a consumer association to mediate and to support a suit.',
  },
  knowledge: {
    name: 'Knowledge',
    plain: 'You may learn what a buyer needs to know: how to use goods, and where to turn when something is wrong.',
  },
  dignity: {
    name: 'Dignity and personal information',
    plain: 'A seller must not insult or harass you, nor leak or misuse your personal information.',
  },
  supervision: {
    name: 'Supervision',
    plain: 'You may review and criticise truthfully, and report unlawful acts of sellers and offices.',
  },
};
