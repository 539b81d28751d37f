import type { Request, Response } from '../messages.ts';
import type { Sender } from '../messaging.ts';
import { blobAt, isBlobUrl } from './blob-url.ts';
import { record } from './decode.ts';
import type { Inbox } from './inbox.ts';
import { PartError } from './reasons.ts';

/** Inboxes of the captures under way in this worker, by capture id. */
const open = new Map<string, Inbox>();

export function openInbox(inbox: Inbox): void {
  open.set(inbox.captureId, inbox);
}

export function closeInbox(inbox: Inbox): void {
  open.delete(inbox.captureId);
}

/** The inbox a message may write to: its capture is under way and is one of the sender's own tab. */
export function inboxFor(request: unknown, sender: Sender): Inbox {
  const { captureId } = record(request);
  const inbox = typeof captureId === 'string' ? open.get(captureId) : undefined;
  if (!inbox || inbox.tabId !== sender.tab?.id)
    throw new PartError('capture_part_transfer', 'no capture of this tab is under way');
  return inbox;
}

/** Handler of `capture:part`. */
export function receivePart(request: Request<'capture:part'>, sender: Sender): Promise<Response<'capture:part'>> {
  return inboxFor(request, sender).receive(request, sender);
}

/** Handler of `echo`: what came, measured. Where messages carry JSON only, a Blob arrives as `{}` and measures 0. */
export async function echo({ blob }: Request<'echo'>, sender: Sender): Promise<Response<'echo'>> {
  const bytes = blob instanceof Blob ? blob : isBlobUrl(blob) ? await blobAt(blob, sender) : undefined;
  return { size: bytes?.size ?? 0 };
}
