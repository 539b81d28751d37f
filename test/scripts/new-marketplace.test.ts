import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differences } from '../marketplaces/expectation.ts';

const root = resolve(import.meta.dirname, '../..');
let copy: string;

/** The command in the copy, as npm runs it: with the Node.js that the project brings. */
function run(script: string, ...args: string[]) {
  const node = join(root, 'node_modules/.bin/node');
  return spawnSync(node, [join(copy, 'scripts', script), ...args], { cwd: copy, encoding: 'utf8' });
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'juli-new-marketplace-'));
  for (const part of ['utils', 'scripts', 'public/_locales', 'package.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('npm run new:marketplace', () => {
  test('a marketplace that reads its first page', () => {
    const made = run('new-marketplace.ts', 'mogu-street', 'mogu.example');
    expect(made.stderr).toBe('');
    expect(made.stdout).toContain('utils/marketplaces/mogu-street.ts');
    expect(made.stdout).toContain('docs/add-a-marketplace.md');
    const page = join(copy, 'test/fixtures/mogu-street/product-page');
    const facts = JSON.parse(readFileSync(`${page}.json`, 'utf8'));
    const read = run('extract.ts', '--url', facts.url, `${page}.html`);
    expect(read.stderr).toBe('');
    expect(differences(facts.expect, JSON.parse(read.stdout))).toEqual([]);
    expect(readFileSync(join(copy, 'utils/shops.ts'), 'utf8')).toContain("'mogu-street': ['*://*.mogu.example/*'],");
    const messages = JSON.parse(readFileSync(join(copy, 'public/_locales/zh_CN/messages.json'), 'utf8'));
    expect(messages.site_mogu_street).toEqual({ message: 'mogu-street' });
  });

  test.each([
    ['jd', 'jd.example', 'already'],
    ['Mogu', 'mogu.example', 'is no name'],
    ['mogu', 'https://mogu.example/', 'is no host'],
  ])('%s %s: refused, nothing written', (name, host, reason) => {
    const index = readFileSync(join(copy, 'utils/marketplaces/index.ts'), 'utf8');
    const refused = run('new-marketplace.ts', name, host);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain(reason);
    expect(readFileSync(join(copy, 'utils/marketplaces/index.ts'), 'utf8')).toBe(index);
  });

  test('without a name: how it is called', () => {
    expect(run('new-marketplace.ts')).toMatchObject({ status: 2, stdout: '' });
  });
});
