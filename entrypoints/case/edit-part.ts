import type { Editing, PartRow } from '../../components/case/model.ts';
import { type PictureEdits, pixels } from '../../components/case/picture-edits.ts';
import { EvidenceError, readArtefact, saveDerivative } from '../../utils/evidence/index.ts';
import type { DerivativeKind } from '../../utils/evidence/types.ts';
import { findPersonal } from '../../utils/redaction/find.ts';
import { redactJson, redactText, wordsOfJson } from '../../utils/redaction/redact-text.ts';
import type { WorkspaceStore } from './store.ts';

const isJson = ({ name, type }: PartRow) => type.endsWith('/json') || name.endsWith('.json');

/** Opens a part for editing: a picture to be drawn on, or a text with what was found in it. */
export async function beginEdit(part: PartRow): Promise<Editing> {
  const bytes = await readArtefact(part.hash);
  if (part.type.startsWith('image/')) {
    const { width, height } = await bitmapOf(bytes).then((bitmap) => {
      const size = { width: bitmap.width, height: bitmap.height };
      bitmap.close();
      return size;
    });
    return { kind: 'picture', part, url: URL.createObjectURL(bytes), width, height };
  }
  const raw = await bytes.text();
  const text = isJson(part) ? speaking(() => wordsOfJson(raw)) : raw;
  return { kind: 'text', part, text, findings: findPersonal(text) };
}

export function endEdit(store: WorkspaceStore): void {
  const { editing } = store.model;
  if (editing?.kind === 'picture') URL.revokeObjectURL(editing.url);
  store.set({}, ['editing']);
}

/** Saves the copy of the picture being edited; the editor closes only when that worked. */
export async function savePicture(store: WorkspaceStore, edits: PictureEdits): Promise<void> {
  const { editing, detail } = store.model;
  if (editing?.kind !== 'picture' || typeof detail !== 'object') return;
  const { part } = editing;
  const bytes = await burn(
    await readArtefact(part.hash),
    edits,
    part.type === 'image/jpeg' ? 'image/jpeg' : 'image/png',
  );
  const count = (tool: string) => edits.filter((edit) => edit.tool === tool).length;
  const changes = { hidden: count('hide'), cropped: count('crop'), marked: count('mark') };
  const kind: DerivativeKind = changes.hidden > 0 ? 'redaction' : changes.cropped > 0 ? 'crop' : 'annotation';
  await saveDerivative({ of: part.hash, exhibitId: detail.exhibit.id, part: part.name, kind, changes, bytes });
  endEdit(store);
}

/** Saves the copy of the text being edited, with the words hidden. */
export async function saveText(store: WorkspaceStore, words: readonly string[]): Promise<void> {
  const { editing, detail } = store.model;
  if (editing?.kind !== 'text' || typeof detail !== 'object') return;
  const { part } = editing;
  const raw = await (await readArtefact(part.hash)).text();
  const text = isJson(part) ? speaking(() => redactJson(raw, words)) : redactText(raw, words);
  const bytes = new Blob([text], { type: isJson(part) ? 'application/json' : 'text/plain' });
  await saveDerivative({
    of: part.hash,
    exhibitId: detail.exhibit.id,
    part: part.name,
    kind: 'redaction',
    changes: { hidden: words.length },
    bytes,
  });
  endEdit(store);
}

/**
 * A new picture from the old one's pixels: crop, black boxes, frames with their words. Nothing of what is hidden, and
 * nothing that the file said about itself, is in it.
 */
async function burn(bytes: Blob, edits: PictureEdits, type: 'image/png' | 'image/jpeg'): Promise<Blob> {
  const bitmap = await bitmapOf(bytes);
  const { width, height } = bitmap;
  const crop = edits.find(({ tool }) => tool === 'crop');
  const kept = crop ? pixels(crop, width, height) : { x: 0, y: 0, width, height };
  const canvas = new OffscreenCanvas(kept.width, kept.height);
  const context = canvas.getContext('2d');
  if (!context) throw new EvidenceError('edit_error_picture', 'The browser gave no canvas.');
  context.drawImage(bitmap, -kept.x, -kept.y);
  bitmap.close();
  context.translate(-kept.x, -kept.y);
  const line = Math.max(3, Math.round(width / 300));
  context.font = `${line * 6}px sans-serif`;
  context.textBaseline = 'bottom';
  // Hidden last: no frame or word of ours may show what lies under a box.
  const order = { mark: 0, hide: 1, crop: 2 };
  for (const edit of edits.toSorted((a, b) => order[a.tool] - order[b.tool])) {
    const box = pixels(edit, width, height);
    if (edit.tool === 'hide') {
      context.fillStyle = '#000000';
      context.fillRect(box.x, box.y, box.width, box.height);
    } else if (edit.tool === 'mark') {
      context.strokeStyle = '#d4351c';
      context.lineWidth = line;
      context.strokeRect(box.x, box.y, box.width, box.height);
      if (edit.label !== '') drawLabel(context, edit.label, box.x, box.y, line);
    }
  }
  return canvas.convertToBlob({ type, quality: 0.92 });
}

function drawLabel(
  context: OffscreenCanvasRenderingContext2D,
  words: string,
  x: number,
  y: number,
  line: number,
): void {
  const height = line * 8;
  const top = y > height ? y - height : y;
  context.fillStyle = '#d4351c';
  context.fillRect(x, top, context.measureText(words).width + line * 2, height);
  context.fillStyle = '#ffffff';
  context.fillText(words, x + line, top + height - line);
}

async function bitmapOf(bytes: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(bytes);
  } catch (error) {
    throw new EvidenceError('edit_error_picture', error instanceof Error ? error.message : String(error));
  }
}

function speaking(read: () => string): string {
  try {
    return read();
  } catch (error) {
    throw new EvidenceError('edit_error_text', error instanceof Error ? error.message : String(error));
  }
}
