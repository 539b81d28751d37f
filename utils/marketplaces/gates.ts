import { GATE_SENTENCES, GATE_TITLE } from './gate-words.ts';
import type { Page } from './page.ts';
import { hiddenItself } from './routes/sight.ts';
import { simplified } from './text.ts';

/**
 * Signs that something else was served instead of the content. Asked only about pages whose facts could not be read: a
 * normal page may hold a hidden login form, a verification frame, or the word 滑块 in its title.
 */

/** Addresses of login, verification and error pages, by host and path. */
const GATE_ADDRESS =
  /^(?:login|passport|plogin|signin|sec|safe|captcha|verify|err|error)\.|\/(?:ap\/(?:signin|cvf|mfa)|errors?\/(?:validatecaptcha|\d{3})|member\/login|punish|_____tmd_____|login(?:\.[a-z]+)?|signin|captcha|splashui\/captcha)(?:$|[/?.])/i;

/** Elements that only a wall has, on any site. */
const GATE_ELEMENTS = [
  'input[type="password"]',
  '#nc_1_wrapper, .nc-container, [id^="baxia-dialog"], #baxia-punish, .J_MIDDLEWARE_FRAME_WIDGET',
  'form[action*="validateCaptcha"], #captchacharacters, #challenge-container, #awswaf-captcha',
  '.g-recaptcha, .h-captcha, #px-captcha, #cf-challenge-running, #challenge-form, [id^="cf-chl"], .cf-turnstile',
  '[class*="JDJRV"], #JDJRV-wrap-loginsubmit, .verify-wrap, .login-form, #login-form, #loginForm',
].join(', ');

/** Frames that only a wall shows. */
const GATE_FRAMES = [
  'iframe[src*="login.taobao.com"], iframe[src*="passport."], iframe[src*="/punish"], iframe[src*="captcha"], iframe[src*="_Incapsula_"]',
].join(', ');

/** Codes of refusal that no content holds. */
const GATE_CODES =
  /RGV587_ERROR|FAIL_SYS_(?:USER_VALIDATE|SESSION_EXPIRED|TRAFFIC_LIMIT|ILLEGAL_ACCESS)|_____tmd_____\/punish|被挤爆|\b(?:net::)?ERR_[A-Z]+(?:_[A-Z]+)+\b|DNS_PROBE_/;

/** Fewer visible characters than any drawn page has. */
const THIN = 60;

/** More visible characters than any wall has. */
const LONG = 2400;

/** Whether the address itself is that of a wall. */
export function isGateAddress(url: URL): boolean {
  return (
    GATE_ADDRESS.test(url.hostname) || GATE_ADDRESS.test(url.pathname) || /[?&](?:x5secdata|punish)=/.test(url.search)
  );
}

/** Why this page is a wall, or undefined. */
export function gateSign(page: Page, selectors: readonly string[] = []): string | undefined {
  if (isGateAddress(page.url)) return 'address';
  const title = simplified(page.title.slice(0, 200));
  if (GATE_TITLE.test(title) || GATE_SENTENCES.test(title)) return 'title';
  const text = simplified(
    page
      .visibleFirst(400)
      .map((line) => line.text)
      .join('\n')
      .slice(0, 20_000),
  );
  // In a long page a login form or such a sentence may stand at the side; in a short one it is the message.
  if (text.length >= LONG) return undefined;
  for (const selector of [GATE_ELEMENTS, ...selectors]) {
    const element = page.one(selector);
    if (element) return `element ${element.localName}`;
  }
  if (text.length < LONG / 8 && page.any(GATE_FRAMES).some((frame) => !hiddenItself(frame))) return 'frame';
  if (GATE_CODES.test(text)) return 'code';
  return text.length < LONG / 2 && text.split('\n').some(isMessage) ? 'sentence' : undefined;
}

/** A line that says it by itself; in the middle of a paragraph the same words explain something. */
function isMessage(line: string): boolean {
  if (line.length > 160) return false;
  // A link `Sign in` stands on every page of a shop.
  const at = line.replace(/sign ?in(?! (?:to|or|with|below|required|again|first))/gi, ' ').search(GATE_SENTENCES);
  return at >= 0 && at <= 24;
}

/** A shell whose scripts have not drawn anything yet, or an empty answer. */
export function isShell(page: Page): boolean {
  let length = 0;
  for (const line of page.visible()) {
    length += line.text.length;
    if (length >= THIN) return false;
  }
  return length === 0 || page.hasPrograms();
}
