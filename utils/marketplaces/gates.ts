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

/** Sentences of walls, captchas, rate limits and error pages, Chinese in simplified form. */
const GATE_SENTENCES =
  /(?<!亲[，,]?)请(?:先)?登录|欢迎登录|(?:扫码|密码|账号|短信|会员|手机号?|验证码)登录|登录即(?:代表|表示|视为)|登录(?:后|页|页面|账户|京东|淘宝|超时|已过期)|安全验证|身份验证|京东验证|请(?:完成|按住|拖动|向右滑|输入)[^。]{0,12}(?:验证|滑块|验证码)|访问(?:过于|太|过)?频繁|操作(?:过于|太)?频繁|频繁访问|访问(?:被拒|受限|异常)|系统(?:繁忙|开小差|异常)|网络(?:拥挤|繁忙|开小差|异常)|页面(?:不存在|找不到|出错|走丢|飞走|丢失)|(?:宝贝|商品|内容)(?:不存在|已下架|已删除|被删除|走丢)|很抱歉,?您(?:要|查看|访问)|亲,?(?:小二|服务器)|sign ?in|log ?in to|robot check|not a robot|are you (?:a )?human|enter the characters|verify (?:you are|it's you|your identity)|security (?:check|challenge|verification)|just a moment|attention required|access (?:denied|to this page)|too many requests|rate limit|unusual (?:traffic|activity)|page (?:not found|cannot be found)|pardon our interruption|think you (?:were|are) a (?:ro)?bot|error page|(?:this )?page is missing|we looked everywhere|looking for something|not a functioning page|404|50[0-4] |service unavailable|something went wrong|enable (?:javascript|cookies)|(?:can.t|cannot|can not) be reached|无法访问此网站|unable to connect|(?:took too long to|not) respond|server not found/i;

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

/** Whole titles of walls, too short to look for inside other titles. */
const GATE_TITLE =
  /^(?:(?:用户|账号|会员|手机)?登录(?:页|页面)?|登录[-_ |].{0,20}|log ?in|sign ?in|验证|验证码|安全验证|身份验证|verification)$/i;

/** A shell whose scripts have not drawn anything yet, or an empty answer. */
export function isShell(page: Page): boolean {
  let length = 0;
  for (const line of page.visible()) {
    length += line.text.length;
    if (length >= THIN) return false;
  }
  return length === 0 || page.hasPrograms();
}
