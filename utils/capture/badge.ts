import { browser } from 'wxt/browser';
import { daysBetween } from '../case/day.ts';
import type { NextDeadline } from '../case/order-brief.ts';
import { legalDay } from '../clock.ts';
import { label, t } from '../i18n.ts';

/** How long an acknowledgement stays on the toolbar button, in milliseconds. */
const STAYS_MS = 4000;

const COLOURS = {
  done: '#1a7f37',
  failed: '#c62828',
  known: '#0c5a57',
  urgent: '#a12a1e',
  busy: '#1d4ed8',
} as const;

/** At most so many days left make a clock urgent. */
const URGENT_DAYS = 3;

/** What the toolbar button of each tab showed before an acknowledgement. */
const standing = new Map<number, { text: string; colour: keyof typeof COLOURS }>();

async function quietly(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    // The tab was closed meanwhile: there is nobody left to tell.
    console.warn('badge', error);
  }
}

function show(tabId: number, text: string, colour: keyof typeof COLOURS): Promise<void> {
  return quietly(async () => {
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS[colour] });
    await browser.action.setBadgeText({ tabId, text });
  });
}

function restore(tabId: number): Promise<void> {
  const { text, colour } = standing.get(tabId) ?? { text: '', colour: 'known' };
  return show(tabId, text, colour);
}

/** How far the long picture of a tab is, on its toolbar button: the popup may be closed meanwhile. */
export function showProgress(tabId: number, text: string): Promise<void> {
  return show(tabId, text, 'busy');
}

/** ✓ or ! on the toolbar button of a tab, for a few seconds: the answer to a shortcut or the menu, which open nothing. */
export async function acknowledge(tabId: number, ok: boolean): Promise<void> {
  await show(tabId, ok ? '✓' : '!', ok ? 'done' : 'failed');
  setTimeout(() => void restore(tabId), STAYS_MS);
}

/** How far a reading is, on the toolbar button: it goes on when the popup closes. Empty: as it was before. */
export async function tally(tabId: number, text: string): Promise<void> {
  await (text === '' ? restore(tabId) : show(tabId, text, 'known'));
}

/** What a watched page says about itself: the clock of its order, or that it may be fixed as evidence. */
export type Standing = NextDeadline | 'worth-keeping';

/** Days left, or 可取证, on the toolbar button of a tab; what the days are of stands in the button's own text. */
export async function announce(tabId: number, page: Standing | undefined): Promise<void> {
  const days = typeof page === 'object' ? daysBetween(legalDay().toString(), page.day) : undefined;
  const badge = days === undefined ? (page ? t('badgeKeep') : '') : t('badgeDays', days);
  if (page)
    standing.set(tabId, { text: badge, colour: days !== undefined && days <= URGENT_DAYS ? 'urgent' : 'known' });
  else standing.delete(tabId);
  await restore(tabId);
  const title = typeof page === 'object' ? t('badgeDaysWhy', label('deadline', page.id), page.day) : t('badgeKeepWhy');
  await quietly(() => browser.action.setTitle({ tabId, title: page ? title : '' }));
}

/** A red dot on every tab as long as something is recorded. */
export async function showRecording(isOn: boolean): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: COLOURS.failed });
  await browser.action.setBadgeText({ text: isOn ? '●' : '' });
}

/** ! on every tab: a capture was cut off, and the popup tells which. */
export async function alarm(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: COLOURS.failed });
  await browser.action.setBadgeText({ text: '!' });
}
