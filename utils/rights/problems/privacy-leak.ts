import { defineProblem } from './define.ts';
import { NO_MONEY_BACK } from './money-back.ts';

export const privacyLeak = defineProblem({
  id: 'privacy-leak',
  moneyBack: () => NO_MONEY_BACK,
  remedies: () => ['privacy-remedy'],
  ordinary: () => ['privacy-remedy'],
  grounds: () => ['个人信息保护法:57', '个人信息保护法:65', '个人信息保护法:69'],
  otherAuthority: 'data',
  evidence: ['order', 'privacyPolicy', 'leakTrace', 'chat', 'refusal'],
  warnings: () => ['guardAccounts', 'noPrivateTransfer'],
});
