import type { FilePiece, PartFailure } from '../evidence/types.ts';
import type { Extraction } from '../marketplaces/types.ts';
import type { TabInfo } from './browser-api.ts';
import { composeFrames, composeText, type FrameCapture, type Part } from './compose.ts';
import { extraction } from './decode.ts';
import type { Arrived, Inbox } from './inbox.ts';
import { bareMeta, type Meta, metaOf } from './page-meta.ts';
import { PartError } from './reasons.ts';
import { samePage } from './tab.ts';

/** What the page's own script brought. */
export interface Page {
  html?: Part | FilePiece[];
  text?: Part;
  factsJson?: Part;
  facts?: Extraction;
  meta: Meta;
  failures: PartFailure[];
}

export function failure(part: PartFailure['part'], error: unknown): PartFailure {
  const reason = error instanceof PartError ? error.reason : 'capture_part_failed';
  const detail = error instanceof Error ? error.message : String(error);
  return { part, reason, ...(detail ? { detail: detail.slice(0, 2000).toWellFormed() } : {}) };
}

/**
 * Puts together what the frames handed over. A page other than the one in the picture is not taken; what a page handed over
 * before it went away is.
 * @param frames top frame first, or why the page could not be read
 */
export async function readPage(
  frames: FrameCapture[] | PartError,
  inbox: Inbox,
  tab: TabInfo,
  version: string,
): Promise<Page> {
  const mine = (arrived: Arrived | undefined) => (arrived && samePage(arrived.url, tab.url) ? arrived : undefined);
  const [top, ...others] = frames instanceof PartError ? [] : frames;
  const gone = top && !samePage(top.report.url, tab.url) ? wentOn(top.report.url) : undefined;
  const trouble = frames instanceof PartError ? frames : gone;
  const failures = trouble || !top ? [] : [...top.report.failures];
  const parts: Pick<Page, 'html' | 'text' | 'factsJson' | 'facts'> = {};

  const factsJson = mine(inbox.take([], 'facts.json'));
  const facts = factsJson && extraction(new TextDecoder().decode(factsJson.bytes));
  if (factsJson && facts) Object.assign(parts, { factsJson, facts });
  else if (factsJson) failures.push(failure('facts.json', new PartError('capture_part_facts_invalid')));

  const frame: FrameCapture | undefined = trouble
    ? undefined
    : top && { ...top, html: mine(top.html), text: mine(top.text) };
  const text = frame ? composeText(frame, others) : mine(inbox.take([], 'text.txt'));
  if (text) parts.text = text;
  const early = frame ? undefined : mine(inbox.take([], 'early.html'));
  if (early && trouble) {
    // What the page had handed over before: its words and shape, without pictures and frames.
    parts.html = early;
    failures.push(failure('resources', trouble));
  }
  if (!frame) return { ...parts, meta: bareMeta(tab, version), failures: named(parts, failures, trouble) };

  const { html, captured, missed } = composeFrames(frame, others, inbox.held);
  if (html) parts.html = html;
  if (missed.length > 0) failures.push(failure('frames', new PartError('capture_part_frames', missed.join('\n'))));
  const inside = [
    ...captured.map((url) => ({ url, captured: true })),
    ...missed.map((url) => ({ url, captured: false })),
  ];
  return { ...parts, meta: metaOf(frame.report, inside, version), failures: named(parts, failures, undefined) };
}

const wentOn = (url: string) => new PartError('capture_part_navigated', `the page went on to ${url}`);

/** Every part that is not there is named, each once. */
function named(
  { html, text, factsJson }: Pick<Page, 'html' | 'text' | 'factsJson'>,
  failures: PartFailure[],
  trouble: PartError | undefined,
): PartFailure[] {
  const had = { 'page.html': html, 'text.txt': text, 'facts.json': factsJson };
  const why = failures.find(({ part }) => part === 'page.html');
  const rest = Object.entries(had).flatMap(([name, part]): PartFailure[] => {
    const known = name as keyof typeof had;
    if (part || failures.some((one) => one.part === known)) return [];
    return [
      trouble
        ? failure(known, trouble)
        : { ...(why ?? failure(known, new PartError('capture_part_failed'))), part: known },
    ];
  });
  return [...failures, ...rest];
}
