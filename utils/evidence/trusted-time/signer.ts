import type { OctetString, Sequence } from 'asn1js';
import {
  type Attribute,
  Certificate,
  type ExtKeyUsage,
  IssuerAndSerialNumber,
  type SignedData,
  type SignerInfo,
} from 'pkijs';
import { hex } from '../../hash.ts';
import { StampError } from './fault.ts';
import { EXTENDED_KEY_USAGE, SHA_256, SIGNING_CERTIFICATE, SIGNING_CERTIFICATE_V2, TIME_STAMPING } from './oids.ts';

/** Digests by which a token may name its certificate. */
const DIGESTS: Readonly<Record<string, string>> = {
  [SHA_256]: 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
  '1.3.14.3.2.26': 'SHA-1',
};

/** The certificates in a token. */
export function certificatesOf({ certificates = [] }: SignedData): Certificate[] {
  return certificates.filter((one): one is Certificate => one instanceof Certificate);
}

/**
 * The certificate of whoever signed: the one and only signer (RFC 3161, 2.4.2), present in the token, the one that the
 * signed attributes name (RFC 5816), made for time stamps and for nothing else (2.3), and valid when it stamped.
 */
export async function signerCertificate(signed: SignedData, genTime: Date): Promise<Certificate> {
  const [signer, ...others] = signed.signerInfos;
  if (!signer || others.length > 0)
    throw new StampError('no-signer', `The token has ${signed.signerInfos.length} signers instead of one.`);
  const { sid } = signer;
  const certificate = certificatesOf(signed).find(
    (one) =>
      sid instanceof IssuerAndSerialNumber &&
      one.issuer.isEqual(sid.issuer) &&
      one.serialNumber.isEqual(sid.serialNumber),
  );
  if (!certificate) throw new StampError('no-signer', 'The token does not hold the certificate of its signer.');
  await checkNamed(certificate, signer);
  checkUsage(certificate);
  if (genTime < certificate.notBefore.value || genTime > certificate.notAfter.value)
    throw new StampError(
      'expired',
      `The certificate is valid from ${certificate.notBefore.value.toISOString()} to ${certificate.notAfter.value.toISOString()}, and the stamp is of ${genTime.toISOString()}.`,
    );
  return certificate;
}

function checkUsage({ extensions = [] }: Certificate): void {
  const usage = extensions.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE);
  const purposes = (usage?.parsedValue as ExtKeyUsage | undefined)?.keyPurposes ?? [];
  if (!usage?.critical || purposes.length !== 1 || purposes[0] !== TIME_STAMPING)
    throw new StampError(
      'usage',
      `The certificate is for ${purposes.join(', ') || 'no purpose'}, not for time stamps.`,
    );
}

/** The signed attributes name the certificate by its hash, so that no other one of the same key can be put in its place. */
async function checkNamed(certificate: Certificate, { signedAttrs }: SignerInfo): Promise<void> {
  const attributes = signedAttrs?.attributes ?? [];
  const named =
    attributes.find(({ type }) => type === SIGNING_CERTIFICATE_V2) ??
    attributes.find(({ type }) => type === SIGNING_CERTIFICATE);
  if (!named) throw new StampError('signer', 'The signature does not say with which certificate it was made.');
  const { digest, hash } = firstCertificateId(named);
  const own = new Uint8Array(await crypto.subtle.digest(digest, certificate.toSchema(true).toBER()));
  if (hex(own) !== hex(hash))
    throw new StampError('signer', 'The certificate in the token is not the one that its signature names.');
}

/**
 * `SigningCertificate(V2) ::= SEQUENCE { certs SEQUENCE OF ESSCertID(v2), … }`; the first is that of the signer. An
 * ESSCertIDv2 begins with its digest unless that is SHA-256; an ESSCertID is of SHA-1.
 */
function firstCertificateId(attribute: Attribute): { digest: string; hash: Uint8Array } {
  try {
    const [value] = attribute.values as Sequence[];
    const [certificates] = (value as Sequence).valueBlock.value as Sequence[];
    const [first] = (certificates as Sequence).valueBlock.value as Sequence[];
    const [head, next] = (first as Sequence).valueBlock.value as [Sequence, OctetString];
    const isPlain = head.idBlock.tagNumber === 4;
    const algorithm = isPlain ? undefined : head.valueBlock.value[0]?.valueBlock.toString();
    const digest = isPlain ? (attribute.type === SIGNING_CERTIFICATE ? 'SHA-1' : 'SHA-256') : DIGESTS[algorithm ?? ''];
    if (digest === undefined) throw new Error(`unknown digest ${algorithm}`);
    const octets = isPlain ? (head as unknown as OctetString) : next;
    return { digest, hash: octets.valueBlock.valueHexView };
  } catch (error) {
    throw new StampError('signer', 'What names the certificate of the signer cannot be read.', { cause: error });
  }
}
