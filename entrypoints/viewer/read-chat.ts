import type { Content } from '../../components/viewer/model.ts';
import { decodeChat } from '../../utils/capture/chat/decode.ts';
import { type ChatCapture, mergeChats } from '../../utils/case/chat/merge.ts';
import { type Capture, capturesOfChat, EvidenceError, readArtefact } from '../../utils/evidence/index.ts';

/** The conversation of a capture, by itself and together with the other captures of it; every file is hashed again. */
export async function readChat(capture: Capture): Promise<Content> {
  const own = await chatOf(capture);
  const times: Record<string, string> = { [capture.id]: capture.at };
  const pictures = await picturesOf(capture, own.record.files ?? {});
  const captures: ChatCapture[] = [own];
  for (const other of await capturesOfChat(capture)) {
    if (other.id === capture.id) continue;
    // One that cannot be read any more must not cost the one that is shown: the viewer of that one says why.
    const read = await chatOf(other).catch((error) => console.warn('another capture of this chat', error));
    if (!read) continue;
    captures.push(read);
    times[other.id] = other.at;
    const others = await picturesOf(other, read.record.files ?? {});
    Object.assign(pictures.images, { ...others.images, ...pictures.images });
    Object.assign(pictures.lost, { ...others.lost, ...pictures.lost });
  }
  const merged = captures.length > 1 ? { merged: mergeChats(captures) } : {};
  return { state: 'chat', record: own.record, alone: mergeChats([own]), ...merged, times, ...pictures };
}

async function chatOf({
  id,
  artefacts,
}: Capture): Promise<ChatCapture & { record: NonNullable<ReturnType<typeof decodeChat>> }> {
  const artefact = artefacts.find(({ name }) => name === 'chat.json');
  if (!artefact) throw new EvidenceError('capture_error_missing', `${id} has no chat.json`);
  const record = decodeChat(JSON.parse(await (await readArtefact(artefact.hash)).text()));
  if (!record) throw new EvidenceError('capture_error_missing', `the chat.json of ${id} is no conversation`);
  return { captureId: id, record };
}

/** Pictures that a capture stored, by the address a message gives; and of those that cannot be read any more, why. */
async function picturesOf({ artefacts }: Capture, files: Record<string, string>) {
  const images: Record<string, string> = {};
  const lost: Record<string, string> = {};
  for (const [address, name] of Object.entries(files)) {
    const artefact = artefacts.find((one) => one.name === name);
    if (!artefact) continue;
    try {
      images[address] = URL.createObjectURL(await readArtefact(artefact.hash));
    } catch (error) {
      lost[address] = error instanceof Error ? error.message : String(error);
    }
  }
  return { images, lost };
}
