import { EVIDENCE_CLASSES, type EvidenceKey } from './evidence.ts';
import { evidence as en } from './text/en/evidence.ts';
import { evidence as zh } from './text/zh/evidence.ts';
import type { EvidenceNeed } from './types.ts';

const KEYS = new Map(
  (Object.keys(EVIDENCE_CLASSES) as EvidenceKey[]).flatMap((key) => [
    [zh[key].need, key] as const,
    [en[key].need, key] as const,
  ]),
);

/** Which kind of evidence a need of an advice is, in either language; the advice itself carries words only. */
export function evidenceKeyOf({ need }: Pick<EvidenceNeed, 'need'>): EvidenceKey | undefined {
  return KEYS.get(need);
}
