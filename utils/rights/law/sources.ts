import type { LawSource } from './types.ts';

/** The day on which the law page behind this catalogue was prepared; an entry read again later names its own day. */
const PREPARED_ON = '2026-11-23';

const copy = (key: string, name: string): LawSource => ({ key, copy: name, checkedOn: PREPARED_ON });

/** A copy whose articles were all read again on a later day. */
export function reread(source: LawSource, checkedOn: string): LawSource {
  return { ...source, checkedOn };
}

/** The copies in which texts were read. A page on the web is named by its site. */
export const SOURCES = {
  JL: copy('JL', 'ImCa0/just-laws'),
  LRB: copy('LRB', 'LawRefBook/Laws'),
  CLD: copy('CLD', 'qisehong/china-law-db'),
  MCA: copy('MCA', 'wangxx-yu/market-complaint-agent (samr.gov.cn)'),
  CC: copy('CC', 'JeasonLi2024/claimcraft-creative'),
  SM: copy('SM', 'supermariao/laws'),
  /** A page or third-party text that reports the rule. */
  page: (name: string): LawSource => copy('PG', name),
  /** No text at hand. */
  memory: copy('–', '未查到文本'),
} as const;
