import { type Exhibit, ledgerPath } from './types.ts';

/** What is said of an exhibit that another installation recorded: its ledger, key and time stamps are that one's. */
export interface Elsewhere {
  zh: string;
  en: string;
  /** Files of those ledgers in the pack. */
  paths: string[];
}

/** Whether an exhibit, or something made from it, rests on a ledger that came here by a backup (docs/adr/0036). */
export function elsewhere({ record, derivatives }: Exhibit): Elsewhere | undefined {
  const digests = new Set([record, ...derivatives].flatMap(({ ledger }) => ledger ?? []));
  if (digests.size === 0) return undefined;
  const [zh, en] = record.ledger
    ? ['本项由', 'This exhibit was recorded and signed']
    : ['本项的裁剪、标注或遮盖件由', 'What was made from this exhibit was recorded and signed'];
  return {
    zh: `${zh}另一处安装的据理（如换设备或重装以前）记录并签名，随备份并入`,
    en: `${en} by another installation of Juli (for example on an earlier device) and came here by a backup`,
    paths: [...digests].map(ledgerPath),
  };
}
