import { afterEach, describe, expect, test, vi } from 'vitest';
import { Inbox } from '../../utils/capture/inbox.ts';
import { closeInbox, echo, openInbox, receivePart } from '../../utils/capture/inboxes.ts';
import { Slices } from '../../utils/capture/page/slices.ts';
import { bestRoute, handOver, type Route, type SendPart } from '../../utils/capture/page/transfer.ts';
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
const bytes = (length: number) => new Uint8Array(length).map((_, index) => (index * 7) & 0xff);
const part = (content: Uint8Array<ArrayBuffer>) => ({
  captureId: 'c',
  path: [],
  name: 'page.html' as const,
  url: 'https://shop.example/',
  bytes: content,
});

afterEach(() => vi.unstubAllGlobals());

/** Addresses of Blobs as a page of shop.example makes them, and the background's way to fetch them. */
function addresses(): Map<string, Blob> {
  const known = new Map<string, Blob>();
  let made = 0;
  vi.stubGlobal(
    'URL',
    Object.assign(class extends URL {}, {
      createObjectURL: (blob: Blob) => {
        const url = `blob:https://shop.example/${made++}`;
        known.set(url, blob);
        return url;
      },
      revokeObjectURL: (url: string) => known.delete(url),
    }),
  );
  vi.stubGlobal('fetch', async (url: string) => new Response(known.get(url)));
  return known;
}

describe('the way from the page to the background', () => {
  test('the best way that works is found: a Blob, its address, or text', async () => {
    addresses();
    const sender = { url: 'https://shop.example/goods' };
    expect(await bestRoute((request) => echo(request, sender))).toBe('blob');
    expect(await bestRoute((request) => echo(asJson(request), sender))).toBe('url');
    // A sandboxed frame has no origin of its own.
    expect(await bestRoute((request) => echo(asJson(request), { url: 'about:srcdoc' }))).toBe('text');
    expect(await bestRoute(() => Promise.reject(new Error('no listener')))).toBe('text');
  });

  test.each<[string, Route, number, number]>([
    ['as Blob', 'blob', 3_000_000, 1],
    ['as Blob, nothing', 'blob', 0, 1],
    ['by address', 'url', 3_000_000, 1],
    ['by address, nothing', 'url', 0, 1],
    ['by address, more than a piece', 'url', 33 * 1024 * 1024, 2],
    ['as base64', 'text', 3_000_000, 4],
    ['as base64, less than a piece', 'text', 5, 1],
  ])('bytes arrive as they were, %s', async (_, route, length, messages) => {
    const known = addresses();
    const inbox = new Inbox('c', 1);
    const content = bytes(length);
    let sent = 0;
    const send: SendPart = (piece) => {
      sent++;
      return inbox.receive(route === 'blob' ? piece : asJson(piece), { url: 'https://shop.example/goods' });
    };
    await handOver(part(content), { send, route: Promise.resolve(route), slices: slices() });
    const arrived = inbox.take([], 'page.html');
    expect(arrived?.hash).toBe(await sha256(content));
    const came = new Uint8Array((await arrived?.blob.arrayBuffer()) ?? new ArrayBuffer(1));
    expect(Buffer.compare(came, content)).toBe(0);
    expect(sent).toBe(messages);
    // None is left behind for the page to hold in memory.
    expect(known.size).toBe(0);
  });

  test.each([
    ['another origin', 'blob:https://bank.example/0', { url: 'https://shop.example/' }],
    ['no origin', 'blob:null/0', { url: 'about:srcdoc' }],
    ['an address dressed up', 'blob:https://shop.example.evil/0', { url: 'https://shop.example/' }],
    ['nobody', 'blob:https://shop.example/0', {}],
  ])('an address of %s is not fetched', async (_, url, sender) => {
    const asked = vi.fn();
    vi.stubGlobal('fetch', asked);
    const inbox = new Inbox('c', 1);
    const send: SendPart = (piece) => inbox.receive({ ...piece, bytes: url }, sender);
    const handing = handOver(part(bytes(10)), { send, route: Promise.resolve('blob'), slices: slices() });
    await expect(handing).rejects.toMatchObject({ reason: 'capture_part_transfer' });
    expect(asked).not.toHaveBeenCalled();
  });

  test('a Blob that turned into {} is an error, never stored', async () => {
    const inbox = new Inbox('c', 1);
    const send: SendPart = (piece) => inbox.receive(asJson(piece));
    const handing = handOver(part(bytes(10)), { send, route: Promise.resolve('blob'), slices: slices() });
    await expect(handing).rejects.toThrow('arrived as object, neither a Blob nor base64');
    expect(inbox.take([], 'page.html')).toBeUndefined();
  });

  test('changed bytes are an error, never stored', async () => {
    const inbox = new Inbox('c', 1);
    const send: SendPart = (piece) => inbox.receive({ ...piece, bytes: new Blob(['something else']) });
    const handing = handOver(part(bytes(10)), { send, route: Promise.resolve('blob'), slices: slices() });
    await expect(handing).rejects.toMatchObject({ reason: 'capture_part_transfer' });
    expect(inbox.take([], 'page.html')).toBeUndefined();
  });

  test('a background that answers another hash is not believed', async () => {
    const send: SendPart = async () => ({ hash: 'f'.repeat(64) });
    const handing = handOver(part(bytes(10)), { send, route: Promise.resolve('blob'), slices: slices() });
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
