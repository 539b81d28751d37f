import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The parts of the manifest that tests look at or change. */
export interface Manifest {
  permissions: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  commands?: Record<string, { suggested_key?: { default?: string } }>;
  [key: string]: unknown;
}

export type Language = 'zh-CN' | 'en';

const root = resolve(import.meta.dirname, '../../..');

/** Folder of the built extension; JULI_OUTPUT names another place of builds than `.output`. */
export function builtExtension(browser: 'chrome' | 'firefox'): string {
  const folder = join(process.env.JULI_OUTPUT ?? join(root, '.output'), `${browser}-mv3`);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`The extension is not built (${folder}). Run \`npm run build\` or \`npm test\`.`);
  }
  return folder;
}

/**
 * Copies the build to a folder of its own, so that a rebuild does not pull it from under a running browser.
 * A browser whose own language pack is not installed shows every extension in English: for Chinese the copy leaves the
 * English texts out, and the manifest's `default_locale` answers.
 */
export function copyBuild(
  browser: 'chrome' | 'firefox',
  target: string,
  { lang = 'zh-CN', patchManifest }: { lang?: Language; patchManifest?: (manifest: Manifest) => void } = {},
): void {
  cpSync(builtExtension(browser), target, { recursive: true });
  if (lang === 'zh-CN') rmSync(join(target, '_locales', 'en'), { recursive: true });
  if (!patchManifest) return;
  const file = join(target, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  patchManifest(manifest);
  writeFileSync(file, JSON.stringify(manifest));
}

/**
 * Grants at installation what the shopper would allow with a click, and nothing that the manifest does not offer: the
 * browser's own question cannot be pressed by a test.
 */
export function grant({
  permissions = [],
  hosts = false,
  origins = [],
}: {
  permissions?: string[];
  hosts?: boolean;
  origins?: string[];
}) {
  return (manifest: Manifest): void => {
    const { optional_permissions = [], optional_host_permissions = [] } = manifest;
    const strange = permissions.filter((name) => !optional_permissions.includes(name));
    if (strange.length > 0) throw new Error(`The manifest does not offer ${strange.join(', ')}.`);
    manifest.optional_permissions = optional_permissions.filter((name) => !permissions.includes(name));
    manifest.permissions = [...manifest.permissions, ...permissions];
    // Shops and their pictures; a server of one’s own is named by its own pattern.
    const shops = hosts ? optional_host_permissions.filter((origin) => origin.startsWith('*://*.')) : [];
    if (hosts || origins.length > 0) manifest.host_permissions = [...shops, ...origins];
  };
}

/** Every file below a folder, as paths relative to it. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
}

/** The extension's own texts, by message key. */
export function messages(lang: Language): Record<string, { message: string }> {
  const locale = lang === 'zh-CN' ? 'zh_CN' : 'en';
  return JSON.parse(readFileSync(join(root, 'public', '_locales', locale, 'messages.json'), 'utf8'));
}
