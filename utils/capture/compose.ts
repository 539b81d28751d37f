import type { FilePiece } from '../evidence/index.ts';
import { embedded, type Insertion, inserted } from './embed.ts';
import type { Held } from './held.ts';
import type { Arrived } from './inbox.ts';
import type { PageReport } from './report.ts';

/** What one frame handed over. */
export interface FrameCapture {
  path: number[];
  report: PageReport;
  html?: Arrived | undefined;
  text?: Arrived | undefined;
}

/** Bytes, and their hash where they stayed as they arrived. */
export interface Part {
  blob: Blob;
  hash?: string;
}

/** As many times as `depth` attributes the markup is nested in (HTML: double-quoted attribute value). */
function attributeText(markup: string, depth: number): string {
  let escaped = markup;
  for (let level = 0; level < depth; level++) escaped = escaped.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return escaped;
}

/** Says in the frame's place what is missing, so that an empty frame is not mistaken for an empty page. */
function missingFrame(url: string): string {
  return `<!DOCTYPE html><meta charset="utf-8"><body style="margin:0;padding:8px;border:1px dashed #888;color:#666;font:12px sans-serif;overflow-wrap:anywhere">未取到 · not captured<br>${attributeText(url, 1).replaceAll('<', '&lt;')}`;
}

/**
 * Puts the frames of other origins, each captured from inside, into the page that holds them: as `srcdoc`, at the places
 * that the parent's script noted. The rest of the bytes stays as it came.
 * @returns the whole page and the addresses of the frames whose content is in it.
 */
export function composeFrames(
  frame: FrameCapture,
  others: readonly FrameCapture[],
  held: Held,
): { html: FilePiece[] | undefined; captured: string[]; missed: string[] } {
  const captured = [...frame.report.inlinedFrames];
  const missed: string[] = [];
  const page = frame.html && embedded(frame.html, frame.report, held);
  const frames: Insertion[] = [];
  for (const { path, url, at } of frame.report.foreignFrames) {
    const inner = path && others.find((one) => one.path.join() === path.join());
    const composed = inner ? composeFrames(inner, others, held) : undefined;
    if (inner) {
      captured.push(...(composed?.captured ?? []));
      missed.push(...(composed?.missed ?? []));
    }
    const isPlaced = at !== undefined && page !== undefined && at.offset <= page.markup.length;
    if (composed?.html && isPlaced) captured.push(inner?.report.url ?? url);
    else missed.push(url);
    if (!isPlaced) continue;
    const inside = composed?.html ?? [encoder.encode(missingFrame(url))];
    const pieces = [encoder.encode('"'), ...inside.map((piece) => nested(piece, 1)), encoder.encode('"')];
    frames.push({
      at: at.offset,
      pieces: [encoder.encode(' srcdoc='), ...pieces].map((piece) => nested(piece, at.depth)),
    });
  }
  return { html: page && inserted(page.markup, [...page.insertions, ...frames]), captured, missed };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A piece of a document inside that many attributes; base64 looks the same everywhere. */
function nested(piece: FilePiece, depth: number): FilePiece {
  if (depth === 0 || 'bytes' in piece) return piece;
  return encoder.encode(attributeText(decoder.decode(piece), depth));
}

/** The visible text of the page, then that of each frame of another origin under its address. */
export function composeText(top: FrameCapture, others: readonly FrameCapture[]): Part | undefined {
  const inner = others.filter((one) => one !== top && one.text);
  if (!top.text || inner.length === 0) return top.text;
  return {
    blob: new Blob([
      top.text.blob,
      ...inner.flatMap(({ report, text }) => [`\n\n[${report.url}]\n`, text?.blob ?? '']),
    ]),
  };
}
