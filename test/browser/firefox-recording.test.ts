import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Capture } from '../../utils/evidence/types.ts';
import { addressOf } from '../demo-shop/addresses.ts';
import { type FirefoxSession, startFirefoxSession } from './support/firefox-session.ts';

/** Firefox shares no tabs: the way there is recorded as stills, with nothing but a press of the toolbar button. */

let session: FirefoxSession;
beforeAll(async () => {
  session = await startFirefoxSession();
});
afterAll(() => session?.end());

test('stills with times, of the pages that the button was pressed on; the others are noted as missed', async () => {
  await session.firefox.open(addressOf(session.shop.story, 'taobao', 'order'));
  const popup = await session.firefox.press();
  await popup.waitFor(popup.t('recorderOpen'));
  await popup.click(popup.t('recorderOpen'));
  const recorder = await session.firefox.page('recorder.html');
  await recorder.waitFor(recorder.t('recorderNoFilm'));
  await recorder.picture('firefox-recorder');
  await recorder.click(recorder.t('recorderStills'));
  await recorder.waitFor(recorder.t('recorderTakingStills'));
  await wait(2500);
  await recorder.click(recorder.t('recorderMark'));
  await wait(1500);
  await recorder.picture('firefox-recording');
  await recorder.click(recorder.t('recorderEnd'));
  await recorder.waitFor(recorder.t('recorderDone'));
  const captures = await recorder.rows<Capture>('captures');
  const [capture] = captures.filter(({ recording }) => recording);
  expect(capture?.recording).toMatchObject({ mode: 'stills', ended: 'user' });
  expect(capture?.recording?.stills).toBeGreaterThanOrEqual(2);
  expect(capture?.artefacts.map(({ name }) => name)).toContain('recording/000.png');
  const viewer = await session.firefox.openOwn(`viewer.html#${capture?.id}`);
  await viewer.waitFor(viewer.t('recordingVisits'));
  await wait(1500);
  expect(await viewer.evaluate<number>('document.querySelectorAll(".recording-still img").length')).toBeGreaterThan(1);
  await viewer.picture('firefox-stills');
});
