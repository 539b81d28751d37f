import type { Page } from 'puppeteer-core';
import { bundle } from './bundle.ts';

/** What others make of a page: three that draw it anew as a picture, one that keeps its tree. All run inside the page. */
export const PEERS = ['html2canvas-pro', 'snapdom', 'modern-screenshot', 'rrweb-snapshot'] as const;
export type Peer = (typeof PEERS)[number];

const SOURCE = `
import html2canvas from 'html2canvas';
import { snapdom } from '@zumer/snapdom';
import { domToBlob } from 'modern-screenshot';
import { rebuild, snapshot, createMirror, createCache } from 'rrweb-snapshot';
const root = () => document.documentElement;
const png = (canvas) => new Promise((done) => canvas.toBlob(done, 'image/png'));
globalThis.benchPeers = {
  'html2canvas-pro': async () => png(await html2canvas(root(), { scale: 1, useCORS: true, logging: false })),
  snapdom: async () => (await snapdom(root(), { scale: 1, dpr: 1 })).toBlob({ type: 'png' }),
  'modern-screenshot': () => domToBlob(root(), { scale: 1 }),
  'rrweb-snapshot': async () => new Blob([JSON.stringify(snapshot(document))]),
};
globalThis.benchRebuild = (tree) =>
  rebuild(tree, { doc: document, cache: createCache(), mirror: createMirror(), UNSAFE_allowUnprotectedRebuild: true });
`;

let source: Promise<string> | undefined;

/** Loads the peers into a page; loading is not measured. */
export async function loadPeers(page: Page): Promise<void> {
  source ??= bundle(SOURCE, 'iife');
  await page.evaluate(
    (code) => {
      // biome-ignore lint/security/noGlobalEval: a test page of our own runs libraries of ours.
      const load = globalThis.eval;
      load(code);
    },
    await source,
  );
}

export interface PeerResult {
  ms: number;
  /** Bytes; 0 where nothing came of it. */
  size: number;
  error?: string;
}

type Held = { benchPeers: Record<string, () => Promise<Blob | null>>; benchResult: Blob | undefined };

/** A peer that has not ended after this long, in milliseconds, has given nothing. */
const PATIENCE = 60_000;

/** Runs one; what it gave stays in the page. */
export function runPeer(page: Page, peer: Peer): Promise<PeerResult> {
  return page.evaluate(
    async (name, patience) => {
      const held = globalThis as unknown as Held;
      held.benchResult = undefined;
      const start = performance.now();
      try {
        const late = new Promise<never>((_, reject) =>
          setTimeout(() => reject(new Error(`not ended after ${patience} ms`)), patience),
        );
        const blob = await Promise.race([held.benchPeers[name]?.(), late]);
        const ms = performance.now() - start;
        if (!blob || blob.size === 0) return { ms, size: 0, error: 'an empty picture' };
        held.benchResult = blob;
        return { ms, size: blob.size };
      } catch (error) {
        return { ms: performance.now() - start, size: 0, error: String(error).slice(0, 200) };
      }
    },
    peer,
    PATIENCE,
  );
}

/** A piece of the picture that a peer gave, PNG, or nothing where it does not reach so far. Pixels of the page. */
export async function crop(
  page: Page,
  { y, width, height }: { y: number; width: number; height: number },
): Promise<Uint8Array | undefined> {
  const base64 = await page.evaluate(
    async (top, w, h) => {
      const { benchResult } = globalThis as unknown as Held;
      if (!benchResult) return '';
      try {
        const whole = await createImageBitmap(benchResult);
        // One that shrank the page is looked at in the size that it should have.
        const scale = whole.width / document.documentElement.scrollWidth;
        const canvas = new OffscreenCanvas(w, h);
        canvas.getContext('2d')?.drawImage(whole, 0, top * scale, w * scale, h * scale, 0, 0, w, h);
        whole.close();
        const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
        return bytes.toBase64();
      } catch {
        return '';
      }
    },
    y,
    width,
    height,
  );
  return base64 === '' ? undefined : Buffer.from(base64, 'base64');
}

/** The tree that rrweb gave, as JSON. */
export const treeOf = (page: Page): Promise<string> =>
  page.evaluate(async () => (globalThis as unknown as Held).benchResult?.text() ?? '');

/** Builds the tree up again in an empty page that reaches nothing. */
export async function rebuildTree(page: Page, json: string): Promise<void> {
  await page.setOfflineMode(true);
  await loadPeers(page);
  await page.evaluate((text) => {
    (globalThis as unknown as { benchRebuild(tree: unknown): void }).benchRebuild(JSON.parse(text));
  }, json);
}
