import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Extraction } from '../utils/marketplaces/types.ts';
import { readPage } from './extract/read-page.ts';

/**
 * `npm run -s extract -- --url <URL> <file.html>` prints what one saved page says, as JSON;
 * `npm run -s extract -- --list <list.tsv>` an array for many. Exit code 2 and nothing on stdout when a file or an
 * argument cannot be read.
 */

interface Job {
  url: string;
  file: string;
}

/** Something the caller must put right: an argument, a list, a file. */
class UsageError extends Error {}

const USAGE = `usage: npm run -s extract -- --url <URL> <file.html>
       npm run -s extract -- --list <list.tsv>`;

function jobsOf(args: readonly string[]): { jobs: Job[]; many: boolean } {
  const [first, second, third, ...rest] = args;
  if (first === '--list' && second !== undefined && third === undefined) return { jobs: listed(second), many: true };
  const [url, file] = first === '--url' ? [second, third] : second === '--url' ? [third, first] : [];
  if (url === undefined || file === undefined || rest.length > 0) throw new UsageError(USAGE);
  return { jobs: [{ url: checkedUrl(url, 'the argument'), file: resolve(file) }], many: false };
}

function listed(list: string): Job[] {
  const lines = decodedList(list).split(/\r?\n/);
  if ((lines[0] ?? '').trim() !== 'url\tfile') {
    throw new UsageError(`${list}: the first line must be "url<TAB>file", it is ${JSON.stringify(lines[0] ?? '')}`);
  }
  return lines.slice(1).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const where = `${list}, line ${index + 2}`;
    const [url, file, ...rest] = line.split('\t');
    if (url === undefined || file === undefined || file.trim() === '' || rest.length > 0) {
      throw new UsageError(`${where}: must hold an address, a tab and a file, it is ${JSON.stringify(line)}`);
    }
    return [{ url: checkedUrl(url.trim(), where), file: resolve(dirname(resolve(list)), file.trim()) }];
  });
}

function decodedList(list: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(list));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${list}: is not UTF-8`);
  }
}

function checkedUrl(url: string, where: string): string {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw new UsageError(`${where}: ${url} is not an http(s) address`);
  return url;
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`);
  }
}

/** All files are opened before the first is parsed, so that a bad one leaves stdout empty. */
function main(args: readonly string[]): void {
  const { jobs, many } = jobsOf(args);
  const pages = jobs.map((job) => ({ ...job, bytes: bytesOf(job.file) }));
  const results: Extraction[] = pages.map(({ url, file, bytes }) =>
    readPage(url, bytes, (note) => process.stderr.write(`${file}: ${note}\n`)),
  );
  process.stdout.write(`${JSON.stringify(many ? results : results[0], null, 2)}\n`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
