import type { Advisor } from './case/standing.ts';
import { language } from './i18n.ts';
import { type AdviseOptions, advise } from './rights/index.ts';
import { isUncorrected } from './rights/tables/decode.ts';
import { readSetting, TABLE_CORRECTIONS } from './settings.ts';

/** How this user asks the rules: in the browser's language, over the figures that were corrected in the options. */
export async function rulesOfUser(): Promise<AdviseOptions> {
  const tables = await readSetting(TABLE_CORRECTIONS);
  return { language: language(), ...(isUncorrected(tables) ? {} : { tables }) };
}

/** The rules, asked that way. */
export const advisorBy =
  (rules: AdviseOptions): Advisor =>
  (record) =>
    advise(record, rules);

/** Both in one, where nothing but advice is wanted. */
export const advisor = async (): Promise<Advisor> => advisorBy(await rulesOfUser());
