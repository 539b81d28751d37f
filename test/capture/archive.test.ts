import { afterEach, expect, test, vi } from 'vitest';
import { Archive, type ArchivedFile, hasShadowTrees } from '../../utils/capture/archive.ts';
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

function bytesWith(...files: string[]): ArrayBuffer {
  const head = `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${BOUNDARY}"\r\n\r\n`;
  return new TextEncoder().encode(`${head}${files.join('')}\r\n--${BOUNDARY}--\r\n`).buffer;
}

const archive = (...files: string[]) => new Archive(bytesWith(...files));

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

test('whether the page has shadow trees is seen in its first document; where it cannot be seen, it may', () => {
  const html = (body: string, encoding = 'quoted-printable') =>
    file(
      { 'Content-Type': 'text/html', 'Content-Transfer-Encoding': encoding, 'Content-Location': 'https://a/' },
      body,
    );
  const shadow = '<p><template shado=\r\nwmode=3D"closed"><b>x</b></template></p>';
  expect(hasShadowTrees(bytesWith(html('<p>shadowmode=3D</p>'), html(shadow)))).toBe(false);
  expect(hasShadowTrees(bytesWith(html(shadow)))).toBe(true);
  expect(hasShadowTrees(bytesWith(html('PHA+', 'base64')))).toBe(true);
  expect(hasShadowTrees(bytesWith(png('https://i.example/a.png', 'AQID')))).toBe(true);
  expect(hasShadowTrees(bytesWith())).toBe(true);
  expect(hasShadowTrees(new ArrayBuffer(0))).toBe(true);
});
