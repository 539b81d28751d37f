import { type Content, FILE_OF, type Tab, type ViewerModel } from '../../components/viewer/model.ts';
import { drawBand } from '../../utils/capture/long/compose.ts';
import { decodeLongPicture, type LongPicture } from '../../utils/capture/long/picture.ts';
import {
  type Capture,
  EvidenceError,
  factsOf,
  getCapture,
  ledgerEntryOf,
  readArtefact,
} from '../../utils/evidence/index.ts';
import type { Extraction } from '../../utils/marketplaces/types.ts';
import { readChat } from './read-chat.ts';
import { othersOf, readComparison } from './read-comparison.ts';
import { readRecording } from './read-recording.ts';

/** Without a tab of choice the original is shown; where there is none, the picture. */
export async function readModel(captureId: string): Promise<ViewerModel | undefined> {
  const capture = await getCapture(captureId);
  if (!capture) return undefined;
  const entry = await ledgerEntryOf(captureId);
  const has = (wanted: string) => capture.artefacts.some(({ name }) => name === wanted);
  const tab: Tab = has('recording.json')
    ? 'recording'
    : has('chat.json')
      ? 'chat'
      : has('page.html')
        ? 'page'
        : 'picture';
  const facts = await factsNow(capture);
  return {
    capture,
    ...(entry ? { entry } : {}),
    tab,
    content: { state: 'loading' },
    ...(facts ? { facts } : {}),
    others: await othersOf(capture),
  };
}

/** A later reading that is damaged must not take the record's own facts with it. */
async function factsNow(capture: Capture): Promise<Extraction | undefined> {
  return factsOf(capture).catch((error: unknown) => {
    console.warn('later readings', error);
    return capture.facts;
  });
}

/** The bytes of a tab; they are hashed again on the way, and refused when they do not match. */
export async function readContent(model: ViewerModel, tab: Tab, against?: string): Promise<Content> {
  const { capture } = model;
  if (tab === 'chat' || tab === 'compare')
    return (tab === 'chat' ? readChat(capture) : readComparison(model, against)).catch(failed);
  if (tab === 'recording') return readRecording(capture).catch(failed);
  const artefact = tab === 'record' ? undefined : capture.artefacts.find(({ name }) => name === FILE_OF[tab]);
  if (!artefact) return { state: 'loading' };
  try {
    const bytes = await readArtefact(artefact.hash);
    if (tab === 'long') return longContent(capture, decodeLongPicture(await bytes.text()));
    if (tab === 'picture' || tab === 'redrawn') return { state: 'picture', url: URL.createObjectURL(bytes) };
    const text = await bytes.text();
    return { state: 'text', text: tab === 'page' ? withDeadLinks(text) : text };
  } catch (error) {
    return failed(error);
  }
}

/** Tiles are read and hashed again as they come into sight. */
function longContent(capture: Capture, picture: LongPicture): Content {
  const hashes = new Map(capture.artefacts.map(({ name, hash }) => [name as string, hash]));
  return {
    state: 'long',
    picture,
    async paint(band, canvas) {
      const context = canvas.getContext('2d');
      if (context) await drawBand(picture, band, (tile) => readArtefact(hashes.get(tile) ?? ''), context);
    },
  };
}

function failed(error: unknown): Content {
  if (error instanceof EvidenceError) return { state: 'failed', error: error.key, detail: error.message };
  return { state: 'failed', error: 'capture_error_database', detail: String(error) };
}

/**
 * A link that is clicked would put the browser's error page in the original's place. Links that ask for a new window do
 * nothing in an empty sandbox; the stored bytes stay as they are.
 */
function withDeadLinks(html: string): string {
  return html.replace('<meta charset="utf-8">', (meta) => `${meta}<base target="_blank">`);
}
