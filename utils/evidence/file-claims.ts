import { Temporal } from '../clock.ts';
import { isUnreadable } from './errors.ts';

/** What a file says about itself. Anybody can write such a thing into a file: it is shown as the file's own claim. */
export interface FileClaims {
  /** The type that the system gave it by its name, where the content says otherwise. */
  type?: string;
  /** When the system last changed it, ISO 8601. */
  modifiedAt?: string;
  /** When it was taken: an instant, or a local time without zone as cameras write it. */
  takenAt?: string;
  /** Camera or telephone. */
  device?: string;
  software?: string;
  /** It names the place where it was taken: something to redact before it is handed on. */
  hasPlace?: true;
}

/** What is known of a file before it is stored. */
export interface FileFacts {
  /** MIME type by content; the system's word, or octets, where the content is of no known kind. */
  type: string;
  claims: FileClaims;
}

/** EXIF stands in the first pages of a photograph; a longer one is not read whole for it. */
const READ_MOST = 64 * 1024 * 1024;

/**
 * Reads what a file is and what it claims. The libraries are loaded when the first file comes. @throws when the
 * browser cannot read it, never for what is in it.
 */
export async function readFileFacts(file: Blob & { name: string; lastModified?: number }): Promise<FileFacts> {
  const type = await typeOf(file);
  const claims: FileClaims = {
    ...(file.type !== '' && file.type !== type ? { type: file.type } : {}),
    ...(file.lastModified ? { modifiedAt: Temporal.Instant.fromEpochMilliseconds(file.lastModified).toString() } : {}),
  };
  if (type.startsWith('image/')) Object.assign(claims, await pictureClaims(file));
  else if (/^(video|audio)\/(mp4|quicktime|x-m4a|x-m4v|3gpp)$/.test(type)) {
    const takenAt = await movieTime(file);
    if (takenAt) claims.takenAt = takenAt;
  }
  return { type, claims };
}

async function typeOf(file: Blob): Promise<string> {
  const { fileTypeFromBlob } = await import('file-type');
  const found = await fileTypeFromBlob(file).catch(claimsNothing);
  if (found) return found.mime;
  // Text has no signature: the system's word stands, as long as the content is text at all.
  return file.type !== '' ? file.type : (await isText(file)) ? 'text/plain' : 'application/octet-stream';
}

/** A damaged file is of no known type and says nothing of itself; one that cannot be read is no file to import. */
function claimsNothing(error: unknown): undefined {
  if (isUnreadable(error)) throw error;
}

async function isText(file: Blob): Promise<boolean> {
  try {
    const head = await file.slice(0, 4096).arrayBuffer();
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return text !== '' && !text.includes('\0');
  } catch {
    return false;
  }
}

type Tags = Record<string, { description?: unknown; value?: unknown } | undefined>;

async function pictureClaims(file: Blob): Promise<Partial<FileClaims>> {
  try {
    const { default: ExifReader } = await import('exifreader');
    const tags = (await ExifReader.load(await file.slice(0, READ_MOST).arrayBuffer(), { async: true })) as Tags;
    const text = (name: string) => {
      const said = tags[name]?.description;
      return typeof said === 'string' && said.trim() !== '' ? said.trim().slice(0, 200) : undefined;
    };
    const taken = exifTime(text('DateTimeOriginal') ?? text('DateTimeDigitized'), text('OffsetTimeOriginal'));
    const device = [text('Make'), text('Model')].filter(Boolean).join(' ');
    const software = text('Software');
    return {
      ...(taken ? { takenAt: taken } : {}),
      ...(device ? { device } : {}),
      ...(software ? { software } : {}),
      ...(tags.GPSLatitude ? { hasPlace: true } : {}),
    };
  } catch (error) {
    // No metadata is the usual case (chat programs strip it).
    return claimsNothing(error) ?? {};
  }
}

/** `2026:11:03 14:05:09`, with or without an offset, as ISO 8601. */
function exifTime(text: string | undefined, offset?: string): string | undefined {
  const parts = text && /^(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}:\d{2}:\d{2})/.exec(text);
  if (!parts) return undefined;
  const local = `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}`;
  try {
    if (offset && /^[+-]\d{2}:\d{2}$/.test(offset)) return Temporal.Instant.from(`${local}${offset}`).toString();
    return Temporal.PlainDateTime.from(local, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}

/** Seconds from 1904, where the clock of a movie begins (ISO/IEC 14496-12), to 1970. */
const MOVIE_EPOCH = 2_082_844_800;

/** The time of making in a movie's header (`moov/mvhd`): boxes are walked by their heads, whatever lies between. */
async function movieTime(file: Blob): Promise<string | undefined> {
  const moov = await findBox(file, 'moov', 0, file.size);
  const mvhd = moov && (await findBox(file, 'mvhd', moov.start, moov.end));
  if (!mvhd) return undefined;
  const view = new DataView(await file.slice(mvhd.start, mvhd.start + 12).arrayBuffer());
  if (view.byteLength < 12) return undefined;
  const seconds = view.getUint8(0) === 1 ? Number(view.getBigUint64(4)) : view.getUint32(4);
  // Nought is “not said”; what is before digital cameras is nonsense.
  if (seconds < MOVIE_EPOCH + 631_152_000) return undefined;
  return Temporal.Instant.fromEpochMilliseconds((seconds - MOVIE_EPOCH) * 1000).toString();
}

const MOST_BOXES = 1000;

async function findBox(file: Blob, wanted: string, from: number, to: number) {
  let at = from;
  for (let count = 0; count < MOST_BOXES && at + 8 <= to; count++) {
    const view = new DataView(await file.slice(at, at + 16).arrayBuffer());
    if (view.byteLength < 8) return undefined;
    const name = String.fromCharCode(...new Uint8Array(view.buffer, 4, 4));
    const short = view.getUint32(0);
    const isLong = short === 1 && view.byteLength === 16;
    const size = isLong ? Number(view.getBigUint64(8)) : short === 0 ? to - at : short;
    if (size < 8) return undefined;
    if (name === wanted) return { start: at + (isLong ? 16 : 8), end: Math.min(at + size, to) };
    at += size;
  }
  return undefined;
}
