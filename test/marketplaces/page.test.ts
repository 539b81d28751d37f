import { JSDOM } from 'jsdom';
import { expect, test, vi } from 'vitest';
import { Page } from '../../utils/marketplaces/page.ts';

const SHADOW = '<template shadowrootmode="open"><b class="price">9</b></template>';

function pageOf(body: string) {
  const { document } = new JSDOM(`<body>${body}</body>`).window;
  return {
    page: new Page(document, new URL('https://item.taobao.com/')),
    asked: vi.spyOn(document, 'querySelectorAll'),
  };
}

test('shadow roots are looked for only where the document has not what is searched', () => {
  const { page, asked } = pageOf(`<b class="price">1</b><div>${SHADOW}</div>`);
  expect(page.one('.price')?.textContent).toBe('1');
  expect(page.textOf('.price')?.text).toBe('1');
  expect(asked).not.toHaveBeenCalledWith('*');
  expect(page.all('.price')).toHaveLength(2);
});

test('what stands in a shadow root alone is found there', () => {
  const { page } = pageOf(`<b class="price" hidden>1</b><div>${SHADOW}</div>`);
  expect(page.one('.price')?.textContent).toBe('9');
  expect(page.textOf('.price')?.text).toBe('9');
});
