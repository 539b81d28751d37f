import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileOf, unpack } from '../support/corrupt.ts';
import { caseWithEvidence, packOf } from '../support/pack.ts';

/** 证据目录.docx in somebody else's word processor: read, set on paper, drawn. */

const has = (program: string, ...args: string[]) => spawnSync(program, args, { stdio: 'ignore' }).error === undefined;
const isThere = has('soffice', '--version') && has('pdftoppm', '-v') && has('pdftotext', '-v');
if (!isThere)
  console.warn(
    'SKIPPED: LibreOffice (soffice) and poppler (pdftoppm, pdftotext) are not installed, so nobody has set 证据目录.docx on paper.',
  );

/** How dark a picture in PGM form is at its darkest, and which share of its pixels is not white. */
function inkOf(pgm: Buffer): { darkest: number; share: number } {
  const head = /^P5\s+(\d+)\s+(\d+)\s+(\d+)\s/.exec(pgm.toString('latin1', 0, 64));
  const pixels = pgm.subarray(head?.[0].length ?? 0);
  let darkest = 255;
  let inked = 0;
  for (const level of pixels) {
    if (level < darkest) darkest = level;
    if (level < 200) inked++;
  }
  return { darkest, share: inked / pixels.length };
}

test.skipIf(!isThere)(
  'LibreOffice sets the list of evidence on paper, with every column and exhibit',
  { timeout: 180_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'juli-office-'));
    try {
      const { db, caseId } = await caseWithEvidence();
      const { bytes } = await packOf({ caseId, recipient: '杭州互联网法院' }, { db });
      const { content } = fileOf(await unpack(new Blob([bytes])), '证据目录.docx');
      writeFileSync(join(folder, 'list.docx'), new Uint8Array(await content.arrayBuffer()));
      // A profile of its own: one that is open elsewhere would refuse.
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'list.docx')],
        {
          stdio: 'pipe',
          timeout: 150_000,
        },
      );
      const text = execFileSync('pdftotext', ['-raw', join(folder, 'list.pdf'), '-'], { encoding: 'utf8' }).replace(
        /\s+/g,
        '',
      );
      for (const words of [
        '证据目录',
        '序号',
        '证据名称',
        '来源',
        '形成时间',
        '证明内容',
        '原件形式',
        '页码/文件',
        '杭州互联网法院',
      ])
        expect(text).toContain(words);
      for (const { record } of (await db.captures.toArray()).map((capture) => ({ record: capture.meta.title })))
        expect(text).toContain(record.replace(/\s+/g, ''));
      execFileSync('pdftoppm', ['-gray', '-r', '60', join(folder, 'list.pdf'), join(folder, 'page')]);
      const { darkest, share } = inkOf(readFileSync(join(folder, 'page-1.pgm')));
      expect(darkest).toBeLessThan(100);
      expect(share).toBeGreaterThan(0.02);
      expect(share).toBeLessThan(0.5);
      keep(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

/** For people to look at: JULI_SCREENSHOTS names a folder. */
function keep(folder: string): void {
  const kept = process.env.JULI_SCREENSHOTS;
  if (!kept) return;
  mkdirSync(kept, { recursive: true });
  copyFileSync(join(folder, 'list.pdf'), join(kept, 'evidence-list.pdf'));
}
