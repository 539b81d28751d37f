import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../../..');

/** Kilobytes (1,000 bytes) after gzip at its best. */
export const gzipped = (code: string | Uint8Array): number => gzipSync(code, { level: 9 }).length / 1000;

export const gzippedFile = (path: string): number => gzipped(readFileSync(path));

/** Bundles and minifies modules as the extension's build does, without writing anything; gives the code. */
export async function bundle(source: string, format: 'es' | 'iife' = 'es'): Promise<string> {
  const entry = resolve(root, 'bench-entry.ts');
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'bench-entry',
        enforce: 'pre',
        resolveId: (id) => (id === entry ? entry : undefined),
        load: (id) => (id === entry ? source : undefined),
      },
    ],
    build: {
      write: false,
      minify: true,
      lib: { entry, formats: [format], name: 'bench', fileName: 'bench' },
    },
  });
  const outputs = [result].flat().flatMap((built) => ('output' in built ? built.output : []));
  return outputs.map((output) => (output.type === 'chunk' ? output.code : '')).join('');
}
