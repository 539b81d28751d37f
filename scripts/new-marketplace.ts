import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createMarketplace, NameError } from './new-marketplace/create.ts';

/**
 * `npm run new:marketplace NAME HOST`: makes what a further shop needs (its file, its lines in the lists, a page of its
 * own with expected facts) and says what to do next. Nothing that is there is overwritten.
 */
const [name, host, ...rest] = process.argv.slice(2);
const root = resolve(import.meta.dirname, '..');

if (name === undefined || host === undefined || rest.length > 0) {
  process.stderr.write(
    'usage: npm run new:marketplace NAME HOST, for example: npm run new:marketplace mogu mogu.com\n',
  );
  process.exitCode = 2;
} else {
  try {
    const { made, changed } = createMarketplace(root, name, host);
    const missing = made.filter((file) => !existsSync(resolve(root, file)));
    if (missing.length > 0) throw new Error(`was not written: ${missing.join(', ')}`);
    process.stdout.write(`Made:    ${made.join('\n         ')}\nChanged: ${changed.join('\n         ')}

Next (docs/add-a-marketplace.md):
 1. Save a real page; read it: npm run -s extract -- --url URL page.html
 2. Write the page's structure, not its data, into test/fixtures/${name}/product-page.html, and the facts into its .json.
 3. Add the shop's addresses, samples and routes in utils/marketplaces/${name}.ts; say in cannotKnow what no page tells.
 4. npx vitest run --project unit test/marketplaces
`);
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
