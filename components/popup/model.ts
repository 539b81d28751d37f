import type { OrderBrief } from '../../utils/case/order-brief.ts';
import type { PageAddition } from '../../utils/case/page-additions.ts';
import type { Answer } from '../../utils/case/questions.ts';
import type { Standing } from '../../utils/case/standing.ts';
import type { CaseSummary } from '../../utils/case/summary.ts';
import type { CaseEvent, KnownOrder } from '../../utils/case/types.ts';
import type { Capture } from '../../utils/evidence/types.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import type { Extraction, ListedOrder, Listing, PageKind, Site } from '../../utils/marketplaces/types.ts';
import type { UserPath } from '../../utils/marketplaces/user-fact.ts';
import type { ChatProgress, LongProgress } from '../../utils/messages.ts';
import type { AdviseOptions } from '../../utils/rights/advise.ts';
import type { DocumentFormat } from '../../utils/rights/documents/file.ts';
import type { DisputeEvent, DocumentId, Problem } from '../../utils/rights/types.ts';

/** Why there are no facts: it is a file of this type, the page gives no answer, or the browser’s own words. */
export type Unread = { type: string } | { slow: true } | { reason: string };

/** The page in the tab, as far as it has been read. */
export type PageState =
  | { state: 'loading'; site?: Site; kind?: PageKind; title?: string }
  /** The browser forbids reading it, or it is no web page. */
  | { state: 'blocked'; title: string; reason: MessageKey; detail?: string }
  | {
      state: 'ready';
      site: Site;
      kind: PageKind;
      title: string;
      extraction?: Extraction;
      unread?: Unread;
    };

export type CaptureState =
  | { state: 'idle' }
  /** `isSafe`: what the shopper saw is saved, the rest is on its way; `long`: how far the long picture is. */
  | { state: 'running'; isSafe?: true; long?: LongProgress }
  /** `isSeen`: something was done since, and the list of parts may fold. */
  | { state: 'done'; capture: Capture; isSeen?: true }
  | { state: 'failed'; error: string; detail?: string };

/** A capture that was begun and never saved. `at` is an instant, `reason` a message key. */
export interface LostCapture {
  id: string;
  at: string;
  title: string;
  reason?: string;
}

/** What went wrong, in a sentence, with what a maintainer would want to know. */
export interface Failure {
  /** A message key; as text, because the store and the background name theirs as data. */
  key: string;
  detail?: string;
  /** What undoing would take back: a way out when the last entry is what is wrong. */
  undo?: CaseEvent;
}

/** What the page did not give and its user can. Without a capture there is nothing yet to add it to. */
export interface Fill {
  captureId?: string;
  site: Site;
  missing: UserPath[];
}

/** The orders of a list page, and how much of the whole list that is. */
export interface ListedOrders {
  /** In page order; `brief`: it is known already. */
  rows: { listed: ListedOrder; brief?: OrderBrief }[];
  listing: Listing;
  /** The page holds more orders than could be read. */
  isShort: boolean;
}

/** Everything the popup shows. */
export interface PopupModel {
  page: PageState;
  /** What belongs to the page is known, or was when it was last open. Nothing below the button is drawn before. */
  isKnown: boolean;
  capture: CaptureState;
  /** A conversation that is being read back on this tab. */
  chat?: ChatProgress;
  /** The keys that start a capture, e.g. `Alt+Shift+J`; absent where none is set. */
  shortcut?: string;
  order?: KnownOrder;
  /** Paths of order facts that no page has shown yet, as `Extraction.missing`. */
  orderMissing: string[];
  /** What could still be allowed so that a capture keeps more; absent when nothing is left to allow. */
  moreAccess?: { hasArchive: boolean; hasPictures: boolean };
  /** It was allowed just now: the next capture keeps more. */
  isAccessNew?: true;
  /** The orders of a list page. */
  listed?: ListedOrders;
  /** The orders that this page may belong to, while none is chosen. */
  fits?: OrderBrief[];
  /** Absent when the page gave everything. */
  fill?: Fill;
  /** How many orders are known. */
  orderCount: number;
  /** All of them, while the list is open. */
  orderList?: OrderBrief[];
  standing?: Standing;
  /** How the rules were asked for it. */
  rules: AdviseOptions;
  /** The case on show was opened from the list and is not that of this page. */
  isElsewhere: boolean;
  /** What stands on the page and not in the case on show. */
  additions: PageAddition[];
  cases: CaseSummary[];
  /** Captures that were cut off or failed and that nobody has seen yet. */
  lost: LostCapture[];
  /** The room that the browser gives is running out. */
  isShortOfRoom?: true;
  failure?: Failure;
  /** An event is being stored: its buttons wait. */
  isSaving: boolean;
  /** What a screen reader should hear now. */
  announcement: string;
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  today: string;
}

/** Everything a person can do in the popup. */
export interface PopupActions {
  /** `long`: with the whole page from top to bottom. */
  capture: (long?: true) => void;
  /** Shows what goes on since the popup was last open, a capture or a reading, or how the reading ended. */
  resume: () => void;
  stopLong: (how: 'keep' | 'drop') => void;
  /** Reads the whole conversation of this page; `aim`: the user points at its list. */
  readChat: (how: { pictures: boolean; aim?: true }) => void;
  /** No further; what was read until now is kept. */
  stopChat: () => void;
  /** Opens the window in which a way through pages is recorded. */
  openRecorder: () => void;
  /** Asks the browser's permission to keep pictures and archives too. */
  allowMore: () => void;
  /** Files the last capture under a case. */
  fileCapture: (caseId: string) => void;
  openCase: (problem: Problem) => void;
  changeProblem: (problem: Problem) => void;
  record: (event: DisputeEvent, note?: string) => void;
  answer: (question: string, answer: Answer) => void;
  /** Records one thing that stands on the page. */
  addFromPage: (addition: PageAddition) => void;
  undo: () => void;
  redo: () => void;
  /** Keeps what was typed in for a fact that the page did not give. */
  giveFact: (path: UserPath, words: string) => void;
  /** Lets the place of a fact be pointed at on the page; the popup closes. */
  pointAt: (path: UserPath) => void;
  /** Resolves to whether the structure report is on the clipboard. */
  copyReport: () => Promise<boolean>;
  /** Goes on with one order of a list page; undefined: back to the list. */
  chooseOrder: (index: number | undefined) => void;
  /** Keeps every order that the list page shows. */
  importOrders: () => void;
  /** Says to which order this page belongs. */
  chooseFit: (key: string) => void;
  /** Opens or closes the list of every known order. */
  showOrders: (isOpen: boolean) => void;
  /** Opens an order from it; undefined: back to this page. */
  showOrder: (key: string | undefined) => void;
  showCase: (id: string | undefined) => void;
  dismissLost: (id: string) => void;
  retry: () => void;
  /** Resolves to whether the text is on the clipboard. */
  copy: (text: string) => Promise<boolean>;
  /** Keeps a document of the case on show as a file. Resolves to whether that worked. */
  saveDocument: (id: DocumentId, format: DocumentFormat) => Promise<boolean>;
}
