import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { builtExtension, filesBelow, type Manifest } from '../browser/support/build.ts';
import { defineBench } from './support/bench.ts';
import { bundle, gzipped, gzippedFile } from './support/bundle.ts';

/** What is shipped and what a page that is only watched has to carry. */
export const bundles = defineBench({
  rows: {
    'watcher-size': {
      unit: 'kB gzip',
      reference: 'webextension-polyfill alone, the least a content script of ours carries',
      goal: { of: 'value', most: 15 },
    },
    'html2canvas-bundles': {
      unit: 'bundles that hold it beyond the one injected on demand',
      reference: 'scripts in the build',
      goal: { of: 'value', most: 0 },
    },
    'rights-size': {
      unit: 'kB gzip',
      reference: 'chinese-days alone: a holiday calendar without any rule',
      goal: { of: 'value', most: 120 },
    },
    'explain-size': {
      unit: 'kB gzip, with all that explains an advice',
      reference: 'the rules alone',
      goal: { of: 'ratio', most: 1.15 },
    },
    'docx-size': {
      unit: 'kB gzip, loaded when a .docx is asked for',
      reference: 'the rules, which every popup carries',
      goal: { of: 'value', most: 120 },
    },
  },
  async measure() {
    const folder = builtExtension('chrome');
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
    const scripts = filesBelow(folder).filter((path) => path.endsWith('.js'));
    const polyfill = createRequire(import.meta.url).resolve('webextension-polyfill/dist/browser-polyfill.min.js');
    const drawing = scripts.filter(
      (path) => !path.includes('rasterise') && readFileSync(join(folder, path), 'utf8').includes('html2canvas'),
    );
    const rights = await sizeOf('./utils/rights/index.ts');
    return {
      'watcher-size': {
        value: watchers(manifest, scripts).reduce((sum, path) => sum + gzippedFile(join(folder, path)), 0),
        reference: gzippedFile(polyfill),
      },
      'html2canvas-bundles': { value: drawing.length, reference: scripts.length },
      'rights-size': {
        value: rights,
        reference: await sizeOf('chinese-days'),
      },
      'explain-size': {
        value: await sizeOf('./utils/rights/index.ts', './utils/rights/explain.ts'),
        reference: rights,
      },
      'docx-size': {
        value: await sizeOf('./utils/rights/documents/docx/pack.ts'),
        reference: rights,
      },
    };
  },
});

/** All that modules export, minified as the build does. As a library of `es` modules it would keep its spaces. */
async function sizeOf(...modules: string[]): Promise<number> {
  return gzipped(await bundle(modules.map((name) => `export * from '${name}';`).join('\n'), 'iife'));
}

/** Scripts that run in every page of a granted shop: declared in the manifest, or registered at run time (`watcher.js`). */
function watchers(manifest: Manifest, scripts: string[]): string[] {
  const declared = (manifest.content_scripts ?? []) as { js?: string[] }[];
  const registered = scripts.filter((path) => path === 'watcher.js' || path.startsWith('content-scripts/'));
  const all = [...new Set([...declared.flatMap(({ js }) => js ?? []), ...registered])];
  if (all.length === 0) throw new Error('The build has no script that watches pages: look for its new name.');
  return all;
}
