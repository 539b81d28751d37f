import type { CaseRecord } from '../types.ts';
import { blank, type Line, line } from './blocks.ts';
import { quoted } from './format.ts';

/** What was bought, in quotation marks: “名称”, with a gap inside where the record does not say. */
export function goods({ order }: CaseRecord): Line {
  return order?.title === undefined ? line('“', blank('商品或者服务名称'), '”') : line(quoted(order.title));
}
