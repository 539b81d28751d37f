import type { RecordingLog } from './log.ts';

/** `recording.json` as it was written; its hash has been proven, so only its shape is looked at. @throws when it is none. */
export function decodeLog(json: string): RecordingLog {
  const log = JSON.parse(json) as Partial<RecordingLog>;
  const lists = [log.visits, log.pieces, log.stills, log.gaps];
  if (log.version !== 1 || !log.start || !log.last || !lists.every(Array.isArray))
    throw new Error('This is no log of a recording that this version can read.');
  return log as RecordingLog;
}
