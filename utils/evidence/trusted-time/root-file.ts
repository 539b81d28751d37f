import { toBase64 } from '../../base64.ts';
import { named } from './certified.ts';
import { readRoots } from './roots.ts';
import type { CertificateName } from './stamps.ts';

/** Roots from a file, as they are kept and as a person compares them. */
export interface RootFile {
  pem: string;
  certificates: CertificateName[];
}

const MOST = 40_000;
const SEQUENCE = 0x30;

/** Certificates from a file in PEM or DER. @throws when it holds none that can be read. */
export async function readRootFile(file: Blob): Promise<RootFile> {
  if (file.size > MOST) throw new Error(`A file of ${file.size} bytes is no root certificate.`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const pem = bytes[0] === SEQUENCE ? armoured(bytes) : new TextDecoder().decode(bytes);
  return { pem, certificates: await Promise.all(readRoots(pem).map(named)) };
}

function armoured(der: Uint8Array<ArrayBuffer>): string {
  const lines = toBase64(der).match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
