import type { LawArea, LawEntry, LawSource, LawStatus, Statute } from './types.ts';

/** What one article gives, in Chinese and English, and where it differs from its statute. */
export interface ArticleData {
  zh: string;
  en: string;
  status?: LawStatus;
  source?: LawSource;
  inForceFrom?: string;
  inForceUntil?: string;
  replacedBy?: string;
}

export interface StatuteData {
  name: string;
  nameEn: string;
  fullName: string;
  instrument?: string;
  version: string;
  area: LawArea;
  inForceFrom?: string;
  repealedOn?: string;
  replacedBy?: string;
  note?: string;
  source: LawSource;
  /** Status of the articles that name none of their own. */
  status: LawStatus;
  /** First day from which the articles carry these numbers, when earlier than the version in force. */
  numberedSince?: string;
  about: { zh: string; en: string };
  /** Keyed `article` or `article:paragraph`. */
  articles: Readonly<Record<string, ArticleData>>;
}

/** The day before, as `YYYY-MM-DD`: a repealed statute's last day in force. */
function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/**
 * Turns a statute's data into its catalogue entries. Articles inherit status, source and range from the statute, so
 * that a file says only what is particular to an article.
 */
export function defineStatute(data: StatuteData): Statute {
  const { articles, about, status, numberedSince, ...head } = data;
  const until = data.repealedOn === undefined ? undefined : dayBefore(data.repealedOn);
  const entry = (citation: string, article: ArticleData): LawEntry => {
    const source = article.source ?? data.source;
    const from = article.inForceFrom ?? numberedSince ?? data.inForceFrom;
    const last = article.inForceUntil ?? until;
    const replacedBy = article.replacedBy ?? data.replacedBy;
    return {
      citation,
      statute: data.name,
      gives: article.zh,
      givesEn: article.en,
      status: article.status ?? status,
      source,
      checkedOn: source.checkedOn,
      ...(from === undefined ? {} : { inForceFrom: from }),
      ...(last === undefined ? {} : { inForceUntil: last }),
      ...(replacedBy === undefined ? {} : { replacedBy }),
    };
  };
  return {
    ...head,
    whole: entry(data.name, about),
    articles: Object.entries(articles).map(([number, article]) => entry(`${data.name}:${number}`, article)),
  };
}
