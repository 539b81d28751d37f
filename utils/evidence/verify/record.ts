import type { Hash } from '../types.ts';

/** A file as a record names it; `of`: the original that it was made from. */
export interface NamedFile {
  hash: Hash;
  size: number;
  of?: Hash;
}

/**
 * What the record of a capture, file or derivative says of its files. Only the members that name files count: a title or an
 * address of a page may hold anything, also the hash of something else.
 */
export function readRecord(type: string, text: string | undefined): { id: string; files: NamedFile[] } | undefined {
  try {
    const record = JSON.parse(text ?? '');
    const files = type === 'capture' ? record.artefacts : [record];
    if (typeof record.id !== 'string' || !Array.isArray(files) || !files.every(isNamed)) return undefined;
    return { id: record.id, files };
  } catch {
    return undefined;
  }
}

const isNamed = (file: unknown): file is NamedFile => {
  const { hash, size } = (file ?? {}) as Partial<NamedFile>;
  return typeof hash === 'string' && typeof size === 'number';
};
