/** Markup that is already safe. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

type Part = string | number | undefined | false | Html | Part[];

/** Tagged template: what is put in is escaped unless it is markup itself; lists are joined, false and undefined are nothing. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.reduce((text, string, index) => text + render(parts[index - 1]) + string));
}

/** Trusted text that must not be escaped: a script's or a style's source. */
export const raw = (text: string): Html => new Html(text);

function render(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(render).join('');
  return escapeHtml(String(part));
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** JSON that may stand in a script element: no `</script>` can end it early. */
export function json(value: unknown): Html {
  return new Html(JSON.stringify(value).replace(/</g, '\\u003c'));
}

/**
 * The same object the way Taobao's order pages embed it: `JSON.parse('…')` around a JavaScript string with every
 * non-ASCII character escaped.
 */
export function jsonParseCall(value: string): Html {
  const literal = value
    .replace(/[\\']/g, '\\$&')
    .replace(/"/g, '\\"')
    .replace(/\//g, '\\/')
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
  return new Html(`JSON.parse('${literal}')`);
}

export interface PageOptions {
  title: string;
  lang?: string;
  head?: Html;
  body: Html;
  bodyClass?: string;
}

/** A whole document. */
export function page({ title, lang = 'zh-CN', head, body, bodyClass }: PageOptions): string {
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${head ?? ''}
</head>
<body class="${bodyClass ?? ''}">
${body}
</body>
</html>
`.text;
}
