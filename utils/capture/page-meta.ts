import type { CaptureMeta } from '../evidence/types.ts';
import type { TabInfo } from './browser-api.ts';
import type { PageReport } from './report.ts';

/** A capture's metadata without the instant of the press, which the caller knows. */
export type Meta = Omit<CaptureMeta, 'deviceTime' | 'deviceZone'>;

/** Metadata as the page itself reported it. */
export function metaOf(report: PageReport, frames: CaptureMeta['frames'], extensionVersion: string): Meta {
  const { url, title, viewport, document, changed, dropped, userAgent, languages, extractorVersion, serverDate } =
    report;
  return {
    url,
    title,
    frames,
    viewport,
    document,
    ...(changed ? { changedDuringCapture: true } : {}),
    ...(Object.keys(dropped).length > 0 ? { dropped } : {}),
    userAgent,
    languages,
    extensionVersion,
    extractorVersion,
    ...(serverDate ? { serverTime: serverDate } : { serverTimeMissing: 'capture_meta_no_server_time' }),
  };
}

/** What is known from outside when nobody could look into the page. */
export function bareMeta(tab: TabInfo, extensionVersion: string): Meta {
  return {
    url: tab.url ?? '',
    title: (tab.title ?? '').toWellFormed(),
    frames: [],
    userAgent: navigator.userAgent,
    languages: [...navigator.languages],
    extensionVersion,
    extractorVersion: '',
    serverTimeMissing: 'capture_meta_no_server_time',
  };
}
