import { type Block, blank, fields, line, or, paragraph, signature } from '../blocks.ts';
import { cite } from '../claim-lines.ts';
import { defineDraft } from '../define-draft.ts';
import { EVIDENCE_CLASSES, inOwnWords } from '../evidence-names.ts';
import { PROBLEM_NAMES } from '../problem-names.ts';

const HEAD = ['序号', '证据名称', '来源和形成时间', '证明内容', '形式和存放位置', '页码', '备注'] as const;

/** In the courts' columns (民事诉讼证据规定:19): numbered, with source, what it proves, form; signed and dated. */
export const evidenceList = defineDraft({
  id: 'evidence-list',
  build: (record, { evidence }) => {
    const table: Block = {
      kind: 'table',
      head: HEAD,
      rows: evidence.map((item, index) => [
        line(String(index + 1)),
        line(inOwnWords(item.need)),
        line(blank('从哪里取得、何时形成')),
        line(inOwnWords(item.why)),
        line(blank('原件、复印件或者电子数据；文件名和哈希值')),
        line(blank('页码')),
        line(EVIDENCE_CLASSES[item.class]),
      ]),
    };
    return [
      fields(
        ['事由', PROBLEM_NAMES[record.problem]],
        ['订单号', or(record.order?.id, '订单号')],
        ['提交人', blank('姓名')],
      ),
      ...(evidence.length === 0
        ? [paragraph('证据：', blank('逐项列出订单、页面、沟通记录和问题证明'), '。')]
        : [paragraph(blank('核对下列材料，手中没有的请删去')), table]),
      paragraph(
        `按${cite(['民事诉讼证据规定:19'])}的要求逐一分类编号，并按对方人数提供副本。电子数据的原始载体供当面核对。`,
      ),
      signature(line('提交人：', blank('签名')), line('提交日期：', blank('提交日期'))),
    ];
  },
});
