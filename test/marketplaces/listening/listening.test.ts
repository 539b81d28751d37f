// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { heardOn } from '../../../utils/marketplaces/listening/heard.ts';
import { listen } from '../../../utils/marketplaces/listening/listen.ts';
import { ASK, HEARD, MOST_CHARACTERS } from '../../../utils/marketplaces/listening/protocol.ts';
import type { ListenedWindow } from '../../../utils/marketplaces/listening/taps.ts';

const LIST = 'https://buyertrade.taobao.com/trade/itemlist/asyncBought.htm?pageNum=2';
const orders = (text = '') => JSON.stringify({ mainOrders: [text] });

/** An answer as a browser gives it. */
function answer(body: string, { url = LIST } = {}): Response {
  const response = new Response(body);
  Object.defineProperty(response, 'url', { value: url });
  const clone = response.clone.bind(response);
  return Object.assign(response, { clone });
}

class FakeRequest extends EventTarget {
  responseType = '';
  responseURL = LIST;
  responseText = '';
  response: unknown;
  send(body?: string): string {
    return `sent ${body}`;
  }
}

class FakeSocket extends EventTarget {
  url: string;
  constructor(url: string) {
    super();
    this.url = url;
  }
}

let page: ListenedWindow;
let answers: ReturnType<typeof vi.fn>;
/** A page of `host` where the listener runs. */
function open(host: string): void {
  answers = vi.fn();
  class Own extends FakeRequest {}
  Own.prototype.send = FakeRequest.prototype.send;
  page = {
    fetch: answers as unknown as typeof fetch,
    XMLHttpRequest: Own as unknown as ListenedWindow['XMLHttpRequest'],
    WebSocket: class extends FakeSocket {} as unknown as typeof WebSocket,
    MutationObserver,
    document: document.implementation.createHTMLDocument(),
    location: { hostname: host },
  };
  listen(page);
}
beforeEach(() => open('buyertrade.taobao.com'));
const heard = () => heardOn(page.document);
const settled = () => new Promise((done) => setTimeout(done, 5));

describe('the page sees what it would see', () => {
  test('the same promise, an unread body, the same arguments', async () => {
    const given = Promise.resolve(answer(orders()));
    answers.mockReturnValue(given);
    const init = { method: 'POST' };
    const got = page.fetch('/a', init);
    expect(got).toBe(given);
    expect(answers).toHaveBeenCalledWith('/a', init);
    expect(await (await got).json()).toEqual({ mainOrders: [''] });
    await settled();
    expect(heard()).toEqual([orders()]);
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
    request.responseText = orders('x');
    request.dispatchEvent(new Event('load'));
    expect(heard()).toEqual([orders('x')]);
  });
});

describe('only the answers that are listed', () => {
  test.each([
    ['another host', orders(), { url: 'https://other.taobao.com/trade/itemlist/asyncBought.htm?pageNum=2' }],
    ['another address of the host', orders(), { url: 'https://buyertrade.taobao.com/account?x=asyncBought.htm?' }],
    ['no JSON', `callback(${orders()})`, {}],
    ['a refusal', '{"error":1}', {}],
    ['larger than all may be', orders('x'.repeat(MOST_CHARACTERS)), {}],
  ])('%s is not kept', async (_why, body, how) => {
    answers.mockResolvedValue(answer(body, how));
    await page.fetch('/a');
    await settled();
    expect(heard()).toEqual([]);
  });

  test('bytes are left alone; parsed JSON is written down without numbers that lost digits', () => {
    const request = new (page.XMLHttpRequest as unknown as typeof FakeRequest)();
    request.send();
    Object.assign(request, { responseType: 'arraybuffer', responseText: orders() });
    request.dispatchEvent(new Event('load'));
    expect(heard()).toEqual([]);
    const response = JSON.parse('{"mainOrders":[{"id":4700000000000000011,"idStr":"4700000000000000011","n":7}]}');
    Object.assign(request, { responseType: 'json', response });
    request.dispatchEvent(new Event('load'));
    expect(heard()).toEqual(['{"mainOrders":[{"idStr":"4700000000000000011","n":7}]}']);
  });

  test('on pages that are not listed nothing is touched', () => {
    open('www.taobao.com');
    expect(page.fetch).toBe(answers);
    expect(heard()).toEqual([]);
  });
});

describe('sockets and scripts', () => {
  test('what arrives by the socket of the chat is heard; signs of life and other sockets are not', () => {
    open('jdcs.jd.com');
    const { WebSocket: Wrapped } = page;
    const socket = new Wrapped('wss://ws1-dd.jd.com/?pin=x');
    const other = new Wrapped('wss://push.jd.com/');
    expect(socket).toBeInstanceOf(Wrapped);
    expect(socket.constructor).toBe(Wrapped);
    const said = '{"type":"chat_message","body":{"content":"在"}}';
    for (const to of [socket, other]) to.dispatchEvent(new MessageEvent('message', { data: said }));
    socket.dispatchEvent(new MessageEvent('message', { data: '{"type":"client_heartbeat"}' }));
    socket.dispatchEvent(new MessageEvent('message', { data: new Uint8Array([1]) }));
    expect(heard()).toEqual([said]);
  });

  test('a subclass of the page’s own stays one', () => {
    open('jdcs.jd.com');
    class Reconnecting extends page.WebSocket {}
    expect(new Reconnecting('wss://ws1-dd.jd.com/')).toBeInstanceOf(Reconnecting);
  });

  test('an answer that comes as a script is heard by the function it calls, which is called as before', async () => {
    open('air.1688.com');
    const called = vi.fn(() => 'done');
    Object.assign(page, { mtopjsonp3: called, other: called });
    const load = (src: string) => {
      const script = page.document.createElement('script');
      script.src = src;
      page.document.head.append(script);
    };
    const api = 'https://h5api.m.1688.com/h5/mtop.1688.mtoporderservice.queryorder/1.0/?jsv=2.6&type=jsonp';
    load(`${api}&callback=mtopjsonp3`);
    load('https://h5api.m.1688.com/h5/mtop.1688.account/1.0/?callback=other');
    load(`${api}&callback=`);
    await settled();
    const window = page as unknown as Record<string, (answer: unknown) => unknown>;
    expect(window.mtopjsonp3?.({ data: { orderEntries: [] } })).toBe('done');
    window.other?.({ data: { orderEntries: [] } });
    expect(called).toHaveBeenCalledTimes(2);
    expect(heard()).toEqual(['{"data":{"orderEntries":[]}}']);
  });
});

test('in all no more than the bound, and the newest stay', async () => {
  for (let number = 0; number < 5; number++) {
    answers.mockResolvedValue(answer(orders(number + 'x'.repeat(MOST_CHARACTERS * 0.3))));
    await page.fetch('/a');
    await settled();
  }
  expect(heard().map((text) => text.slice(16, 17))).toEqual(['4', '3', '2']);
});

test('a page whose forms bear the names of what is called is heard all the same', async () => {
  const clobbered = page.document;
  clobbered.body.innerHTML = '<form name="addEventListener"></form><form name="dispatchEvent"></form>';
  answers.mockResolvedValue(answer(orders()));
  await page.fetch('/a');
  await settled();
  expect(heardOn(clobbered)).toEqual([orders()]);
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
