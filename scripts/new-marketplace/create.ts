import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fixtureFacts, fixturePage, marketplaceFile } from './templates.ts';

/** A name or a host that cannot be used, with the reason. */
export class NameError extends Error {}

/** A line that goes into a list: before `anchor`, once. */
interface Line {
  file: string;
  anchor: string;
  line: string;
}

/** The name as a JavaScript identifier: `my-shop` → `myShop`. */
const identifier = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function checked(root: string, name: string, host: string): void {
  if (!/^[a-z][a-z0-9-]{1,30}$/.test(name))
    throw new NameError(`"${name}" is no name: small letters, digits and hyphens, a letter first.`);
  if (!/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(host))
    throw new NameError(`"${host}" is no host: write it without https:// and without a path, as in mogu.com.`);
  if (existsSync(join(root, `utils/marketplaces/${name}.ts`)) || existsSync(join(root, `utils/marketplaces/${name}`)))
    throw new NameError(`There is a marketplace ${name} already.`);
}

/**
 * Makes a marketplace that compiles and passes its tests, and reads a product by what the page declares.
 *
 * @param root folder of the project
 * @returns paths below `root`
 * @throws NameError for a name or a host that cannot be used; nothing is written then
 */
export function createMarketplace(root: string, name: string, host: string): { made: string[]; changed: string[] } {
  checked(root, name, host);
  const variable = identifier(name);
  const key = variable === name ? name : `'${name}'`;
  const made = {
    [`utils/marketplaces/${name}.ts`]: marketplaceFile(name, variable, host),
    [`test/fixtures/${name}/product-page.html`]: fixturePage(),
    [`test/fixtures/${name}/product-page.json`]: fixtureFacts(name, host),
  };
  const lines: Line[] = [
    {
      file: 'utils/marketplaces/index.ts',
      anchor: "import { vipshop } from './vipshop.ts';",
      line: `import { ${variable} } from './${name}.ts';`,
    },
    { file: 'utils/marketplaces/index.ts', anchor: '  amazon,\n', line: `  ${variable},` },
    { file: 'utils/marketplaces/types.ts', anchor: "  'generic',\n", line: `  '${name}',` },
    { file: 'utils/shops.ts', anchor: "  'amazon',\n", line: `  '${name}',` },
    { file: 'utils/shops.ts', anchor: '  amazon: [\n', line: `  ${key}: ['*://*.${host}/*'],` },
  ];
  // All are looked for before the first is written: half a marketplace would not compile.
  const texts = new Map<string, string>();
  for (const { file, anchor, line } of lines) {
    const text = texts.get(file) ?? readFileSync(join(root, file), 'utf8');
    const at = text.indexOf(anchor);
    if (at < 0)
      throw new Error(`${file}: ${JSON.stringify(anchor)} is not there any more; see scripts/new-marketplace.`);
    texts.set(file, `${text.slice(0, at)}${line}\n${text.slice(at)}`);
  }
  for (const locale of ['zh_CN', 'en']) {
    const file = `public/_locales/${locale}/messages.json`;
    const messages = JSON.parse(readFileSync(join(root, file), 'utf8'));
    messages[`site_${name.replaceAll('-', '_')}`] = { message: name };
    texts.set(file, `${JSON.stringify(messages, null, 2)}\n`);
  }
  for (const [file, text] of [...Object.entries(made), ...texts]) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return { made: Object.keys(made), changed: [...texts.keys()] };
}
