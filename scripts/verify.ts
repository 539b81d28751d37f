import { openAsBlob } from 'node:fs';
import { parseArgs } from 'node:util';
import { Unreadable } from '../utils/evidence/verify/container.ts';
import { verifyPack } from '../utils/evidence/verify/pack.ts';

/**
 * `npm run -s verify -- pack.zip [--key FINGERPRINT]`: verifies an evidence pack and prints the report as JSON. Exit code 0
 * when it is whole, 1 when there are problems (each is listed and named), 2 when it cannot be read at all.
 */

const UNREADABLE = 2;

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({ options: { key: { type: 'string' } }, allowPositionals: true });
  const [file] = positionals;
  if (positionals.length !== 1 || file === undefined) {
    process.stderr.write('usage: npm run -s verify -- pack.zip [--key FINGERPRINT]\n');
    return UNREADABLE;
  }
  try {
    const { key } = values;
    const report = await verifyPack(await openAsBlob(file), key === undefined ? {} : { key: key.toLowerCase() });
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
