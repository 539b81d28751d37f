import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real WebDAV server: Debian's apache2 with mod_dav, in a folder of its own, with a user and a password. */
export interface WebdavServer {
  port: number;
  url: string;
  user: string;
  password: string;
  /** Paths and sizes of everything that it holds. */
  files(): { path: string; size: number }[];
  /** Where they lie. */
  folder: string;
  stop(): Promise<void>;
}

const MODULES = '/usr/lib/apache2/modules';
const LOADED = 'mpm_event authn_core authn_file authz_core authz_user auth_basic dav dav_fs dav_lock'.split(' ');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

export async function startWebdav(): Promise<WebdavServer> {
  const home = mkdtempSync(join(tmpdir(), 'juli-webdav-'));
  const folder = join(home, 'files', 'dav');
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const [user, password] = ['buyer', '口令 with spaces'];
  const hash = execFileSync('openssl', ['passwd', '-apr1', '-stdin'], { input: password, encoding: 'utf8' }).trim();
  writeFileSync(join(home, 'users'), `${user}:${hash}\n`);
  const conf = join(home, 'httpd.conf');
  writeFileSync(
    conf,
    `${LOADED.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n')}
ServerName localhost
Listen 127.0.0.1:${port}
ServerRoot ${home}
PidFile ${home}/pid
ErrorLog ${home}/error.log
DocumentRoot ${home}/files
DavLockDB ${home}/lock
<Directory ${home}/files>
  Dav On
  AuthType Basic
  AuthName test
  AuthUserFile ${home}/users
  Require valid-user
</Directory>
`,
  );
  // As root Apache gives its children to another user, who must reach the folder.
  execFileSync('chmod', ['-R', 'a+rwX', home]);
  const child = spawn('/usr/sbin/apache2', ['-f', conf, '-DFOREGROUND'], { stdio: 'ignore' });
  await answering(`http://127.0.0.1:${port}/`);
  return {
    port,
    url: `http://127.0.0.1:${port}/dav/`,
    user,
    password,
    folder,
    files: () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        // mod_dav keeps properties in folders of its own.
        .filter((path) => !path.includes('.DAV') && statSync(join(folder, path)).isFile())
        .map((path) => ({ path, size: statSync(join(folder, path)).size })),
    async stop() {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const isThere = await fetch(url).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error(`No server answers at ${url}.`);
}
