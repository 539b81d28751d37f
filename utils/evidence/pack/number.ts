import { CLASSES } from '../../case/exhibits.ts';
import { fileName, numbered } from './names.ts';
import { CLASS_NAMES, type PlannedExhibit, type PlannedFile } from './plan.ts';
import type { Exhibit } from './types.ts';

/** Numbers exhibits by class and time, and gives each of their files its place in the pack. */
export function numberExhibits(planned: readonly PlannedExhibit[]): { exhibits: Exhibit[]; files: PlannedFile[] } {
  const sorted = [...planned].sort(
    (a, b) =>
      CLASSES.indexOf(a.class) - CLASSES.indexOf(b.class) || compare(a.at, b.at) || compare(a.record.id, b.record.id),
  );
  const exhibits: Exhibit[] = [];
  const files: PlannedFile[] = [];
  for (const [index, { at: _at, label, parts, recordText, ...exhibit }] of sorted.entries()) {
    const number = index + 1;
    const prefix = numbered(number, sorted.length);
    const folder = `${exhibit.class}_${CLASS_NAMES[exhibit.class]}/${prefix}_${fileName(label)}`;
    const taken = new Set<string>();
    /** A name of its own in the folder: two parts may be called the same, and some systems do not tell `a` from `A`. */
    const pathOf = (name: string, ending: string) => {
      for (let copy = 1; ; copy++) {
        const path = `${folder}/${prefix}_${fileName(`${name}${copy === 1 ? '' : `_${copy}`}.${ending}`)}`;
        if (!taken.has(path.toLowerCase())) {
          taken.add(path.toLowerCase());
          return path;
        }
      }
    };
    const add = (text: string, name: string) => {
      const blob = new Blob([text], { type: 'application/json' });
      const path = pathOf(name, 'json');
      files.push({ path, role: 'record', type: blob.type, exhibit: number, content: { blob }, size: blob.size });
      return path;
    };
    const derivatives: Exhibit['derivatives'] = [];
    for (const { name, ending, type, role, hash, size, isChat, made } of parts) {
      const path = pathOf(name, ending);
      files.push({ path, role, type, exhibit: number, content: { hash }, size, ...(isChat ? { isChat } : {}) });
      if (!made) continue;
      const { recordText: text, ...entered } = made;
      derivatives.push({ ...entered, path, record: add(text, `${name}_记录`) });
    }
    const record = recordText === undefined ? {} : { path: add(recordText, '取证记录') };
    exhibits.push({ ...exhibit, number, place: folder, record: { ...exhibit.record, ...record }, derivatives });
  }
  return { exhibits, files };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
