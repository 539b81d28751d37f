import { toBase64 } from '../../base64.ts';
import { faultOf, WebdavError } from './error.ts';

/** Where the backup goes, and as whom. */
export interface WebdavAccount {
  /** Address of the folder. */
  url: string;
  user: string;
  password: string;
}

export interface RemoteFile {
  /** Last part of its address, decoded. */
  name: string;
  /** Bytes. */
  size: number;
}

export interface WebdavOptions {
  fetch?: typeof fetch;
  /** Reads the XML of an answer; elsewhere than in a page there is no DOMParser. */
  parse?: (xml: string) => Document;
  signal?: AbortSignal;
  /** How often and after how many milliseconds a request that broke is sent again. */
  waits?: readonly number[];
}

/** A minute in all: a train goes through a tunnel, a router starts again. */
const WAITS = [500, 2_000, 8_000, 20_000, 30_000];

const PROPFIND =
  '<?xml version="1.0"?><propfind xmlns="DAV:"><prop><getcontentlength/><resourcetype/></prop></propfind>';

/**
 * The five verbs of WebDAV (RFC 4918) that a backup needs, over `fetch`. Every request can be sent again without harm, and
 * is, when the connection breaks. (Why no library: docs/adr/0037.)
 */
export class WebdavFolder {
  readonly #base: string;
  readonly #authorization: string;
  readonly #options: Required<Omit<WebdavOptions, 'signal'>> & Pick<WebdavOptions, 'signal'>;

  constructor({ url, user, password }: WebdavAccount, options: WebdavOptions = {}) {
    this.#base = url.endsWith('/') ? url : `${url}/`;
    this.#authorization = `Basic ${toBase64(new TextEncoder().encode(`${user}:${password}`))}`;
    this.#options = {
      fetch: (...request) => fetch(...request),
      parse: (xml) => new DOMParser().parseFromString(xml, 'application/xml'),
      waits: WAITS,
      ...options,
    };
  }

  /** @throws {WebdavError} when it cannot be had. */
  async get(path: string): Promise<Blob> {
    const { body } = await this.#send('GET', path, {}, [200], (response) => response.blob());
    return body;
  }

  /** As `get`; undefined when there is none. */
  async getIfAny(path: string): Promise<Blob | undefined> {
    const { status, body } = await this.#send('GET', path, {}, [200, 404], (response) => response.blob());
    return status === 404 ? undefined : body;
  }

  /** Writes a file under another name and puts it in its place when it is whole. */
  async replace(path: string, bytes: Blob): Promise<void> {
    await this.put(`${path}.new`, bytes);
    const headers = { Destination: new URL(path, this.#base).href, Overwrite: 'T' };
    // After a broken answer the file may be in its place already: then there is nothing left to move.
    const { status } = await this.#send('MOVE', `${path}.new`, { headers }, [200, 201, 204, 404], noBody);
    if (status === 404 && (await this.#sizeOf(path)) !== bytes.size)
      throw new WebdavError('server', `MOVE ${path}: the file is not there`);
  }

  async put(path: string, bytes: Blob): Promise<void> {
    await this.#send('PUT', path, { body: bytes }, [200, 201, 204], noBody);
  }

  /** Makes a folder, where it is not there yet. */
  async makeFolder(path: string): Promise<void> {
    await this.#send('MKCOL', `${path}/`, {}, [200, 201, 405], noBody);
  }

  /** The files of a folder; undefined when there is no such folder. */
  async list(path: string): Promise<RemoteFile[] | undefined> {
    return this.#find(`${path}/`, '1');
  }

  async #sizeOf(path: string): Promise<number | undefined> {
    return (await this.#find(path, '0'))?.[0]?.size;
  }

  async #find(path: string, depth: '0' | '1'): Promise<RemoteFile[] | undefined> {
    const headers = { Depth: depth, 'Content-Type': 'application/xml' };
    const init = { headers, body: PROPFIND };
    const { status, body } = await this.#send('PROPFIND', path, init, [207, 404], (response) => response.text());
    if (status === 404) return undefined;
    const answers = [...this.#options.parse(body).getElementsByTagNameNS('DAV:', 'response')];
    return answers.flatMap((answer) => {
      const text = (name: string) => answer.getElementsByTagNameNS('DAV:', name)[0]?.textContent ?? '';
      if (answer.getElementsByTagNameNS('DAV:', 'collection').length > 0) return [];
      const name = text('href').split('/').at(-1) ?? '';
      return [{ name: decoded(name), size: Number(text('getcontentlength')) }];
    });
  }

  async #send<T>(
    method: string,
    path: string,
    init: { body?: Blob | string; headers?: Record<string, string> },
    wanted: readonly number[],
    read: (response: Response) => Promise<T>,
  ): Promise<{ status: number; body: T }> {
    const { waits, signal } = this.#options;
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#once(method, path, init, wanted, read);
      } catch (error) {
        signal?.throwIfAborted();
        const wait = waits[attempt];
        if (wait === undefined || !(error instanceof WebdavError) || !error.isPassing) throw error;
        await new Promise((done) => setTimeout(done, wait));
      }
    }
  }

  async #once<T>(
    method: string,
    path: string,
    { headers = {}, ...init }: { body?: Blob | string; headers?: Record<string, string> },
    wanted: readonly number[],
    read: (response: Response) => Promise<T>,
  ): Promise<{ status: number; body: T }> {
    const { signal } = this.#options;
    try {
      const response = await this.#options.fetch(new URL(path, this.#base), {
        method,
        headers: { ...headers, Authorization: this.#authorization },
        // Neither the cookies of the site nor its cache have anything to do with a backup.
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        ...(signal ? { signal } : {}),
        ...init,
      });
      if (!wanted.includes(response.status)) {
        await response.body?.cancel();
        throw faultOf(method, path, response.status);
      }
      return { status: response.status, body: await read(response) };
    } catch (error) {
      if (error instanceof WebdavError || signal?.aborted) throw error;
      const detail = error instanceof Error ? error.message : String(error);
      throw new WebdavError('network', `${method} ${path}: ${detail}`, { isPassing: true, cause: error });
    }
  }
}

const noBody = async (response: Response) => response.body?.cancel();

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
