import { clockOwner } from '../../case/clocks.ts';
import type { Standing } from '../../case/standing.ts';
import type { TimelineEntry } from '../../case/timeline.ts';
import {
  bullets,
  heading,
  type LegalDocument,
  type Line,
  line,
  numbered,
  paragraph,
} from '../../rights/documents/blocks.ts';
import { day, money } from '../../rights/documents/format.ts';
import type { Exhibit } from './types.ts';
import type { Words } from './words.ts';

/** 案件时间线: what happened, with the exhibits that show it. What is still to come belongs to the advice. */
export function timelineDocument(standing: Standing, exhibits: readonly Exhibit[], words: Words): LegalDocument {
  const past = standing.timeline.entries.filter((entry) => happened(entry));
  const rows = past.map((entry) => [line(day(entry.day)), said(entry, words), line(exhibitOf(entry, exhibits))]);
  const head = ['日期', '事实', '证据序号'] as const;
  return { id: 'evidence-list', title: '案件时间线', blocks: [{ kind: 'table', head, rows }] };
}

const happened = ({ kind }: TimelineEntry) =>
  kind === 'order' || kind === 'event' || kind === 'evidence' || kind === 'file';

function exhibitOf(entry: TimelineEntry, exhibits: readonly Exhibit[]): string {
  const id = entry.kind === 'evidence' ? entry.captureId : entry.kind === 'file' ? entry.fileId : undefined;
  const exhibit = id === undefined ? undefined : exhibits.find(({ record }) => record.id === id);
  return exhibit ? String(exhibit.number) : '';
}

function said(entry: TimelineEntry, words: Words): Line {
  if (entry.kind === 'order') return line(words.name('orderStep', entry.step));
  if (entry.kind === 'evidence') return line(`取证：${words.name('page', entry.page)}，${entry.title}`);
  if (entry.kind === 'file') return line(`文件：${entry.name}`);
  if (entry.kind !== 'event') return [];
  const { event, note } = entry;
  const details = [
    event.outcome && words.name('outcome', event.outcome),
    event.reason && words.name('refusal', event.reason),
    event.amount === undefined ? undefined : money(event.amount),
    note,
  ].filter((detail) => detail !== undefined && detail !== '');
  return line([words.name('event', event.type), ...details].join('，'));
}

/** 下一步: stage, action, reasons, deadlines and claim as the advice of the day of export has them. */
export function adviceDocument({ advice }: Standing, words: Words): LegalDocument {
  const { stage, stageName, action, deadlines, claim, warnings } = advice;
  const basis = (citations: readonly string[]) => (citations.length > 0 ? `（${citations.join('、')}）` : '');
  return {
    id: 'evidence-list',
    title: '下一步',
    blocks: [
      paragraph(`第${stage}阶段：${stageName}。${action.title}`),
      numbered(action.steps.map((step) => line(step))),
      heading('理由'),
      bullets(action.reasons.map((reason) => line(`${reason.text}${basis(reason.basis)}`))),
      heading('期限'),
      bullets(
        deadlines.map(({ id, safeDay, legalLastDay }) =>
          line(
            `${words.name('deadline', id)}${clockOwner(id) === 'buyer' ? '' : '（对方）'}：稳妥日期${safeDay ? day(safeDay) : '未定'}，法定最后日${legalLastDay ? day(legalLastDay) : '未定'}`,
          ),
        ),
      ),
      heading('可以主张'),
      bullets([
        ...claim.items.map(({ id, amount, formula, basis: law }) =>
          line(`${words.name('item', id)}：${money(amount)}，${formula}${basis(law)}`),
        ),
        line(`合计：${money(claim.total)}`),
      ]),
      ...(warnings.length > 0 ? [heading('注意'), bullets(warnings.map((warning) => line(warning)))] : []),
      paragraph('据理不是律师。以上按导出当日的记录和法律计算，供核对，不是对结果的保证。'),
    ],
  };
}
