import { describe, expect, test } from 'vitest';
import { captureTab } from '../../utils/capture/capture-tab.ts';
import type { PageOrder } from '../../utils/capture/page.ts';
import { readArtefact } from '../../utils/evidence/index.ts';
import { freshDatabase } from '../evidence/support/records.ts';
import { depsFor, FACTS, fakeBrowser, handPart, report, TAB, URL_OF_PAGE } from './support/fake-browser.ts';

/** A page with a frame of another origin, which holds one more: `before<iframe>middle<iframe></iframe>after`. */
const TOP = '<p>上</p><iframe sandbox=""></iframe><iframe sandbox=""></iframe>';
const INNER = '<p>"里" & 内</p><iframe sandbox=""></iframe>';
const at = (html: string, place: number) => {
  const head = html
    .split('sandbox=""')
    .slice(0, place + 1)
    .join('sandbox=""');
  return new TextEncoder().encode(`${head}sandbox=""`).length;
};

async function capture(granted: number[][]) {
  const db = freshDatabase();
  const browser = fakeBrowser({
    async executeScript({ target, files, args }) {
      if (target.allFrames)
        return [
          { frameId: 0, result: { path: [], foreign: false } },
          ...granted.map((path, index) => ({ frameId: index + 1, result: { path, foreign: true } })),
        ];
      if (files) return [{ frameId: 0 }];
      return [{ frameId: 0, result: await inPage(args?.[0] as PageOrder) }];
    },
  });
  const outcome = await captureTab(TAB, depsFor(browser, db));
  if (!outcome.ok) throw new Error(outcome.error);
  const read = async (name: string) =>
    (await readArtefact(outcome.capture.artefacts.find((one) => one.name === name)?.hash ?? '', db)).text();
  return { capture: outcome.capture, html: await read('page.html'), text: await read('text.txt') };
}

async function inPage(order: PageOrder) {
  const path = order.path.join('.');
  if (path === '') {
    await handPart(order, 'facts.json', FACTS);
    await handPart(order, 'text.txt', '上\n');
    await handPart(order, 'page.html', TOP);
    const foreignFrames = [0, 1].map((index) => ({
      path: [index],
      url: `https://f${index}.example/`,
      at: { offset: at(TOP, index), depth: 0 },
    }));
    return report({ inlinedFrames: ['https://shop.example/own'], foreignFrames });
  }
  if (path === '0') {
    await handPart(order, 'text.txt', '里\n');
    await handPart(order, 'page.html', INNER);
    const foreignFrames = [{ path: [0, 0], url: 'https://deep.example/', at: { offset: at(INNER, 0), depth: 0 } }];
    return report({ url: 'https://f0.example/', foreignFrames });
  }
  await handPart(order, 'page.html', '<i>最里 "</i>');
  return report({ url: 'https://deep.example/' });
}

const parse = (html: string): string => html.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const srcdocs = (html: string) => [...html.matchAll(/srcdoc="([^"]*)"/g)].map((match) => parse(match[1] ?? ''));

describe('frames of other origins', () => {
  test('are put in their places, one inside the other, each escaped as deep as it stands', async () => {
    const { html, text, capture: record } = await capture([[0], [0, 0]]);
    const [first = '', second = ''] = srcdocs(html);
    expect(first).toContain('<p>"里" & 内</p>');
    expect(srcdocs(first)).toEqual(['<i>最里 "</i>']);
    expect(second).toContain('not captured');
    expect(second).toContain('https://f1.example/');
    expect(text).toContain('上\n\n\n[https://f0.example/]\n里');
    expect(record.meta.frames).toEqual([
      { url: 'https://shop.example/own', captured: true },
      { url: 'https://deep.example/', captured: true },
      { url: 'https://f0.example/', captured: true },
      { url: 'https://f1.example/', captured: false },
    ]);
    expect(record.failures).toEqual([{ part: 'frames', reason: 'capture_part_frames', detail: 'https://f1.example/' }]);
    expect(record.meta.url).toBe(URL_OF_PAGE);
  });

  test('that refuse leave the page as it is, and are named', async () => {
    const { html, capture: record } = await capture([]);
    expect(html).toContain('<p>上</p><iframe sandbox="" srcdoc=');
    expect(record.meta.frames.filter(({ captured }) => captured)).toHaveLength(1);
    expect(record.failures).toMatchObject([{ part: 'frames', detail: 'https://f0.example/\nhttps://f1.example/' }]);
  });
});
