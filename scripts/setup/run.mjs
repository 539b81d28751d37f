import { spawn } from 'node:child_process';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * The environment in which the project's tools run: the packages' own commands first, so that `node` is the pinned
 * one whatever the host has.
 * @param {Record<string, string>} [extra]
 */
export function environment(extra = {}) {
  const path = process.env.PATH ?? process.env.Path ?? '';
  return { ...process.env, ...extra, PATH: [join(root, 'node_modules', '.bin'), path].join(delimiter) };
}

/**
 * Runs a command in the project's root with its output on ours, and gives its exit code (a signal counts as 1).
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string> }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { env } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: root,
      env: environment(env),
      stdio: ['ignore', 'inherit', 'inherit'],
      // npm's commands are .cmd files on Windows, which only a shell starts.
      shell: process.platform === 'win32',
    });
    child.once('error', fail);
    child.once('exit', (code) => done(code ?? 1));
  });
}
