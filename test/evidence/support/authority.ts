import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real time-stamp authority for tests: `openssl ts` behind a server on loopback, with a root and keys of its own. */

export const ANSWERS = [
  'good',
  /** For another hash, or for another request of the same hash. */
  'other-hash',
  'other-nonce',
  /** Its certificate was over long ago, is for TLS servers, or is for time stamps and not marked so critically. */
  'expired',
  'wrong-usage',
  'usage-not-critical',
  /** One bit of the signature, of the token, or of all is another one. */
  'bad-signature',
  'garbage',
  'declined',
  /** Without the certificate of the signer, though that was asked for. */
  'no-certificate',
  'error-500',
  'endless',
] as const;
export type AnswerKind = (typeof ANSWERS)[number];

export interface TestAuthority {
  url: string;
  /** The root of its certificates, PEM; and that of somebody else. */
  root: string;
  otherRoot: string;
  folder: string;
  /** What the next requests are answered with. */
  answer: AnswerKind;
  /** Bodies of the requests so far. */
  requests: Buffer[];
  /** SHA-256 of a certificate in `folder`, as openssl prints it, without colons and in small letters. */
  fingerprint(file: string): string;
  /** Whether `openssl ts -verify` accepts a token for a hash, with the root. */
  accepts(token: Uint8Array, hash: string): boolean;
  /** Nobody listens at its address, until it resumes. */
  rest(): Promise<void>;
  resume(): Promise<void>;
  close(): Promise<void>;
}

const CONFIG = `
[req]
distinguished_name = dn
prompt = no
[dn]
CN = Test Root
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[tsa]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[tls]
extendedKeyUsage = critical, serverAuth
[loose]
extendedKeyUsage = timeStamping
[ca]
default_ca = here
[here]
dir = .
database = index.txt
new_certs_dir = .
serial = ca-serial
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
[signer]
serial = ./ts-serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1
ess_cert_id_alg = sha256
ess_cert_id_chain = no
ordering = no
tsa_name = yes
`;

