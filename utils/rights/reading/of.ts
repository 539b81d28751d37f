import type { Citation } from '../types.ts';

/** Articles of one statute: `of('民法典', 496, '497')`. */
export const of = (statute: string, ...articles: (number | string)[]): Citation[] =>
  articles.map((article) => `${statute}:${article}`);
