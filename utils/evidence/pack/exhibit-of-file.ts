import type { Exhibit as Filed } from '../../case/exhibits.ts';
import { suggestFiling } from '../../case/suggest-filing.ts';
import { canonicalise } from '../canonical.ts';
import type { FileRow } from '../files.ts';
import { digestOf } from '../ledger/entry.ts';
import { beijingTime } from './moment.ts';
import { endingOf } from './names.ts';
import type { PlannedExhibit } from './plan.ts';

/** A file from elsewhere as an exhibit. What it says about itself is given as its own claim. */
export function exhibitOfFile(filed: Filed, row: FileRow): PlannedExhibit {
  const { id, name, type, at, hash, size, claims } = row;
  const device = claims.device ? `，设备${claims.device}` : '';
  const stem = name.replace(/\.[a-z0-9]{1,5}$/i, '');
  return {
    class: filed.class,
    name,
    source: `本人提供的文件，${beijingTime(at)}导入后未改动`,
    formedAt: claims.takenAt
      ? `${claims.takenAt.replace('T', ' ')}（文件自身所载，未经核实${device}）`
      : '文件自身未载明',
    proves: filed.proves ?? suggestFiling(name, type).proves,
    form: `电子数据（${type}）；原始载体由提交人保存`,
    record: { type: 'file', id, digest: digestOf(row) },
    recordText: canonicalise(row),
    at,
    label: stem,
    parts: [{ name: stem, ending: endingOf(name, type), type, role: 'original', hash, size }],
  };
}
