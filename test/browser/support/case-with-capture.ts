import { addressOf } from '../../demo-shop/addresses.ts';
import type { Popup } from './popup.ts';
import type { Session } from './session.ts';

/** Opens a case at the demo shop's order and fixes that page as its first evidence. @returns the popup, still open. */
export async function caseWithCapture(session: Session, problem = 'problem_quality_fault'): Promise<Popup> {
  const { popup } = await session.visit(addressOf(session.shop.story, 'taobao', 'order'));
  await popup.waitFor(popup.t('problemHeading'));
  await popup.click(popup.t(problem));
  await popup.waitForStage(1);
  await popup.capture();
  return popup;
}
