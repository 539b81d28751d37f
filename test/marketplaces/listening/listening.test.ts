// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { heardOn } from '../../../utils/marketplaces/listening/heard.ts';
import { type ListenedWindow, listen } from '../../../utils/marketplaces/listening/listen.ts';
import { ASK, HEARD, MOST_CHARACTERS } from '../../../utils/marketplaces/listening/protocol.ts';

const ORIGIN = 'https://buyertrade.taobao.com';
const JSON_TYPE = 'text/json;charset=UTF-8';

/** An answer as a browser gives it. */
function answer(body: string, { type = JSON_TYPE, url = `${ORIGIN}/a` } = {}): Response {
  const response = new Response(body, { headers: { 'content-type': type } });
  Object.defineProperty(response, 'url', { value: url });
  const clone = response.clone.bind(response);
  return Object.assign(response, { clone });
}

class FakeRequest extends EventTarget {
  responseType = '';
  responseURL = `${ORIGIN}/x`;
  responseText = '';
  type = JSON_TYPE;
  getResponseHeader = () => this.type;
  send(body?: string): string {
    return `sent ${body}`;
  }
}

let page: ListenedWindow;
let answers: ReturnType<typeof vi.fn>;
beforeEach(() => {
  answers = vi.fn();
  class Own extends FakeRequest {}
  Own.prototype.send = FakeRequest.prototype.send;
  page = {
    fetch: answers as unknown as typeof fetch,
    XMLHttpRequest: Own as unknown as ListenedWindow['XMLHttpRequest'],
    document: document.implementation.createHTMLDocument(),
    location: { origin: ORIGIN },
  };
  listen(page);
});
const heard = () => heardOn(page.document as Document);
const settled = () => new Promise((done) => setTimeout(done, 5));

describe('the page sees what it would see', () => {
  test('the same promise, an unread body, the same arguments', async () => {
    const given = Promise.resolve(answer('{"a":1}'));
    answers.mockReturnValue(given);
    const init = { method: 'POST' };
    const got = page.fetch('/a', init);
    expect(got).toBe(given);
    expect(answers).toHaveBeenCalledWith('/a', init);
    expect(await (await got).json()).toEqual({ a: 1 });
    await settled();
    expect(heard()).toEqual(['{"a":1}']);
  });

  test('errors pass, thrown and rejected', async () => {
    answers.mockReturnValue(Promise.reject(new TypeError('offline')));
    await expect(page.fetch('/a')).rejects.toThrow('offline');
    answers.mockImplementation(() => {
      throw new SyntaxError('bad');
    });
    expect(() => page.fetch('/a')).toThrow('bad');
    await settled();
    expect(heard()).toEqual([]);
  });

  test('a request sends what it is given, and its answer is heard', () => {
    const Request = page.XMLHttpRequest as unknown as typeof FakeRequest;
    const request = new Request();
    expect(request.send('q')).toBe('sent q');
    request.responseText = '[1]';
    request.dispatchEvent(new Event('load'));
    expect(heard()).toEqual(['[1]']);
  });
});

describe('only JSON of the page’s own origin', () => {
  test.each([
    ['another origin', '{"a":1}', { url: 'https://other.taobao.com/a' }],
    ['no JSON by type', '{"a":1}', { type: 'text/html' }],
    ['no JSON by content', 'callback({"a":1})', {}],
    ['larger than all may be', `{"a":"${'x'.repeat(MOST_CHARACTERS)}"}`, {}],
  ])('%s is not kept', async (_why, body, how) => {
    answers.mockResolvedValue(answer(body, how));
    await page.fetch('/a');
    await settled();
    expect(heard()).toEqual([]);
  });

  test('bytes are left alone', () => {
    const request = new (page.XMLHttpRequest as unknown as typeof FakeRequest)();
    request.send();
    Object.assign(request, { responseType: 'arraybuffer', responseText: '[1]' });
    request.dispatchEvent(new Event('load'));
    expect(heard()).toEqual([]);
  });
});

test('in all no more than the bound, and the newest stay', async () => {
  for (let number = 0; number < 5; number++) {
    answers.mockResolvedValue(answer(`[${number},"${'x'.repeat(MOST_CHARACTERS * 0.3)}"]`));
    await page.fetch('/a');
    await settled();
  }
  expect(heard().map((text) => text.slice(0, 2))).toEqual(['[4', '[3', '[2']);
});

test('a page whose forms bear the names of what is called is heard all the same', async () => {
  const clobbered = page.document as Document;
  clobbered.body.innerHTML = '<form name="addEventListener"></form><form name="dispatchEvent"></form>';
  answers.mockResolvedValue(answer('[1]'));
  await page.fetch('/a');
  await settled();
  expect(heardOn(clobbered)).toEqual(['[1]']);
});

describe('whoever answers is not trusted', () => {
  test.each([[{}], ['no json'], ['{"a":1}'], ['x'.repeat(3 * MOST_CHARACTERS + 1)], [undefined]])(
    'an answer that is none gives nothing (%#)',
    (detail) => {
      const other = document.implementation.createHTMLDocument();
      other.addEventListener(ASK, () => other.dispatchEvent(new CustomEvent(HEARD, { detail })));
      expect(heardOn(other)).toEqual([]);
    },
  );

  test('what is no text in it is left out; without anyone there is nothing', () => {
    const other = document.implementation.createHTMLDocument();
    expect(heardOn(other)).toEqual([]);
    other.addEventListener(ASK, () => other.dispatchEvent(new CustomEvent(HEARD, { detail: '[1,"{}",null]' })));
    expect(heardOn(other)).toEqual(['{}']);
  });
});
