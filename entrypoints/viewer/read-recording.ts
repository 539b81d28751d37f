import type { Content } from '../../components/viewer/model.ts';
import { type Capture, decodeLog, EvidenceError, readArtefact } from '../../utils/evidence/index.ts';

/** A recorded way: its log, its film, and each still when it is looked at. Every file is hashed again. */
export async function readRecording({ artefacts }: Capture): Promise<Content> {
  const read = async (name: string) => {
    const artefact = artefacts.find((one) => one.name === name);
    if (!artefact) throw new EvidenceError('capture_error_missing', `The capture has no ${name}.`);
    return readArtefact(artefact.hash);
  };
  const log = decodeLog(await (await read('recording.json')).text());
  const film = artefacts.some(({ name }) => name === 'recording.webm') ? await read('recording.webm') : undefined;
  return {
    state: 'recording',
    log,
    ...(film ? { film: URL.createObjectURL(film) } : {}),
    still: async (name) => URL.createObjectURL(await read(name)),
  };
}
