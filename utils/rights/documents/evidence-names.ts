import type { Advice, EvidenceNeed } from '../types.ts';
import { type Line, line } from './blocks.ts';

export const EVIDENCE_CLASSES: Readonly<Record<EvidenceNeed['class'], string>> = {
  E1: '基础凭证',
  E2: '商品信息与描述',
  E3: '沟通记录',
  E4: '问题证明',
  E5: '其他辅助材料',
};

/** The advice speaks to the reader; a document speaks for its writer. */
export function inOwnWords(text: string): string {
  return text.replaceAll('您', '本人');
}

/** The evidence of the advice as short lines: 基础凭证：订单截图. */
export function evidenceLines({ evidence }: Advice): Line[] {
  return evidence.map((item) => line(`${EVIDENCE_CLASSES[item.class]}：${inOwnWords(item.need)}`));
}
