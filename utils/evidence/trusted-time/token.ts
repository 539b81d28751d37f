import { type Certificate, CertificateChainValidationEngine, ContentInfo, SignedData, TSTInfo } from 'pkijs';
import { hex } from '../../hash.ts';
import type { Hash } from '../types.ts';
import { chainUpwards, nameOf } from './certified.ts';
import { StampError } from './fault.ts';
import { CONTENT_TYPE, SHA_256, TST_INFO } from './oids.ts';
import { certificatesOf, signerCertificate } from './signer.ts';
import type { CertificateName } from './stamps.ts';

/** What a good token says. */
export interface StampedTime {
  /** The authority's time, ISO 8601. */
  genTime: string;
  /** Who signed, as its certificate says. */
  signer: string;
  /** Whether the certificate leads to a root that was given; `unpinned`: none was given, so nobody vouches for it. */
  root: 'pinned' | 'unpinned';
  /** The signer and those above it, as far as the token holds them. */
  chain: CertificateName[];
  /** Against which request it was given, to be compared on arrival. */
  nonce: Uint8Array | undefined;
}

interface Parsed {
  signed: SignedData;
  info: TSTInfo;
}

function parse(bytes: Uint8Array<ArrayBuffer>): Parsed {
  try {
    const content = ContentInfo.fromBER(bytes);
    if (content.contentType !== ContentInfo.SIGNED_DATA) throw new Error(`content type ${content.contentType}`);
    const signed = new SignedData({ schema: content.content });
    const { eContentType, eContent } = signed.encapContentInfo;
    if (eContentType !== TST_INFO || !eContent) throw new Error(`signed content ${eContentType}`);
    return { signed, info: TSTInfo.fromBER(eContent.getValue()) };
  } catch (error) {
    throw new StampError('malformed', `This is no time-stamp token (${messageOf(error)}).`, { cause: error });
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * Whether the signature over the token is good. The library would also hash the stamped bytes, which nobody has here:
 * they are a hash already. So it is told that the content is plain data, and the kind of content, which the signature
 * covers too, is checked by us.
 */
async function checkSignature(signed: SignedData): Promise<void> {
  const attribute = signed.signerInfos[0]?.signedAttrs?.attributes.find(({ type }) => type === CONTENT_TYPE);
  const kind = attribute?.values[0]?.valueBlock.toString();
  if (kind !== TST_INFO) throw new StampError('signature', `The signature is over ${kind ?? 'content of no kind'}.`);
  signed.encapContentInfo.eContentType = ContentInfo.DATA;
  const isGood = await signed.verify({ signer: 0, checkChain: false }).catch((error: unknown) => {
    throw new StampError('signature', `The signature cannot be checked (${messageOf(error)}).`, { cause: error });
  });
  if (!isGood) throw new StampError('signature', 'The signature is not good.');
}

async function checkChain(signed: SignedData, signer: Certificate, roots: Certificate[], at: Date): Promise<void> {
  const others = certificatesOf(signed).filter((one) => one !== signer);
  // The library takes the last one for the one in question.
  const engine = new CertificateChainValidationEngine({
    trustedCerts: roots,
    certs: [...others, signer],
    checkDate: at,
  });
  const { result, resultMessage } = await engine.verify();
  if (!result) throw new StampError('chain', `The certificate does not lead to the given root (${resultMessage}).`);
}

/**
 * Checks a time-stamp token (RFC 3161): that it stamps this SHA-256 (hex), that its signer may, and that the signature is
 * good; with `roots`, that the signer's certificate leads to one of them.
 * @throws StampError with the first thing that is wrong.
 */
export async function checkToken(
  bytes: Uint8Array<ArrayBuffer>,
  hash: Hash,
  roots: readonly Certificate[] = [],
): Promise<StampedTime> {
  const { signed, info } = parse(bytes);
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  const stamped = hex(hashedMessage.valueBlock.valueHexView);
  if (hashAlgorithm.algorithmId !== SHA_256 || stamped !== hash)
    throw new StampError('imprint', `The token stamps ${stamped}, not ${hash}.`);
  const signer = await signerCertificate(signed, info.genTime);
  await checkSignature(signed);
  if (roots.length > 0) await checkChain(signed, signer, [...roots], info.genTime);
  return {
    genTime: info.genTime.toISOString(),
    signer: nameOf(signer),
    root: roots.length > 0 ? 'pinned' : 'unpinned',
    chain: await chainUpwards(signer, certificatesOf(signed)),
    nonce: info.nonce?.valueBlock.valueHexView,
  };
}
