import {
  type Block,
  blank,
  fields,
  heading,
  type LegalDocument,
  line,
  paragraph,
  signature,
} from '../../rights/documents/blocks.ts';
import type { About } from './compose.ts';
import { elsewhere } from './elsewhere.ts';
import { beijingTime } from './moment.ts';
import { CLASS_NAMES } from './plan.ts';
import type { Exhibit } from './types.ts';

/** The courts' columns (民事诉讼证据规定:19). */
const HEAD = ['序号', '证据名称', '来源', '形成时间', '证明内容', '原件形式', '页码/文件', '哈希（SHA-256）'] as const;

/**
 * 证据目录 of what is in the pack: numbered by class, each with source, time, what it shows, form, place and hash. The hash is
 * that of the record, which names the hash of every file of the exhibit and stands in the signed ledger.
 */
export function evidenceList(
  exhibits: readonly Exhibit[],
  { case: about, recipient, exportedAt, selection, lost = [] }: About,
  keyId: string,
): LegalDocument {
  const classes = [...new Set(exhibits.map((exhibit) => exhibit.class))];
  return {
    id: 'evidence-list',
    title: '证据目录',
    blocks: [
      fields(
        ['事由', about.problem],
        ['订单号', about.orderId ?? blank('订单号')],
        ['提交人', blank('姓名')],
        ...(recipient ? [['接收方', recipient] as const] : []),
        ['份数', blank('按对方当事人人数提出副本')],
      ),
      ...classes.flatMap((name) => [
        heading(`${name} ${CLASS_NAMES[name]}`),
        {
          kind: 'table' as const,
          head: HEAD,
          rows: exhibits
            .filter((exhibit) => exhibit.class === name)
            .map((exhibit) =>
              [
                String(exhibit.number),
                exhibit.name,
                sourceOf(exhibit),
                exhibit.formedAt,
                exhibit.proves,
                formOf(exhibit),
                exhibit.place,
                exhibit.record.digest,
              ].map((cell) => line(cell)),
            ),
        },
      ]),
      paragraph(
        `共${exhibits.length}项。本目录与所附电子文件一并提交，导出时间${beijingTime(exportedAt)}。每项的哈希为其取证记录的SHA-256，取证记录载有各文件的哈希，并记入存证链（ledger.jsonl）。签名公钥的SHA-256为${keyId}。`,
        ...(lost.length > 0
          ? [`另有${lost.length}项的记录在提交人的浏览器中已损坏，未能列入：${lost.join('、')}。`]
          : []),
        ...(selection.chosen < selection.of ? [`本次提交是从${selection.of}项中选取的${selection.chosen}项。`] : []),
        '原始载体（设备、账号和浏览器中的原始数据）保留，可供当面核对。',
      ),
      ...othersOf(exhibits),
      signature(line('提交人：', blank('签名')), line('提交日期：', blank('提交日期'))),
    ],
  };
}

/** Where it comes from, with the ledger that it stands in where that is not ours. */
function sourceOf(exhibit: Exhibit): string {
  const other = elsewhere(exhibit);
  return other ? `${exhibit.source}；${other.zh}，存证链见“${other.paths.join('、')}”` : exhibit.source;
}

/** Which exhibits rest on other ledgers, for readers of either language. */
function othersOf(exhibits: readonly Exhibit[]): Block[] {
  const others = exhibits.filter((exhibit) => elsewhere(exhibit)).map(({ number }) => number);
  if (others.length === 0) return [];
  return [
    paragraph(
      `第${others.join('、')}项记入的是另一处安装的据理的存证链，该链有自己的签名公钥，全文附在“其他存证链”中。`,
    ),
    paragraph(
      `The following exhibits stand in the ledger of another installation of Juli, which has a key of its own and is enclosed: ${others.join(', ')}.`,
    ),
  ];
}

/** The form of the original, with what could not be handed over. */
function formOf({ form, damaged = [] }: Exhibit): string {
  if (damaged.length === 0) return form;
  const names = damaged.map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
  return `${form}；存储已损坏、未能提供：${names.join('、')}`;
}
