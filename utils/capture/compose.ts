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
export async function composeFrames(
  frame: FrameCapture,
  others: readonly FrameCapture[],
): Promise<{ html: Part | undefined; captured: string[]; missed: string[] }> {
  const captured = [...frame.report.inlinedFrames];
  const missed: string[] = [];
  const pieces: (Blob | string)[] = [];
  let from = 0;
  const foreign = frame.report.foreignFrames.toSorted((a, b) => (a.at?.offset ?? 0) - (b.at?.offset ?? 0));
  for (const { path, url, at } of foreign) {
    const inner = path && others.find((one) => one.path.join() === path.join());
    const composed = inner ? await composeFrames(inner, others) : undefined;
    if (inner) {
      captured.push(...(composed?.captured ?? []));
      missed.push(...(composed?.missed ?? []));
    }
    const isPlaced =
      at !== undefined && frame.html !== undefined && at.offset >= from && at.offset <= frame.html.blob.size;
    if (composed?.html && isPlaced) captured.push(inner?.report.url ?? url);
    else missed.push(url);
    if (!isPlaced || !frame.html) continue;
    const inside = composed?.html ? await composed.html.blob.text() : missingFrame(url);
    pieces.push(
      frame.html.blob.slice(from, at.offset),
      attributeText(` srcdoc="${attributeText(inside, 1)}"`, at.depth),
    );
    from = at.offset;
  }
  if (!frame.html) return { html: undefined, captured, missed };
  const html = from === 0 ? frame.html : { blob: new Blob([...pieces, frame.html.blob.slice(from)]) };
  return { html, captured, missed };
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
