import type { Content } from '../../components/viewer/model.ts';
import { decodeChat } from '../../utils/capture/chat/decode.ts';
import { type ChatCapture, mergeChats } from '../../utils/case/chat/merge.ts';
import { type Capture, capturesOfChat, EvidenceError, readArtefact } from '../../utils/evidence/index.ts';

/** The conversation of a capture, by itself and together with the other captures of it; every file is hashed again. */
export async function readChat(capture: Capture): Promise<Content> {
  const own = await chatOf(capture);
  const times: Record<string, string> = { [capture.id]: capture.at };
  const images = await imagesOf(capture, own.record.files ?? {});
  const captures: ChatCapture[] = [own];
  for (const other of await capturesOfChat(capture)) {
    if (other.id === capture.id) continue;
    // One that cannot be read any more must not cost the one that is shown: the viewer of that one says why.
    const read = await chatOf(other).catch((error) => console.warn('another capture of this chat', error));
    if (!read) continue;
    captures.push(read);
    times[other.id] = other.at;
    Object.assign(images, { ...(await imagesOf(other, read.record.files ?? {})), ...images });
  }
  const merged = captures.length > 1 ? { merged: mergeChats(captures) } : {};
  return { state: 'chat', record: own.record, alone: mergeChats([own]), ...merged, times, images };
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

async function imagesOf({ artefacts }: Capture, files: Record<string, string>): Promise<Record<string, string>> {
  const shown: Record<string, string> = {};
  for (const [address, name] of Object.entries(files)) {
    const artefact = artefacts.find((one) => one.name === name);
    if (!artefact) continue;
    try {
      shown[address] = URL.createObjectURL(await readArtefact(artefact.hash));
    } catch (error) {
      // The words of the conversation stand; in place of the picture it is said that it is not as it was.
      console.warn('a picture of the conversation', name, error);
      shown[address] = '';
    }
  }
  return shown;
}
