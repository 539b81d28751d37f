import { Temporal } from '../../clock.ts';
import { recentCaptures } from '../../evidence/index.ts';

/** A device clock drifts by seconds a day at most, unless somebody sets it. */
const FRESH_HOURS = 24;
const LOOKED_AT = 30;

/** How far the device clock is from a server's, as the last capture saw it that saw one, not longer than a day ago. */
export async function knownOffset(at: Temporal.Instant): Promise<{ ms: number; captureId: string } | undefined> {
  const since = at.subtract({ hours: FRESH_HOURS });
  const capture = (await recentCaptures(LOOKED_AT)).find(({ meta }) => meta.serverTime);
  if (!capture?.meta.serverTime || Temporal.Instant.compare(capture.at, since) < 0) return undefined;
  return { ms: capture.meta.serverTime.offsetMs, captureId: capture.id };
}
