import type { Proof } from '../../types.ts';

const PROOF_LABELS: Readonly<Record<Proof, string>> = {
  photo: '照片',
  video: '视频',
  screenshot: '页面或者聊天截图',
  'service-centre': '厂家服务中心的书面意见',
  lab: '有资质机构的检测报告',
  brand: '品牌方的鉴别意见',
  authority: '行政机关的认定材料',
  'seller-admission': '商家的书面承认',
  court: '生效的裁判文书',
};

/** 现有照片、视频为证。 Undefined without any. */
export function proofSentence(proofs: readonly Proof[] | undefined): string | undefined {
  if (proofs === undefined || proofs.length === 0) return undefined;
  return `现有${proofs.map((proof) => PROOF_LABELS[proof]).join('、')}可以证明。`;
}
