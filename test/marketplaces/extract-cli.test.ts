import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { OWN } from './pages.ts';

const script = resolve(import.meta.dirname, '../../scripts/extract.ts');
const folder = mkdtempSync(join(tmpdir(), 'juli-extract-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [script, ...args], { maxBuffer: 64e6 }, (error, out, err) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

const product = join(OWN, 'jd/product-literal.html');
const url = 'https://item.jd.com/100200300400.html';

describe('npm run extract', { timeout: 60_000 }, () => {
  test('one page: one object, the same bytes twice', async () => {
    const [first, second] = [await run('--url', url, product), await run('--url', url, product)];
    expect(first.code).toBe(0);
    expect(JSON.parse(first.out)).toMatchObject({ site: 'jd', page: 'product', product: { price: 269 } });
    expect(first.out.endsWith('}\n')).toBe(true);
    expect(second.out).toBe(first.out);
  });

  test('a list: an array in its order; relative files, blank lines; one odd page stops nothing', async () => {
    writeFileSync(join(folder, 'odd.html'), new Uint8Array([0, 255, 60, 33, 45, 45, 0, 62, 254]));
    writeFileSync(join(folder, 'empty.html'), '');
    writeFileSync(
      join(folder, 'list.tsv'),
      `url\tfile\n${url}\t${product}\n\nhttps://shop.example/x\todd.html\r\nhttps://item.jd.com/1000.html\tempty.html\n`,
    );
    const { code, out } = await run('--list', join(folder, 'list.tsv'));
    expect(code).toBe(0);
    const pages = JSON.parse(out);
    expect(pages.map(({ site, page }: { site: string; page: string }) => [site, page])).toEqual([
      ['jd', 'product'],
      ['generic', 'other'],
      ['jd', 'gate'],
    ]);
  });

  test.each([
    ['no arguments', []],
    ['an unknown argument', ['--what', 'x', 'y']],
    ['no address', ['--url', 'nonsense', product]],
    ['a file that is not there', ['--url', url, join(folder, 'gone.html')]],
    ['a folder', ['--url', url, folder]],
    ['a list that is not there', ['--list', join(folder, 'gone.tsv')]],
  ])('%s: exit code 2, a reason, nothing on stdout', async (_, args) => {
    const { code, out, err } = await run(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.trim()).not.toBe('');
    expect(err).not.toContain('    at ');
  });

  test.each([
    ['no heading', `${url}\t${product}\n`],
    ['half a line', `url\tfile\n${url}\n`],
    ['a missing file among good ones', `url\tfile\n${url}\t${product}\n${url}\tgone.html\n`],
    ['a line that is no address', `url\tfile\nnonsense\t${product}\n`],
  ])('a list with %s: exit code 2 and nothing on stdout', async (_, text) => {
    const list = join(folder, 'bad.tsv');
    writeFileSync(list, text);
    const { code, out, err } = await run('--list', list);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/bad\.tsv|gone\.html/);
  });
});
