/** Lower-case hex SHA-256 of the bytes: the name under which an artefact is stored once. */
export type Hash = string;

/** File names of a capture's artefacts (design: Words). */
export const ARTEFACT_NAMES = [
  'viewport.png',
  'page.html',
  'page.mhtml',
  'text.txt',
  'facts.json',
  'long.png',
  'long.json',
  'chat.json',
  'recording.webm',
  'recording.json',
] as const;

/** Pictures of one kind that belong together, numbered from 0 in three digits: `long/000.png`. Their index is `<kind>.json`. */
export const NUMBERED_KINDS = ['long', 'chat', 'chat-image', 'recording'] as const;
export type NumberedName = `${Exclude<(typeof NUMBERED_KINDS)[number], 'chat-image'>}/${string}.png` | ChatImageName;
/** A picture that somebody sent in a conversation, as its host has it; `chat.json` says which message it belongs to. */
export type ChatImageName = `chat-image/${string}`;
export type ArtefactName = (typeof ARTEFACT_NAMES)[number] | NumberedName;

/** A file and the hash of its bytes. */
export interface Artefact {
  hash: Hash;
  bytes: Blob;
  /** Length in bytes. */
  size: number;
  type: string;
}

/** The row of an artefact: its bytes, or how to put them together from parts that other artefacts may share. */
export type StoredArtefact = Artefact | (Omit<Artefact, 'bytes'> & { recipe: Recipe });

/** How a file is put together (utils/evidence/parts). */
export interface Recipe {
  /** The file without its resources: parts that follow one another. */
  text: Hash[];
  /** What belongs into it: before byte `at` of the text, the part in base64, as one run or in the lines of a MIME body. */
  resources: { at: number; part: Hash; as: 'base64' | 'mime' }[];
}

/** Bytes that are stored once, however many artefacts are made of them. */
export interface Part {
  /** SHA-256 of what the part stands for. */
  hash: Hash;
  /** That, or what DEFLATE makes of it. */
  bytes: Uint8Array<ArrayBuffer>;
  deflated?: true;
}

/** One part of a capture on its way into the store. */
export interface NewArtefact {
  name: ArtefactName;
  bytes: Blob;
  type: string;
  /** SHA-256 of `bytes` where the caller has just computed it over the same bytes in this context. */
  hash?: string;
  redrawn?: true;
}

/** Bytes that stand in base64 inside a file; their hash where somebody has it already. */
export interface EmbeddedBytes {
  bytes: Uint8Array<ArrayBuffer>;
  hash?: Promise<Hash>;
}

/** A file in the order of its pieces: as they are, or to be written in base64. */
export type FilePiece = Uint8Array<ArrayBuffer> | EmbeddedBytes;

/** An artefact ready to be stored, and the parts it is made of. */
export type PreparedArtefact = StoredArtefact & { parts?: Part[] };

/** One part of a capture that was hashed and taken apart while others were still on their way. */
export interface ReadyArtefact {
  name: ArtefactName;
  ready: PreparedArtefact;
}

/** One part of a capture whose bytes are in the store already, piece by piece, one after the other. */
export interface KeptArtefact {
  name: ArtefactName;
  type: string;
  pieces: Hash[];
}
