/** A page written in the test itself: short, and beside the facts that stand on it. */
export interface Written {
  name: string;
  url: string;
  html: string | Uint8Array;
  /** In the notation of `test/fixtures/README.md`. */
  expect: unknown;
  /** Texts that must not occur anywhere in the answer. */
  forbid?: string[];
}

/** A page of a title and a body, with an encoding declared as most pages do. */
export const page = (title: string, body: string, head = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;

export const bytesOf = ({ html }: Written): Uint8Array =>
  typeof html === 'string' ? new TextEncoder().encode(html) : html;
