import { Integer, Null, OctetString } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from 'pkijs';
import { fromHex } from '../../hash.ts';
import type { Hash } from '../types.ts';
import { SHA_256 } from './oids.ts';

/** A request for a time stamp, and what makes its answer its own. */
export interface StampRequest {
  bytes: Uint8Array<ArrayBuffer>;
  nonce: Uint8Array<ArrayBuffer>;
}

/** 63 random bits: with the first bit unset, the number is positive and no encoder adds a byte. */
function randomNonce(): Uint8Array<ArrayBuffer> {
  const nonce = crypto.getRandomValues(new Uint8Array(8));
  // The first byte is neither zero, which an encoder would drop, nor negative.
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40;
  return nonce;
}

/**
 * Asks for a stamp on a SHA-256 (hex), with a nonce against answers kept from before, and for the signer's certificate,
 * so that the token can be checked without any other file (RFC 3161, 2.4.1). Nothing but the hash is in it.
 */
export function timeStampRequest(hash: Hash): StampRequest {
  const nonce = randomNonce();
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA_256, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: fromHex(hash).buffer }),
    }),
    nonce: new Integer({ valueHex: nonce.slice().buffer }),
    certReq: true,
  });
  return { bytes: new Uint8Array(request.toSchema().toBER()), nonce };
}