export async function startAuthority(): Promise<TestAuthority> {
  const folder = mkdtempSync(join(tmpdir(), 'juli-tsa-'));
  const at = (name: string) => join(folder, name);
  /** A command line; no name in it holds a space but `subject`. */
  const openssl = (words: string, ...subject: string[]) =>
    execFileSync('openssl', [...words.split(/\s+/), ...subject], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  writeFileSync(at('a.cnf'), CONFIG);
  writeFileSync(at('index.txt'), '');
  writeFileSync(at('ca-serial'), '01');
  writeFileSync(at('ts-serial'), '01');
  const request = (name: string, more: string, subject: string) =>
    openssl(`req -config a.cnf ${more} -newkey rsa:2048 -nodes -keyout ${name}.key`, '-subj', subject);
  for (const name of ['root', 'other'])
    request(name, `-x509 -out ${name}.pem -days 3650 -extensions root`, `/CN=Test Root ${name}`);
  const issue = (name: string, extensions: string, from: string, to: string) => {
    request(name, `-out ${name}.csr`, `/CN=Test Authority ${name}`);
    const by = '-batch -notext -config a.cnf -cert root.pem -keyfile root.key';
    openssl(`ca ${by} -in ${name}.csr -out ${name}.pem -extensions ${extensions} -startdate ${from} -enddate ${to}`);
  };
  issue('good', 'tsa', '20250101000000Z', '20500101000000Z');
  issue('expired', 'tsa', '20100101000000Z', '20110101000000Z');
  issue('tls', 'tls', '20250101000000Z', '20500101000000Z');
  issue('loose', 'loose', '20250101000000Z', '20500101000000Z');

  /** A response of openssl's own to a query. */
  const reply = (query: Buffer, signer = 'good'): Buffer => {
    writeFileSync(at('query.tsq'), query);
    const by = `-signer ${signer}.pem -inkey ${signer}.key`;
    openssl(`ts -reply -config a.cnf -section signer -queryfile query.tsq ${by} -out reply.tsr`);
    return readFileSync(at('reply.tsr'));
  };
  const query = (hash: string) => {
    openssl(`ts -query -digest ${hash} -sha256 -cert -out own.tsq`);
    return readFileSync(at('own.tsq'));
  };
  /** The same content, signed by somebody who may not: openssl's authority refuses to, its mail signer does not. */
  const signedBy = (asked: Buffer, signer: string): Buffer => {
    writeFileSync(at('good.tsr'), reply(asked));
    openssl('ts -reply -in good.tsr -token_out -out good.tok');
    openssl('cms -verify -noverify -inform DER -in good.tok -out tst.der -binary');
    const form = '-binary -nodetach -cades -md sha256 -outform DER -econtent_type 1.2.840.113549.1.9.16.1.4';
    openssl(`cms -sign ${form} -signer ${signer}.pem -inkey ${signer}.key -in tst.der -out odd.tok`);
    const token = readFileSync(at('odd.tok'));
    return der(0x30, Buffer.concat([Buffer.from('3003020100', 'hex'), token]));
  };

  const authority: TestAuthority = {
    url: '',
    root: readFileSync(at('root.pem'), 'utf8'),
    otherRoot: readFileSync(at('other.pem'), 'utf8'),
    folder,
    answer: 'good',
    requests: [],
    fingerprint(file) {
      const printed = openssl('x509', '-in', file, '-noout', '-fingerprint', '-sha256').toString();
      return printed
        .slice(printed.indexOf('=') + 1)
        .replaceAll(/[:\s]/g, '')
        .toLowerCase();
    },
    accepts(token, hash) {
      writeFileSync(at('token.tok'), token);
      try {
        openssl(`ts -verify -token_in -in token.tok -digest ${hash} -CAfile root.pem`);
        return true;
      } catch {
        return false;
      }
    },
    async rest() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
    resume: () => listen(Number(new URL(authority.url).port)),
    async close() {
      await authority.rest();
      rmSync(folder, { recursive: true, force: true });
    },
  };

  function answerTo(asked: Buffer): Buffer {
    const hash = asked
      .subarray(asked.indexOf(Buffer.from('0420', 'hex')) + 2)
      .subarray(0, 32)
      .toString('hex');
    switch (authority.answer) {
      case 'other-hash':
        return reply(query('ab'.repeat(32)));
      case 'other-nonce':
        return reply(query(hash));
      case 'expired':
        return signedBy(asked, 'expired');
      case 'wrong-usage':
        return signedBy(asked, 'tls');
      case 'usage-not-critical':
        return signedBy(asked, 'loose');
      case 'bad-signature': {
        const bytes = reply(asked);
        const last = bytes.length - 1;
        bytes[last] = (bytes[last] ?? 0) ^ 1;
        return bytes;
      }
      case 'garbage':
        return Buffer.from('<html>captive portal</html>');
      case 'declined':
        return reply(Buffer.from('3003020100', 'hex'));
      case 'no-certificate': {
        // `certReq` is the last member of the request: the same without it.
        const bare = asked.subarray(0, asked.length - 3);
        bare[1] = (bare[1] ?? 0) - 3;
        return reply(bare);
      }
      default:
        return reply(asked);
    }
  }

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const asked = Buffer.concat(chunks);
    authority.requests.push(asked);
    if (authority.answer === 'error-500') return void response.writeHead(500).end('no');
    response.writeHead(200, { 'content-type': 'application/timestamp-reply' });
    if (authority.answer !== 'endless') return void response.end(answerTo(Buffer.from(asked)));
    const flood = setInterval(() => response.write(Buffer.alloc(50_000)), 5);
    response.on('close', () => clearInterval(flood));
  });
  const listen = (port: number) => new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  await listen(0);
  authority.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsa`;
  return authority;
}

/** A DER value with its tag and length. */
function der(tag: number, content: Buffer): Buffer {
  const length = content.length < 0x100 ? [0x81, content.length] : [0x82, content.length >> 8, content.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}
