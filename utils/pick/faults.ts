import type { MessageKey } from '../i18n.ts';
import { type FactKind, USER_FACTS, type UserPath } from '../marketplaces/user-fact.ts';

const FAULTS: Record<FactKind, MessageKey> = {
  money: 'pickNotMoney',
  time: 'pickNotTime',
  number: 'pickNotNumber',
  name: 'pickNotName',
};

/** What to say when words do not give that fact. */
export function faultOf(path: UserPath): MessageKey {
  return FAULTS[USER_FACTS[path]];
}
