import type { CaseRecord } from '../../types.ts';
import { blank, type Line, line } from '../blocks.ts';

/** What is wrong with the food: only what the record states, else a gap. */
export function foodLines({ facts = {} }: CaseRecord): Line[] {
  const lines: Line[] = [];
  if (facts.expired === true)
    lines.push(line('商品送达时已经超过保质期，生产日期和保质期是：', blank('包装上的生产日期、保质期、批号'), '。'));
  if (facts.unsafeFood === true)
    lines.push(line('食品不符合食品安全标准，情况是：', blank('异物、变质、超限等具体情况'), '。'));
  if (facts.noChineseLabel === true) lines.push(line('食品没有中文标签。'));
  if (lines.length === 0) lines.push(line('食品存在问题，情况是：', blank('问题是什么、怎样发现的'), '。'));
  return lines;
}
