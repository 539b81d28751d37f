import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A finding of axe-core, short enough to read in a test's output. */
export interface Violation {
  rule: string;
  help: string;
  elements: string[];
}

/** Runs axe-core with its WCAG 2.2 A and AA rules and best practices over the page as it stands, or a part of it. */
export async function violations(page: Page, part?: string): Promise<Violation[]> {
  // The extension's content security policy allows no script tags; an evaluated source needs none.
  await page.evaluate(source);
  return page.evaluate(async (selector) => {
    type Axe = {
      run: (
        context: Document | string,
      ) => Promise<{ violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
    };
    const { axe } = globalThis as unknown as { axe: Axe };
    // Half way between two colours is neither: what is fading ends first.
    const fading = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(fading.map(({ finished }) => finished));
    const result = await axe.run(selector ?? document);
    return result.violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      elements: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 160)} – ${failureSummary ?? ''}`),
    }));
  }, part);
}

/** What has the keyboard's focus: its accessible name and role, and whether one can see that it has it. */
export async function focused(page: Page): Promise<{ name: string; role: string; visible: boolean }> {
  const session = await page.createCDPSession();
  try {
    const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' });
    const { nodes } = await session.send('Accessibility.getPartialAXTree', {
      ...(result.objectId === undefined ? {} : { objectId: result.objectId }),
      fetchRelatives: false,
    });
    const visible = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return false;
      // Day, month, year and calendar are parts of the browser's own control, which marks each of them itself.
      if (element.matches('input[type=date]')) return true;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    });
    return { name: String(nodes[0]?.name?.value ?? ''), role: String(nodes[0]?.role?.value ?? ''), visible };
  } finally {
    await session.detach();
  }
}

/** Moves with Tab until the control of that name has the focus; everything passed must show where the focus is. */
export async function tabTo(page: Page, name: string, most = 60): Promise<string[]> {
  const passed: string[] = [];
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (!at.visible && at.role !== 'RootWebArea')
      throw new Error(`“${at.name}” (${at.role}) has the focus and does not show it.`);
    passed.push(at.name);
    // A shortcut may follow the name.
    if (at.name === name || at.name.startsWith(`${name} `)) return passed;
  }
  throw new Error(`Tab never reached “${name}”; it reached: ${passed.join(' | ')}`);
}
