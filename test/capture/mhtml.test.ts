import { describe, expect, test } from 'vitest';
import { captureMhtml, offersArchive } from '../../utils/capture/mhtml.ts';
import { fakeBrowser, TAB, URL_OF_PAGE } from './support/fake-browser.ts';

const archive = (url = URL_OF_PAGE) =>
  new Blob([`From: <Saved by Blink>\r\nSnapshot-Content-Location: ${url}\r\nSubject: x\r\n\r\nbody`]);

/** A Blob whose file is gone: Chromium's answer to one read in sixty. */
class GoneBlob extends Blob {
  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.reject(new DOMException('A requested file could not be found', 'NotFoundError'));
  }
}

function saving(...answers: (Blob | undefined)[]) {
  let calls = 0;
  const browser = fakeBrowser({ saveAsMHTML: async () => answers[Math.min(calls++, answers.length - 1)] });
  return { result: captureMhtml(browser, TAB, URL_OF_PAGE, async () => undefined), calls: () => calls };
}

describe('page.mhtml', () => {
  test('is read into memory', async () => {
    expect(new TextDecoder().decode(await saving(archive()).result)).toContain('Snapshot-Content-Location');
  });

  test.each([
    ['fails to be read', new GoneBlob(['x'])],
    ['is empty', new Blob([])],
    ['is none', undefined],
  ])('is asked for again when it %s', async (_, first) => {
    const { result, calls } = saving(first, archive());
    expect((await result).byteLength).toBeGreaterThan(0);
    expect(calls()).toBe(2);
  });

  test('is given up after three', async () => {
    const { result, calls } = saving(new GoneBlob(['x']));
    await expect(result).rejects.toMatchObject({ reason: 'capture_part_mhtml_unreadable' });
    await expect(result).rejects.toThrow('NotFoundError');
    expect(calls()).toBe(3);
  });

  test('of another page is refused', async () => {
    await expect(saving(archive('https://elsewhere.example/')).result).rejects.toMatchObject({
      reason: 'capture_part_navigated',
    });
  });

  test('is not asked for where it was not granted or does not exist', async () => {
    const saveAsMHTML = async () => archive();
    expect(await offersArchive(fakeBrowser({ saveAsMHTML }))).toBe(true);
    expect(await offersArchive(fakeBrowser({ saveAsMHTML, hasPermission: async () => false }))).toBe(false);
    expect(await offersArchive(fakeBrowser())).toBe(false);
  });
});
