import type { EvidenceClass } from '../../case/types.ts';
import type { Hash } from '../types.ts';
import type { Exhibit, FileRole } from './types.ts';

/** A file on its way into a pack: bytes made here, or an artefact that is read when its turn comes. */
export interface PlannedFile {
  path: string;
  role: FileRole;
  type: string;
  exhibit?: number;
  content: { blob: Blob } | { hash: Hash };
  size: number;
  /** `chat.json`, or what was redacted of it: on paper it becomes a table. */
  isChat?: true;
}

/** An exhibit with the files that belong to it, before it has its number. */
export interface PlannedExhibit extends Omit<Exhibit, 'number' | 'place' | 'derivatives'> {
  /** Instant that orders it among those of its class. */
  at: string;
  /** Short name for folders and files. */
  label: string;
  parts: PlannedPart[];
  /** The canonical JSON whose SHA-256 is `record.digest`; absent where the record is withheld. */
  recordText?: string;
}

export interface PlannedPart {
  /** File name without number and ending, for people. */
  name: string;
  ending: string;
  type: string;
  role: 'original' | 'derivative';
  hash: Hash;
  size: number;
  isChat?: true;
  /** Of a derivative: what stands in the ledger for it. */
  made?: { id: string; digest: Hash; recordText: string; ledger?: Hash };
}

/** Folder of a class: `E1_基础凭证`. */
export const CLASS_NAMES: Readonly<Record<EvidenceClass, string>> = {
  E1: '基础凭证',
  E2: '商品信息与描述',
  E3: '沟通记录',
  E4: '问题证明',
  E5: '其他辅助材料',
};
