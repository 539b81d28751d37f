import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The arrows of the house: entrypoints → components → utils, and which rooms may know the browser or the database. */

const root = resolve(import.meta.dirname, '..');

function sources(folder: string): string[] {
  const found: string[] = [];
  for (const name of readdirSync(join(root, folder))) {
    const path = join(folder, name);
    if (statSync(join(root, path)).isDirectory()) found.push(...sources(path));
    else if (/\.tsx?$/.test(name)) found.push(path);
  }
  return found;
}

/** Specifiers of every static and dynamic import, relative ones resolved against the project's root. */
function imports(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const specifiers = [...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]/g)]
    .concat([...text.matchAll(/\bimport\s*\(?\s*['"]([^'"]+)['"]/g)])
    .map((match) => match[1] ?? '');
  return specifiers.map((specifier) =>
    specifier.startsWith('.') ? relative(root, resolve(root, dirname(file), specifier)) : specifier,
  );
}

const offences = (files: string[], forbidden: RegExp) =>
  files.flatMap((file) =>
    imports(file)
      .filter((name) => forbidden.test(name))
      .map((name) => `${file} → ${name}`),
  );

const under = (folder: string, files: string[]) => files.filter((file) => file.startsWith(`${folder}/`));

const utils = sources('utils');
const components = sources('components');
const entrypoints = sources('entrypoints');

describe('arrows', () => {
  test('utils know neither components nor entrypoints', () => {
    expect(offences(utils, /^(components|entrypoints)\//)).toEqual([]);
  });

  test('components know neither entrypoints, the browser nor the database', () => {
    expect(
      offences(components, /^(entrypoints\/|wxt\/|webextension-polyfill|dexie|utils\/evidence\/(?!types))/),
    ).toEqual([]);
    const callers = components.filter((file) => /\b(browser|chrome)\.\w/.test(readFileSync(join(root, file), 'utf8')));
    expect(callers).toEqual([]);
  });

  test.each(['utils/rights', 'utils/case'])('%s is pure: no browser, DOM or database', (room) => {
    const files = under(room, utils);
    expect(files.length).toBeGreaterThan(0);
    expect(offences(files, /^(wxt\/|webextension-polyfill|dexie|preact|utils\/(evidence|capture)\/(?!types))/)).toEqual(
      [],
    );
    const touching = files.filter((file) =>
      /\b(document\.(query|create|body)|globalThis\.|browser\.|chrome\.|indexedDB\b|fetch\()/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );
    expect(touching).toEqual([]);
  });

  test('marketplaces know only the page they are given', () => {
    const files = under('utils/marketplaces', utils);
    expect(
      offences(files, /^(wxt\/|webextension-polyfill|dexie|preact|utils\/(evidence|capture|rights|case)\/)/),
    ).toEqual([]);
    const touching = files.filter((file) =>
      /\b(browser\.|chrome\.|indexedDB|fetch\(|eval\(|new Function)/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(touching).toEqual([]);
  });

  test('only utils/evidence opens the database', () => {
    const others = [...utils, ...components, ...entrypoints].filter((file) => !file.startsWith('utils/evidence/'));
    expect(offences(others, /^dexie/)).toEqual([]);
  });

  test('only the page redrawing script imports html2canvas', () => {
    const others = [...utils, ...components, ...entrypoints].filter(
      (file) => !file.startsWith('entrypoints/rasterise'),
    );
    expect(offences(others, /^html2canvas/)).toEqual([]);
  });

  test('the library that writes .docx is behind one import on demand, and never in the background', () => {
    const all = [...utils, ...components, ...entrypoints];
    const writer = /^utils\/rights\/documents\/docx\//;
    expect(
      offences(
        all.filter((file) => !writer.test(file)),
        /^docx(?:\/|$)/,
      ),
    ).toEqual([]);
    expect(
      offences(
        all.filter((file) => !writer.test(file)),
        writer,
      ),
    ).toEqual(['utils/rights/documents/docx.ts → utils/rights/documents/docx/pack.ts']);
    const loader = readFileSync(join(root, 'utils/rights/documents/docx.ts'), 'utf8');
    expect(loader).toContain("await import('./docx/pack.ts')");
    expect(loader).not.toMatch(/from '\.\/docx\//);
    expect(offences(under('entrypoints/background', entrypoints), /documents\/docx/)).toEqual([]);
    expect(offences(['entrypoints/background.ts'], /documents\/docx/)).toEqual([]);
  });

  test('the library for certificates is behind one import on demand, in the room of trusted time', () => {
    const all = [...utils, ...components, ...entrypoints];
    const room = 'utils/evidence/trusted-time';
    const others = all.filter((file) => !file.startsWith(`${room}/`));
    expect(offences(others, /^(?:pkijs|asn1js)(?:\/|$)/)).toEqual([]);
    const loader = readFileSync(join(root, room, 'schedule.ts'), 'utf8');
    expect(loader).toContain("await import('./obtain.ts')");
    // What is loaded at once knows the library's files by their types only.
    const heavy = ['obtain', 'request', 'answer', 'token', 'signer', 'roots', 'recheck', 'certified', 'root-file'].map(
      (name) => `./${name}.ts`,
    );
    for (const name of ['schedule', 'queue', 'stamps', 'fault']) {
      const text = readFileSync(join(root, room, `${name}.ts`), 'utf8');
      const values = [...text.matchAll(/(?:^|\n)import (?!type )[^;]*?from '([^']+)'/g)].map(([, from = '']) => from);
      expect(values.filter((from) => heavy.includes(from))).toEqual([]);
    }
  });

  test('nothing reaches for remote code or unescaped HTML', () => {
    const risky = [...utils, ...components, ...entrypoints].filter((file) =>
      /\.innerHTML\s*=|dangerouslySetInnerHTML|\bnew Function\b|\beval\(|document\.write\(/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );
    expect(risky).toEqual([]);
  });
});
