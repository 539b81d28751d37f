import type { Exhibit } from '../../utils/case/exhibits.ts';
import type { Answer } from '../../utils/case/questions.ts';
import type { Standing } from '../../utils/case/standing.ts';
import type { Suggestion } from '../../utils/case/suggest-filing.ts';
import type { CaseSummary } from '../../utils/case/summary.ts';
import type { EvidenceClass, KnownOrder } from '../../utils/case/types.ts';
import type { Capture, DerivativeRow, FileRow, Hash } from '../../utils/evidence/types.ts';
import type { Finding } from '../../utils/redaction/find.ts';
import type { AdviseOptions } from '../../utils/rights/advise.ts';
import type { DocumentFormat } from '../../utils/rights/documents/file.ts';
import type { DisputeEvent, DocumentId, Problem } from '../../utils/rights/types.ts';
import type { PackActions, PackState } from '../pack/model.ts';
import type { Failure } from '../popup/model.ts';
import type { PictureEdits } from './picture-edits.ts';

/** A file on its way in. `share`: how much has been read, 0 to 1. `error` is a message key. */
export interface ImportRow {
  key: number;
  name: string;
  state: 'waiting' | 'reading' | 'done' | 'duplicate' | 'failed';
  share: number;
  /** Of the file, once it is in. */
  exhibitId?: string;
  error?: string;
  detail?: string;
}

/** One file of a piece of evidence, with what was made from it. */
export interface PartRow {
  name: string;
  hash: Hash;
  size: number;
  type: string;
  derivatives: DerivativeRow[];
}

/** What can be seen of a part here; `url` is an object URL. */
export type Preview =
  | { kind: 'none' }
  | { kind: 'loading' }
  | { kind: 'picture' | 'video' | 'audio' | 'pdf'; url: string }
  | { kind: 'text'; text: string }
  | { kind: 'failed'; error: string; detail?: string };

/** A piece of evidence in full. */
export interface Detail {
  exhibit: Exhibit;
  capture?: Capture;
  file?: FileRow;
  parts: PartRow[];
  /** Of the part that shows it best. */
  preview: Preview;
  /** What the evidence may prove, for a file without a description. */
  suggestion?: Suggestion;
  /** Place in the ledger. */
  seq?: number;
}

/** What is being made from a part right now. */
export type Editing =
  | { kind: 'picture'; part: PartRow; url: string; width: number; height: number }
  | { kind: 'text'; part: PartRow; text: string; findings: Finding[] };

/** Everything the workspace shows. */
export interface WorkspaceModel {
  /** `list`: no case was named; `absent`: none of that id is here; `broken`: `failure` says why. */
  place: 'loading' | 'list' | 'absent' | 'broken' | 'case';
  caseId?: string;
  standing?: Standing;
  /** How the rules were asked for it. */
  rules: AdviseOptions;
  order?: KnownOrder;
  /** Paths of order facts that no page has shown yet. */
  orderMissing: string[];
  cases: CaseSummary[];
  /** The piece of evidence on show instead of the whole case; `gone` when it is not there. */
  detail?: Detail | 'gone';
  editing?: Editing;
  imports: ImportRow[];
  /** Names of the files of each capture of the case, as far as they have been read. */
  parts: Readonly<Record<string, readonly string[]>>;
  pack: PackState;
  /** A picture of the last opening was on show: what takes its place is rendered at once. */
  hasSight?: boolean;
  failure?: Failure;
  isSaving: boolean;
  /** What a screen reader should hear now. */
  announcement: string;
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  today: string;
}

/** Everything a person can do in the workspace. */
export interface WorkspaceActions {
  changeProblem: (problem: Problem) => void;
  record: (event: DisputeEvent, note?: string) => void;
  answer: (question: string, answer: Answer) => void;
  undo: () => void;
  redo: () => void;
  pack: PackActions;
  retry: () => void;
  /** Resolves to whether the text is on the clipboard. */
  copy: (text: string) => Promise<boolean>;
  /** Keeps a document of the case on show as a file. Resolves to whether that worked. */
  saveDocument: (id: DocumentId, format: DocumentFormat) => Promise<boolean>;
  importFiles: (files: readonly File[]) => void;
  clearImports: () => void;
  describe: (exhibitId: string, said: { class?: EvidenceClass; proves?: string }) => void;
  /** A small picture of a piece of evidence, as an object URL; undefined where there is none. */
  thumbnail: (exhibit: Exhibit) => Promise<string | undefined>;
  /** Saves a stored file, byte for byte, where the user wants it. */
  download: (part: { hash: Hash; name: string; type: string }) => void;
  edit: (part: PartRow) => void;
  cancelEdit: () => void;
  savePicture: (edits: PictureEdits) => void;
  saveText: (words: readonly string[]) => void;
  removeExhibit: (exhibitId: string) => void;
  removeCase: () => void;
}
