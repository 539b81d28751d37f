import type { Advice, EvidenceNeed } from '../types.ts';
import { type Block, blank, bullets, line, paragraph } from './blocks.ts';

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

/**
 * The evidence that belongs to the case. The advice names what to keep or get; which of it is at hand only the writer
 * knows, so a gap asks to strike out the rest.
 */
export function evidenceBlocks({ evidence }: Advice): Block[] {
  if (evidence.length === 0) return [paragraph(blank('逐项列出手中的订单、页面、沟通记录和问题证明'))];
  return [
    paragraph(blank('核对下列材料，手中没有的请删去')),
    bullets(evidence.map((item) => line(`${EVIDENCE_CLASSES[item.class]}：${inOwnWords(item.need)}`))),
  ];
}
