import type { Advisor } from './case/standing.ts';
import { language } from './i18n.ts';
import { advise } from './rights/index.ts';
import { isUncorrected } from './rights/tables/decode.ts';
import { readSetting, TABLE_CORRECTIONS } from './settings.ts';

/** The rules as this user has them: in the browser's language, over the figures that were corrected in the options. */
export async function advisor(): Promise<Advisor> {
  const tables = await readSetting(TABLE_CORRECTIONS);
  const options = { language: language(), ...(isUncorrected(tables) ? {} : { tables }) };
  return (record) => advise(record, options);
}
