import { Certificate } from 'pkijs';
import { fromBase64 } from '../../base64.ts';

const BLOCK = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;

/** The certificates of a PEM text. @throws when it holds none, or one that cannot be read. */
export function readRoots(pem: string): Certificate[] {
  const blocks = [...pem.matchAll(BLOCK)].map(([, body = '']) => body.replaceAll(/\s/g, ''));
  if (blocks.length === 0) throw new Error('The text holds no certificate in PEM form.');
  return blocks.map((body) => Certificate.fromBER(fromBase64(body)));
}
