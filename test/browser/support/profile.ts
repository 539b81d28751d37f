import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyBuild, type Language, type Manifest } from './build.ts';

/** A browser profile and the extension's files in it; both stay when the browser ends, so it can be opened again. */
export interface Profile {
  folder: string;
  extension: string;
  lang: Language;
  remove(): void;
}

export interface ProfileOptions {
  lang?: Language;
  patchManifest?: (manifest: Manifest) => void;
}

/** A fresh profile in the system's folder for temporary files. */
export function createProfile(
  browser: 'chrome' | 'firefox',
  { lang = 'zh-CN', patchManifest }: ProfileOptions = {},
): Profile {
  const folder = mkdtempSync(join(tmpdir(), 'juli-browser-'));
  // The id of an unpacked extension follows from its path: one path, one database.
  const extension = join(folder, 'extension');
  copyBuild(browser, extension, patchManifest ? { lang, patchManifest } : { lang });
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  return { folder, extension, lang, remove };
}
