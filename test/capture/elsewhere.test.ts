import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fetchResources, holdResources } from '../../utils/capture/elsewhere.ts';
import { Inbox } from '../../utils/capture/inbox.ts';
import { closeInbox, openInbox } from '../../utils/capture/inboxes.ts';

const inbox = new Inbox('c', 1);
const sender = { tab: { id: 1 } };
const asked: string[] = [];
const browser = {
  hasPermission: async ({ origins = [] }: { origins?: string[] }) => origins[0]?.includes('granted.example') === true,
};
const fetchAll = (urls: string[]) => fetchResources({ captureId: 'c', urls }, sender, browser);

beforeEach(() => {
  openInbox(inbox);
  asked.length = 0;
  vi.stubGlobal('fetch', async (url: URL, init: RequestInit) => {
    asked.push(`${url.href} ${init.credentials}`);
    if (url.pathname === '/down') throw new TypeError('Failed to fetch');
    if (url.pathname === '/missing') return new Response('no', { status: 404 });
    if (url.pathname === '/large') return new Response('x', { headers: { 'content-length': '99999999' } });
    return new Response(url.pathname, { headers: { 'content-type': 'image/png' } });
  });
});
afterEach(() => {
  closeInbox(inbox);
  vi.unstubAllGlobals();
});

describe('resources through the background', () => {
  test('come from granted hosts only, without cookies, in one piece and in order', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { bytes, files } = await fetchAll([
      'https://granted.example/a',
      'https://other.example/b',
      'https://granted.example/down',
      'file:///etc/passwd',
      'https://granted.example/missing',
      'https://granted.example/large',
      'not an address',
      'https://granted.example/cc',
    ]);
    expect(files).toEqual([
      { size: 2, type: 'image/png' },
      null,
      null,
      null,
      null,
      null,
      null,
      { size: 3, type: 'image/png' },
    ]);
    expect(await (bytes as Blob).text()).toBe('/a/cc');
    expect(asked.every((request) => /^https:\/\/granted\.example\/\w+ omit$/.test(request))).toBe(true);
  });

  test('come as text where messages carry JSON only', async () => {
    const urls = ['https://granted.example/a', 'https://granted.example/cc'];
    const { bytes, files } = await fetchResources({ captureId: 'c', urls, asText: true }, sender, browser);
    expect(atob(bytes as string)).toBe('/a/cc');
    expect(files.map((file) => file?.size)).toEqual([2, 3]);
  });

  test('are held for the page where it asks for that, and named under their address', async () => {
    const urls = ['https://granted.example/a', 'https://other.example/b'];
    const hold = (from: 'archive' | 'hosts') => holdResources({ captureId: 'c', from, urls }, sender, browser);
    expect(await hold('archive')).toEqual({ files: [null, null] });
    expect(asked).toEqual([]);
    expect(await hold('hosts')).toEqual({ files: [{ size: 2, type: 'image/png' }, null] });
    expect(new TextDecoder().decode(inbox.held.file('https://granted.example/a')?.bytes)).toBe('/a');
    expect(inbox.held.file('https://other.example/b')).toBeUndefined();
    const elsewhere = holdResources({ captureId: 'c', from: 'hosts', urls }, { tab: { id: 2 } }, browser);
    await expect(elsewhere).rejects.toThrow('no capture');
  });

  test('are for a capture under way in the sender’s own tab', async () => {
    const urls = ['https://granted.example/a'];
    await expect(fetchResources({ captureId: 'c', urls }, { tab: { id: 2 } }, browser)).rejects.toThrow('no capture');
    await expect(fetchResources({ captureId: 'x', urls }, sender, browser)).rejects.toThrow('no capture');
    expect(asked).toEqual([]);
  });
});
