import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64 } from '../../base64.ts';

/** Text that is markup already. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | Html | readonly Html[] | undefined;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function write(value: Value): string {
  if (value === undefined) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('');
  return String(value).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

/** A piece of a page; everything put into it is escaped, unless it is such a piece itself. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(parts.map((part, index) => part + write(values[index])).join(''));
}

const digest = (text: string) => `'sha256-${toBase64(Uint8Array.from(sha256(new TextEncoder().encode(text))))}'`;

export interface PageParts {
  title: string;
  body: Html;
  style: string;
  script?: string;
  /** Elements carry styles of their own: for a page without a script. */
  inlineStyles?: true;
}

/**
 * A whole page that reaches for nothing: no network, only the one style and the one script that were written into it,
 * named by their hashes, and pictures that lie beside it.
 */
export function page({ title, body, style, script: given, inlineStyles }: PageParts): string {
  // Inside a page, a string that ends the element would end the script.
  const script = given?.replaceAll('</script', '<\\/script');
  const scripts = script === undefined ? '' : ` script-src ${digest(script)};`;
  const rules = `default-src 'none'; style-src ${inlineStyles ? "'unsafe-inline'" : digest(style)};${scripts} img-src 'self' file: blob: data:; form-action 'none'; base-uri 'none'`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${rules}">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${write(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body.text}
</main>
${script === undefined ? '' : `<script>${script}</script>`}
</body>
</html>
`;
}
