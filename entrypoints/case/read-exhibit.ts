import type { Detail, PartRow, Preview } from '../../components/case/model.ts';
import { type Exhibit, exhibits } from '../../utils/case/exhibits.ts';
import { suggestFiling } from '../../utils/case/suggest-filing.ts';
import type { Case } from '../../utils/case/types.ts';
import {
  derivativesOf,
  EvidenceError,
  getCapture,
  getFile,
  type Hash,
  ledgerEntryOf,
  readArtefact,
} from '../../utils/evidence/index.ts';

/** A piece of evidence of a case in full, but for its preview; undefined when it is not there. */
export async function readDetail(state: Case, id: string): Promise<Detail | undefined> {
  const exhibit = exhibits(state).find((one) => one.id === id);
  if (!exhibit) return undefined;
  const capture = exhibit.source === 'capture' ? await getCapture(id) : undefined;
  const file = exhibit.source === 'file' ? await getFile(id) : undefined;
  if (!capture && !file) return undefined;
  const originals = capture?.artefacts ?? (file ? [file] : []);
  const made = await derivativesOf(originals.map(({ hash }) => hash));
  const parts: PartRow[] = originals.map(({ name, hash, size, type }) => ({
    name,
    hash,
    size,
    type,
    derivatives: made.filter((row) => row.of === hash && row.exhibitId === id),
  }));
  const entry = await ledgerEntryOf(id);
  return {
    exhibit,
    ...(capture ? { capture } : {}),
    ...(file ? { file, suggestion: suggestFiling(file.name, file.type) } : {}),
    ...(entry ? { seq: entry.seq } : {}),
    parts,
    preview: { kind: 'loading' },
  };
}

/** What can be read in the page of a text: a longer one is shown up to here. */
const MOST_TEXT = 200_000;

/** What shows the evidence best: its picture, its film, its words. The bytes are hashed again on the way. */
export async function readPreview({ parts }: Detail): Promise<Preview> {
  const best = parts.find(({ name }) => name === 'viewport.png') ?? parts[0];
  if (!best) return { kind: 'none' };
  try {
    return await previewOf(best);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', error: error instanceof EvidenceError ? error.key : 'errorStorage', detail };
  }
}

async function previewOf({ hash, type }: PartRow): Promise<Preview> {
  const kind = /^(image|video|audio)\//.exec(type)?.[1];
  const isText = type.startsWith('text/') || type.endsWith('/json');
  if (!kind && !isText && type !== 'application/pdf') return { kind: 'none' };
  const bytes = await readArtefact(hash);
  if (isText) return { kind: 'text', text: (await bytes.slice(0, MOST_TEXT).text()).slice(0, MOST_TEXT) };
  const url = URL.createObjectURL(bytes);
  if (type === 'application/pdf') return { kind: 'pdf', url };
  return { kind: kind === 'image' ? 'picture' : (kind as 'video' | 'audio'), url };
}

const THUMBNAIL_WIDTH = 480;
const made = new Map<string, Promise<string | undefined>>();

/** A small picture of a piece of evidence, made once; undefined where it has none or the browser cannot draw it. */
export function thumbnail(exhibit: Exhibit): Promise<string | undefined> {
  const known = made.get(exhibit.id);
  if (known) return known;
  const picture = drawThumbnail(exhibit);
  made.set(exhibit.id, picture);
  return picture;
}

async function drawThumbnail(exhibit: Exhibit): Promise<string | undefined> {
  const hash = await pictureOf(exhibit);
  if (hash === undefined) return undefined;
  const bytes = await readArtefact(hash);
  const bitmap = await createImageBitmap(bytes).catch((error) => console.warn('a picture of no known form', error));
  if (!bitmap) return undefined;
  const scale = Math.min(1, THUMBNAIL_WIDTH / bitmap.width);
  const width = Math.max(1, Math.round(bitmap.width * scale));
  // Only the top of a tall page is seen in a card.
  const height = Math.max(1, Math.min(Math.round(bitmap.height * scale), width));
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, Math.round(bitmap.height * scale));
  bitmap.close();
  return URL.createObjectURL(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 }));
}

async function pictureOf(exhibit: Exhibit): Promise<Hash | undefined> {
  if (exhibit.source === 'file')
    return exhibit.media.startsWith('image/') ? (await getFile(exhibit.id))?.hash : undefined;
  const capture = await getCapture(exhibit.id);
  return capture?.artefacts.find(({ type }) => type.startsWith('image/'))?.hash;
}

/** Saves a stored file under its own name where the user wants it; the bytes are hashed again on the way. */
export async function download({ hash, name }: { hash: Hash; name: string }): Promise<void> {
  saveAs(await readArtefact(hash), name);
}

/** Hands bytes to the browser's own way of saving files. */
function saveAs(bytes: Blob, name: string): void {
  const url = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the bytes after this turn; until then the address must stay.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
