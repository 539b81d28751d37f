import type { RightId } from '../../nine-rights.ts';

/** The nine rights: what each is called, and what it means to somebody who has bought something. */
export const rights: Record<RightId, { name: string; plain: string }> = {
  safety: { name: '安全保障权', plain: '买到的东西和服务不能伤到人、损坏别的财物；有危险的，商家要提前说清楚并召回。' },
  information: { name: '知情权', plain: '您有权知道商品的真实情况：产地、成分、性能、价格、谁在卖、售后怎样。' },
  choice: { name: '自主选择权', plain: '买不买、向谁买、买什么由您自己决定；不能默认勾选，也不能捆绑。' },
  'fair-deal': { name: '公平交易权', plain: '质量、数量、价格和交付都应当与说好的一样，强加的不公平条件可以拒绝。' },
  compensation: { name: '求偿权', plain: '因为买的东西或者服务受了损失，可以依法要求赔偿。' },
  association: { name: '结社权', plain: '消费者可以成立组织，也可以请消费者协会帮忙调解、支持起诉。' },
  knowledge: { name: '受教育权', plain: '您有权获得消费和维权的知识，例如商品怎样用、出了问题找谁。' },
  dignity: { name: '人格尊严和个人信息受保护权', plain: '商家不能侮辱、骚扰您，也不能泄露、乱用您的个人信息。' },
  supervision: { name: '监督权', plain: '您可以如实评价、批评，也可以举报商家和有关机关的违法行为。' },
};
