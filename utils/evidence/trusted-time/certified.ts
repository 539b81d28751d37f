import type { Certificate } from 'pkijs';
import { hex } from '../../hash.ts';
import type { CertificateName } from './stamps.ts';

const MOST = 8;

/**
 * From the signer’s certificate upwards, as far as the token holds what each was issued with. That says who claims to have
 * signed, not that anybody may be believed: only a root that came another way can do that.
 */
export async function chainUpwards(signer: Certificate, held: readonly Certificate[]): Promise<CertificateName[]> {
  const chain: CertificateName[] = [];
  for (let at: Certificate | undefined = signer; at && chain.length < MOST; at = await issuerOf(at, held))
    chain.push(await named(at));
  return chain;
}

async function issuerOf(issued: Certificate, held: readonly Certificate[]): Promise<Certificate | undefined> {
  for (const one of held)
    if (one !== issued && one.subject.isEqual(issued.issuer) && (await issued.verify(one).catch(() => false)))
      return one;
  return undefined;
}

/** Name and SHA-256 of a certificate, as `openssl x509 -fingerprint -sha256` prints it without colons. */
export async function named(certificate: Certificate): Promise<CertificateName> {
  const bytes = certificate.toSchema(true).toBER();
  return { name: nameOf(certificate), fingerprint: hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))) };
}

/** The common name of a certificate, or all of its name where it has none. */
export function nameOf({ subject }: Certificate): string {
  const parts = subject.typesAndValues.map(({ type, value }) => ({ type, text: String(value.valueBlock.value) }));
  return parts.find(({ type }) => type === '2.5.4.3')?.text ?? parts.map(({ text }) => text).join(', ');
}
