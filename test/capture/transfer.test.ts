import { describe, expect, test } from 'vitest';
import { Inbox } from '../../utils/capture/inbox.ts';
import { closeInbox, echo, openInbox, receivePart } from '../../utils/capture/inboxes.ts';
import { Slices } from '../../utils/capture/page/slices.ts';
import { blobsSurvive, handOver, type SendPart } from '../../utils/capture/page/transfer.ts';
import { sha256 } from '../../utils/hash.ts';
import type { CapturePart } from '../../utils/messages.ts';

/** What a browser makes of a message that carries JSON only. */
const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const slices = () =>
  new Slices(
    8,
    () => 0,
    async () => undefined,
  );
const bytes = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 7) & 0xff);
const part = (content: Uint8Array<ArrayBuffer>) => ({
  captureId: 'c',
  path: [],
  name: 'page.html' as const,
  url: 'https://shop.example/',
  bytes: content,
});

describe('the way from the page to the background', () => {
  test('a Blob arrives as a Blob, or the echo notices that it does not', async () => {
    expect(await blobsSurvive(async (request) => echo(request))).toBe(true);
    expect(await blobsSurvive(async (request) => echo(asJson(request)))).toBe(false);
    expect(await blobsSurvive(() => Promise.reject(new Error('no listener')))).toBe(false);
  });

  test.each([
    ['as Blob', true, 3_000_000],
    ['as base64', false, 3_000_000],
    ['as base64, less than a piece', false, 5],
    ['as Blob, nothing', true, 0],
  ])('bytes arrive as they were, %s', async (_, asBlob, length) => {
    const inbox = new Inbox('c', 1);
    const content = bytes(length);
    let messages = 0;
    const send: SendPart = (piece) => {
      messages++;
      return inbox.receive(asBlob ? piece : asJson(piece));
    };
    await handOver(part(content), { send, asBlob: Promise.resolve(asBlob), slices: slices() });
    const arrived = inbox.take([], 'page.html');
    expect(arrived?.hash).toBe(await sha256(content));
    const came = new Uint8Array((await arrived?.blob.arrayBuffer()) ?? new ArrayBuffer(1));
    expect(Buffer.compare(came, content)).toBe(0);
    expect(messages).toBe(asBlob || length < 768 * 1024 ? 1 : 4);
  });

  test('a Blob that turned into {} is an error, never stored', async () => {
    const inbox = new Inbox('c', 1);
    const send: SendPart = (piece) => inbox.receive(asJson(piece));
    const handing = handOver(part(bytes(10)), { send, asBlob: Promise.resolve(true), slices: slices() });
    await expect(handing).rejects.toThrow('arrived as object, neither a Blob nor base64');
    expect(inbox.take([], 'page.html')).toBeUndefined();
  });

  test('changed bytes are an error, never stored', async () => {
    const inbox = new Inbox('c', 1);
    const send: SendPart = (piece) => inbox.receive({ ...piece, bytes: new Blob(['something else']) });
    const handing = handOver(part(bytes(10)), { send, asBlob: Promise.resolve(true), slices: slices() });
    await expect(handing).rejects.toMatchObject({ reason: 'capture_part_transfer' });
    expect(inbox.take([], 'page.html')).toBeUndefined();
  });

  test('a background that answers another hash is not believed', async () => {
    const send: SendPart = async () => ({ hash: 'f'.repeat(64) });
    const handing = handOver(part(bytes(10)), { send, asBlob: Promise.resolve(true), slices: slices() });
    await expect(handing).rejects.toMatchObject({ reason: 'capture_part_transfer' });
  });
});

describe('the inbox', () => {
  const sound = async (): Promise<CapturePart> => ({
    captureId: 'c',
    path: [],
    name: 'text.txt',
    url: 'https://shop.example/',
    hash: await sha256(new Blob(['a'])),
    size: 1,
    index: 0,
    count: 1,
    bytes: new Blob(['a']),
  });

  test.each([
    ['an unknown name', { name: '../evil' }],
    ['no hash', { hash: 'xyz' }],
    ['a place outside', { index: 1 }],
    ['a negative size', { size: -1 }],
    ['too many pieces', { count: 1e9 }],
    ['a strange frame', { path: [1.5] }],
    ['no frame', { path: 'top' }],
    ['bytes of a wrong kind', { bytes: 5 }],
    ['bytes that are not base64', { bytes: '***' }],
  ])('refuses %s', async (_, change) => {
    await expect(new Inbox('c', 1).receive({ ...(await sound()), ...change })).rejects.toThrow();
  });

  test('refuses the same piece twice, and pieces that change their story', async () => {
    const inbox = new Inbox('c', 1);
    const first = { ...(await sound()), count: 2, size: 2 };
    expect(await inbox.receive(first)).toEqual({ hash: null });
    await expect(inbox.receive(first)).rejects.toThrow('does not belong');
    await expect(inbox.receive({ ...first, index: 1, hash: '0'.repeat(64) })).rejects.toThrow('does not belong');
  });

  test('refuses more than a page may send', async () => {
    const inbox = new Inbox('c', 1);
    const half = new Blob([new Uint8Array(100 * 1024 * 1024)]);
    const piece = { ...(await sound()), count: 3, size: half.size * 3, bytes: half };
    await inbox.receive(piece);
    await expect(inbox.receive({ ...piece, index: 1 })).rejects.toMatchObject({ reason: 'capture_part_too_large' });
  });

  test('takes nothing from another tab, and nothing when no capture is under way', async () => {
    const inbox = new Inbox('c', 1);
    openInbox(inbox);
    const request = await sound();
    expect(await receivePart(request, { tab: { id: 1 } })).toEqual({ hash: request.hash });
    expect(() => receivePart(request, { tab: { id: 2 } })).toThrow('no capture of this tab');
    expect(() => receivePart(request, {})).toThrow('no capture of this tab');
    closeInbox(inbox);
    expect(() => receivePart(request, { tab: { id: 1 } })).toThrow('no capture of this tab');
  });
});
