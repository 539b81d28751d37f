import { advise } from '../utils/rights/advise.ts';
import { CaseFileError, readCase } from './case-file.ts';

/** `npm run -s advise -- case.json …`: prints the advice as JSON, one object for one file, an array for several. */

const BAD_INPUT = 2;

function describe(error: CaseFileError): string {
  if (error.faults.length === 0) return `${error.file}: ${error.message}\n`;
  return error.faults
    .map(({ pointer, message }) => `${error.file}: ${pointer === '' ? '(whole document)' : pointer} ${message}\n`)
    .join('');
}

function run(files: readonly string[]): number {
  if (files.length === 0) {
    process.stderr.write('usage: npm run -s advise -- case.json …\n');
    return BAD_INPUT;
  }
  const cases = [];
  for (const file of files) {
    try {
      cases.push(readCase(file));
    } catch (error) {
      if (!(error instanceof CaseFileError)) throw error;
      process.stderr.write(describe(error));
    }
  }
  if (cases.length < files.length) return BAD_INPUT;
  const advice = cases.map((record) => advise(record));
  process.stdout.write(`${JSON.stringify(advice.length === 1 ? advice[0] : advice, null, 2)}\n`);
  return 0;
}

process.exitCode = run(process.argv.slice(2));
