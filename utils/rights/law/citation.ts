import type { Citation } from '../types.ts';
import { toChineseNumeral } from './numerals.ts';

/** A citation taken apart. `statute` is the canonical name as written, known or not. */
export interface CitationParts {
  statute: string;
  article?: number;
  paragraph?: number;
}

/** Takes `statute[:article[:paragraph]]` apart; undefined if it is not of that form. */
export function parseCitation(citation: Citation): CitationParts | undefined {
  const match = /^([^:：]+)(?::([1-9]\d*)(?::([1-9]\d*))?)?$/.exec(citation);
  const statute = match?.[1];
  if (statute === undefined) return undefined;
  return {
    statute,
    ...(match?.[2] === undefined ? {} : { article: Number(match[2]) }),
    ...(match?.[3] === undefined ? {} : { paragraph: Number(match[3]) }),
  };
}

/** 第二十三条第三款, or the empty text for a statute as a whole. */
export function articleLabelZh({ article, paragraph }: CitationParts): string {
  if (article === undefined) return '';
  const tail = paragraph === undefined ? '' : `第${toChineseNumeral(paragraph)}款`;
  return `第${toChineseNumeral(article)}条${tail}`;
}

/** `art. 23(3)`, or the empty text for a statute as a whole. */
export function articleLabelEn({ article, paragraph }: CitationParts): string {
  if (article === undefined) return '';
  return `art. ${article}${paragraph === undefined ? '' : `(${paragraph})`}`;
}
