/**
 * `npm run law`: every entry of the law catalogue by status and age, so that a maintainer sees what to look up next.
 * An entry marked ✗ was never checked in the text of the law.
 */
import { legalDay, Temporal } from '../utils/clock.ts';
import { allEntries, type LawEntry, type LawStatus, statute } from '../utils/rights/law/index.ts';

const ORDER: readonly LawStatus[] = ['M', 'S', 'V'];
const MEANING: Readonly<Record<LawStatus, string>> = {
  M: 'from memory, never checked in the text',
  S: 'read in a page that reports it, never in the text',
  V: 'read in the text',
};

/** Chinese characters take two columns of a terminal. */
function pad(text: string, columns: number): string {
  const width = [...text].reduce((sum, char) => sum + (/[\u2e80-\uffef]/.test(char) ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(1, columns - width));
}

const today = legalDay();
const age = (entry: LawEntry) => Temporal.PlainDate.from(entry.checkedOn).until(today).days;

function range(entry: LawEntry): string {
  const until = entry.inForceUntil === undefined ? '' : entry.inForceUntil;
  return `${entry.inForceFrom ?? '?'}…${until}${entry.replacedBy === undefined ? '' : ` → ${entry.replacedBy}`}`;
}

const entries = allEntries();
for (const status of ORDER) {
  const group = entries.filter((entry) => entry.status === status).sort((left, right) => age(right) - age(left));
  console.log(`\n${status}  ${MEANING[status]}: ${group.length} of ${entries.length}`);
  for (const entry of group) {
    const mark = status === 'V' ? '✓' : '✗';
    const checked = status === 'M' ? 'never' : `${entry.checkedOn} (${age(entry)} d)`;
    console.log(`${mark} ${pad(entry.citation, 52)}${pad(checked, 22)}${pad(range(entry), 26)}${entry.source.copy}`);
  }
}

const undated = entries.filter((entry) => statute(entry.citation) !== undefined && entry.inForceFrom === undefined);
console.log(
  `\nStatutes whose first day in force is not established: ${undated.map((entry) => entry.statute).join('、')}`,
);
