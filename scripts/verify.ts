import { openAsBlob, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readRoots } from '../utils/evidence/trusted-time/roots.ts';
import { checkToken } from '../utils/evidence/trusted-time/token.ts';
import { Unreadable } from '../utils/evidence/verify/container.ts';
import { verifyPack } from '../utils/evidence/verify/pack.ts';

/**
 * `npm run -s verify -- pack.zip [--key FINGERPRINT] [--ca ROOTS.pem]`: verifies an evidence pack and prints the report as
 * JSON. `--key` is the fingerprint that stands on paper, `--ca` the root certificates that time stamps must lead to; without
 * it a time stamp is checked against the certificate that it brings. Exit code 0 when the pack is whole, 1 when there are
 * problems (each is listed and named), 2 when it cannot be read at all.
 */

const UNREADABLE = 2;

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { key: { type: 'string' }, ca: { type: 'string' } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (positionals.length !== 1 || file === undefined) {
    process.stderr.write('usage: npm run -s verify -- pack.zip [--key FINGERPRINT] [--ca ROOTS.pem]\n');
    return UNREADABLE;
  }
  try {
    const { key, ca } = values;
    const roots = ca === undefined ? [] : readRoots(readFileSync(ca, 'utf8'));
    const report = await verifyPack(await openAsBlob(file), {
      checkToken: (token, hash) => checkToken(token, hash, roots),
      ...(key === undefined ? {} : { key: key.toLowerCase() }),
    });
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    return report.ok ? 0 : 1;
  } catch (error) {
    const isFile = error instanceof Error && 'code' in error;
    if (!(error instanceof Unreadable) && !isFile) throw error;
    process.stderr.write(`${file}: ${error.message}\n`);
    return UNREADABLE;
  }
}

process.exitCode = await run();
