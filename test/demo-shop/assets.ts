import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { picture } from './pictures/catalogue.ts';
import type { Answer } from './server/server.ts';

const folder = join(import.meta.dirname, 'assets');
const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
};

/** A font that many systems have; without it the price falls back to the system's own. */
const FONTS = [
  '/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf',
  '/System/Library/Fonts/Supplemental/Arial Bold.ttf',
];

/** A file of a shop's static host: style sheets, scripts, the price font. `isShared`: other origins may read it (CORS). */
export function asset(name: string, isShared: boolean): Answer | undefined {
  const file = name === 'price.ttf' ? FONTS.find((path) => existsSync(path)) : join(folder, name);
  const type = types[name.split('.').at(-1) ?? ''];
  if (file === undefined || type === undefined || !existsSync(file)) return undefined;
  // As Taobao's static host does, which is asked with `crossorigin`; its image host, and JD's, are not.
  const headers: Record<string, string> = isShared ? { 'access-control-allow-origin': '*' } : {};
  return { type, headers, body: readFileSync(file) };
}

/** `…/lamp-day_480.png`: a drawing in that size, without CORS headers, as shops' image hosts serve theirs. */
export function image(path: string): Answer | undefined {
  const match = /\/demo\/([a-z0-9-]+)_(\d{1,4})\.png$/.exec(path);
  if (!match?.[1]) return undefined;
  const bytes = picture(match[1], Math.min(Number(match[2]), 960));
  return bytes && { type: 'image/png', body: bytes };
}
