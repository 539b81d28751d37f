import { afterEach, expect, test, vi } from 'vitest';
import { Archive, type ArchivedFile } from '../../utils/capture/archive.ts';
import { fetchResources } from '../../utils/capture/elsewhere.ts';
import { Inbox } from '../../utils/capture/inbox.ts';
import { closeInbox, openInbox } from '../../utils/capture/inboxes.ts';

const BOUNDARY = '----MultipartBoundary--abc----';

const file = (headers: Record<string, string>, body: string) =>
  `\r\n--${BOUNDARY}\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n${body}`;

const png = (url: string, body: string) =>
  file({ 'Content-Type': 'image/png', 'Content-Transfer-Encoding': 'base64', 'Content-Location': url }, body);

function archive(...files: string[]): Archive {
  const head = `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${BOUNDARY}"\r\n\r\n`;
  const text = `${head}${files.join('')}\r\n--${BOUNDARY}--\r\n`;
  return new Archive(new TextEncoder().encode(text).buffer);
}

const read = async (file: ArchivedFile | undefined) => [...(file?.bytes ?? [])];

afterEach(() => vi.unstubAllGlobals());

test('files are found by their address, whatever their lines are broken like', async () => {
  const files = archive(
    png('https://i.example/a.png?x=1', 'AQID\r\nBAUG\r\n'),
    png('https://i.example/b.png', 'Cg==\r\n'),
  );
  expect(files.size).toBe(2);
  expect(await read(files.file('https://i.example/a.png?x=1#top'))).toEqual([1, 2, 3, 4, 5, 6]);
  expect(await read(files.file('https://i.example/b.png'))).toEqual([10]);
  expect(files.file('https://i.example/b.png')?.type).toBe('image/png');
  expect(files.file('https://i.example/c.png')).toBeUndefined();
});

test('quoted-printable style sheets come out as they were', async () => {
  const css = file(
    {
      'Content-Type': 'text/css',
      'Content-Transfer-Encoding': 'quoted-printable',
      'Content-Location': 'https://s.example/a.css',
    },
    '@charset "utf-8";\r\na::before { content: "=E6=9D=AF"; =\r\ncolor: red } b=3D1',
  );
  expect(new TextDecoder().decode(archive(css).file('https://s.example/a.css')?.bytes)).toBe(
    '@charset "utf-8";\r\na::before { content: "杯"; color: red } b=1',
  );
});

test('what is broken is not there, and the rest is', async () => {
  const files = archive(
    png('https://i.example/bad.png', '***'),
    file({ 'Content-Type': 'image/png' }, 'AQID'),
    `\r\n--${BOUNDARY}\r\nno end of headers`,
    png('https://i.example/a.png', 'AQID'),
    png('https://i.example/a.png', 'BBBB'),
  );
  expect(files.file('https://i.example/bad.png')).toBeUndefined();
  expect(await read(files.file('https://i.example/a.png'))).toEqual([1, 2, 3]);
  expect(new Archive(new ArrayBuffer(0)).size).toBe(0);
});

test('what the archive holds needs no host and no network', async () => {
  const inbox = new Inbox('c', 1);
  inbox.archive = Promise.resolve(archive(png('https://i.example/a.png', 'AQID')));
  openInbox(inbox);
  const fetching = vi.fn();
  vi.stubGlobal('fetch', fetching);
  const browser = { hasPermission: async () => false };
  const urls = ['https://i.example/b.png', 'https://i.example/a.png'];
  const { bytes, files } = await fetchResources({ captureId: 'c', urls }, { tab: { id: 1 } }, browser);
  closeInbox(inbox);
  expect(files).toEqual([null, { size: 3, type: 'image/png' }]);
  expect([...new Uint8Array(await (bytes as Blob).arrayBuffer())]).toEqual([1, 2, 3]);
  expect(fetching).not.toHaveBeenCalled();
});
