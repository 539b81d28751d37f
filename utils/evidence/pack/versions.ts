import { canonicalise } from '../canonical.ts';
import type { DerivativeKind, DerivativeRow } from '../derivatives.ts';
import { digestOf } from '../ledger/entry.ts';
import type { EntryType, Hash } from '../types.ts';
import { endingOf } from './names.ts';
import type { PlannedExhibit, PlannedPart } from './plan.ts';

/**
 * `originals`: every original, with crops and annotations beside it. `redacted`: only what was redacted, and neither the
 * originals nor their records, which say in words what was made unreadable in the picture. Never both in one pack.
 */
export type Versions = 'originals' | 'redacted';

/** Which merged ledger a record was entered in; nothing where it is our own. */
export type EnteredIn = (type: EntryType, id: string) => { ledger?: Hash };

const MADE: Readonly<Record<DerivativeKind, string>> = {
  redaction: '遮盖',
  crop: '裁剪',
  annotation: '标注',
  facts: '要素重读',
  correction: '要素补充',
};

/** An exhibit in the versions that were chosen; undefined where nothing of it was redacted and only that may go out. */
export function inVersion(
  exhibit: PlannedExhibit,
  derivatives: readonly DerivativeRow[],
  versions: Versions,
  enteredIn: EnteredIn = () => ({}),
): PlannedExhibit | undefined {
  const own = derivatives.filter(({ exhibitId }) => exhibitId === exhibit.record.id);
  if (versions === 'originals') {
    const beside = own.filter(({ kind }) => kind !== 'redaction').map((row) => derived(exhibit, row, enteredIn));
    return { ...exhibit, parts: [...exhibit.parts, ...beside] };
  }
  // Of a part that was redacted several times the last counts.
  const last = new Map(own.filter(({ kind }) => kind === 'redaction').map((row) => [row.part, row]));
  if (last.size === 0) return undefined;
  const { recordText: _withheld, ...rest } = exhibit;
  const parts = [...last.values()].map((row) => derived(exhibit, row, enteredIn));
  return { ...rest, form: `${exhibit.form}；本次提供遮盖个人信息后的副本，原件留存备查`, parts };
}

function derived({ parts }: PlannedExhibit, row: DerivativeRow, enteredIn: EnteredIn): PlannedPart {
  const original = parts.find(({ hash }) => hash === row.of);
  return {
    name: `${original?.name ?? row.part}_${MADE[row.kind]}`,
    ending: row.type === 'application/json' ? 'json' : endingOf(original ? `x.${original.ending}` : row.part, row.type),
    type: row.type,
    role: 'derivative',
    hash: row.hash,
    size: row.size,
    ...(original?.isChat && row.kind === 'redaction' ? { isChat: true as const } : {}),
    made: {
      id: row.id,
      digest: digestOf(row),
      recordText: canonicalise(row),
      ...enteredIn('derivative', row.id),
    },
  };
}
