import { sha256Sync } from '../../hash.ts';
import type { JuliDatabase } from '../database.ts';
import { appendSigned } from '../ledger/append.ts';
import type { Hash } from '../types.ts';
import { bundlePage } from './bundle.ts';
import { addContent, type BundleContents } from './bundle-contents.ts';
import type { Composed } from './compose.ts';
import { Container } from './container.ts';
import { declareDamage, readStored } from './damage.ts';
import type { PackOptions, PackResult, PackWorld } from './export.ts';
import { indexPage, linkTo } from './index-page.ts';
import { ledgerLines } from './ledger-lines.ts';
import { advicePapers, listPapers, made, textFile } from './papers.ts';
import type { PlannedFile } from './plan.ts';
import { proofFiles } from './proof-files.ts';
import { readAhead } from './read-ahead.ts';
import { readme } from './readme.ts';
import { openSpool } from './spool.ts';
import { type DamagedFile, LEDGER, MANIFEST, type Manifest, SUMS, sums } from './types.ts';
import { replayedSize, writeWacz } from './wacz.ts';

/** Writes one pack: evidence, web archive, proofs, papers, and the seal over all of it. */
export class PackWriter {
  readonly #composed: Composed;
  readonly #container: Container;
  readonly #world: PackWorld;
  readonly #db: JuliDatabase;
  readonly #signal: AbortSignal | undefined;
  readonly #onProgress: PackOptions['onProgress'];
  readonly #written: Manifest['files'] = [];
  readonly #total: number;
  #done = 0;

  constructor(
    composed: Composed,
    output: WritableStream<Uint8Array>,
    world: PackWorld,
    db: JuliDatabase,
    { signal, onProgress }: PackOptions,
  ) {
    this.#composed = composed;
    this.#container = new Container(output, composed.about.exportedAt);
    this.#world = world;
    this.#db = db;
    this.#signal = signal;
    this.#onProgress = onProgress;
    this.#total = composed.files.reduce((sum, { size }) => sum + size, this.#replayed);
  }

  /** The exhibits first: what of them is damaged must be known when the papers are written. */
  async write(withAdvice: boolean): Promise<PackResult> {
    const { about, keys, keyId, merged, files } = this.#composed;
    const { damaged, contents } = await this.#evidence();
    const exhibits = declareDamage(this.#composed.exhibits, damaged);
    const lost = new Set([...damaged.values()].flat().map(({ path }) => path));
    const there = files.filter(({ path }) => !lost.has(path));
    if (this.#replayed > 0) await this.#archive();
    const proofs = await proofFiles(keys, merged, this.#db);
    for (const file of proofs.files) await this.#put(file);
    const { words, script, extension } = this.#world;
    const source = { ...this.#composed, exhibits, words };
    const bundle = bundlePage(about, exhibits, contents, keyId);
    const papers = [
      ...(await listPapers(source)),
      textFile('打印版.html', 'document', 'text/html', bundle),
      ...(withAdvice ? await advicePapers(source) : []),
      textFile('index.html', 'page', 'text/html', indexPage(about, exhibits, there, keyId, script)),
    ];
    for (const file of papers) await this.#put(file);
    const said = { about, exhibits, proofs, keyId, paths: this.#written.map(({ path }) => path) };
    await this.#put(textFile('README.txt', 'document', 'text/plain', readme(said)));
    const { stamps, ledgers } = proofs;
    const manifest = { extension, ...about, exhibits, ...(ledgers.length > 0 ? { ledgers } : {}), stamps };
    return this.#seal({ format: 'juli-pack', version: 1, ...manifest, files: this.#written });
  }

  /** Every file of the exhibits. @returns what of them can be put on paper, and those that could not be read, by exhibit. */
  async #evidence(): Promise<{ damaged: Map<number, DamagedFile[]>; contents: BundleContents }> {
    const damaged = new Map<number, DamagedFile[]>();
    const contents: BundleContents = new Map();
    const stored = async ({ content }: PlannedFile) =>
      'blob' in content ? undefined : readStored(content.hash, this.#db, this.#signal);
    for await (const [file, read] of readAhead(this.#composed.files, stored)) {
      const { path, size, exhibit = 0, content } = file;
      if (read === undefined || 'blob' in content) await this.#put(file);
      else {
        if ('content' in read) {
          await this.#container.write(path, read, this.#signal);
          this.#note(file, read);
          await addContent(contents, file, read.content, ({ path }) => linkTo(path));
        } else damaged.set(exhibit, [...(damaged.get(exhibit) ?? []), { path, sha256: content.hash, size, ...read }]);
      }
      this.#advance(size);
    }
    return { damaged, contents };
  }

  /** Bytes that the web archive is made of. A redacted pack has none: it would show what was hidden. */
  get #replayed(): number {
    const { about, captures } = this.#composed;
    return about.versions === 'originals' ? captures.reduce((sum, one) => sum + replayedSize(one), 0) : 0;
  }

  /** The captured pages as a web archive, written aside: how long it is must be known before it goes into the pack. */
  async #archive(): Promise<void> {
    const { captures, about } = this.#composed;
    const spool = await openSpool('pack.wacz');
    const before = this.#done;
    try {
      await writeWacz(captures, spool.writable, {
        db: this.#db,
        at: about.exportedAt,
        title: about.case.title,
        software: `juli ${this.#world.extension}`,
        onProgress: (done) => this.#advance(before + done - this.#done),
        ...(this.#signal ? { signal: this.#signal } : {}),
      });
      const bytes = await spool.blob();
      await this.#put(made('网页归档.wacz', 'archive', bytes.slice(0, bytes.size, 'application/wacz')));
    } finally {
      await spool.remove();
    }
  }

  async #put(file: PlannedFile): Promise<void> {
    if (!('blob' in file.content)) throw new Error(`${file.path} is to be read from the store.`);
    this.#note(file, await this.#container.add(file.path, file.content.blob, undefined, this.#signal));
  }

  #note({ path, role, type, exhibit }: PlannedFile, { sha256, size }: { sha256: Hash; size: number }): void {
    this.#written.push({ path, size, sha256, role, type, ...(exhibit === undefined ? {} : { exhibit }) });
  }

  #advance(bytes: number): void {
    this.#done += bytes;
    this.#onProgress?.(this.#done, this.#total);
  }

  async #seal(manifest: Manifest): Promise<PackResult> {
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    const digest = sha256Sync(text);
    this.#signal?.throwIfAborted();
    const ledger = await ledgerLines(this.#db, await enter(this.#db, digest, manifest.exportedAt));
    await this.#container.add(MANIFEST, new Blob([text]));
    const { sha256: ledgerHash } = await this.#container.add(LEDGER, ledger);
    await this.#container.add(SUMS, new Blob([sums(manifest, digest, ledgerHash)]));
    this.#signal?.throwIfAborted();
    await this.#container.close();
    return {
      manifest,
      digest,
      key: this.#composed.keyId,
      bytes: manifest.files.reduce((sum, { size }) => sum + size, 0),
    };
  }
}

/** The place in the ledger that signs this manifest: the one it has already, when the same pack was made before. */
async function enter(db: JuliDatabase, digest: Hash, at: string): Promise<number> {
  const known = await db.ledger.where('subject').equals(digest).first();
  if (known) return known.seq;
  return appendSigned(db, [{ type: 'pack', subject: digest, digest, at }], async ([entry]) => entry?.seq ?? 0);
}
