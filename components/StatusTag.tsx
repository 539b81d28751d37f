import { t } from '../utils/i18n.ts';
import type { LawStatus } from '../utils/rights/law/types.ts';

const STATUS = { V: 'lawVerified', S: 'lawSecondary', M: 'lawMemory' } as const satisfies Record<LawStatus, string>;

/** How well an article or a figure was checked: its text read, reported by others, or from memory. */
export function StatusTag({ status }: { status: LawStatus }) {
  return <span class={status === 'V' ? 'tag tag-accent' : 'tag tag-caution'}>{t(STATUS[status])}</span>;
}
