import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type File, fileOf } from './corrupt.ts';

/**
 * Does what the README of a pack says, word for word: every indented line of its second part, run by bash in the unpacked
 * folder with sha256sum, jq and openssl.
 * @param roots root certificate of the time stamps (PEM)
 * @returns what the commands said; a whole pack only has its lines counted.
 */
export async function followReadme(files: readonly File[], roots = ''): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'juli-readme-'));
  const inside = join(folder, 'pack');
  try {
    for (const { path, content } of files) {
      mkdirSync(dirname(join(inside, path)), { recursive: true });
      writeFileSync(join(inside, path), new Uint8Array(await content.arrayBuffer()));
    }
    writeFileSync(join(folder, 'roots.pem'), roots);
    const text = await fileOf(files, 'README.txt').content.text();
    const commands = text.split('\n').filter((line) => line.startsWith('     '));
    const { stdout, stderr } = spawnSync('bash', ['-c', commands.join('\n')], {
      cwd: inside,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8', CA: join(folder, 'roots.pem'), TMPDIR: folder },
    });
    const said = `${stdout}\n${stderr}`.split('\n').filter((line) => line !== '' && !/^Using configuration/.test(line));
    return said;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
