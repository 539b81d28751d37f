import { type Certificate, PKIStatus, TimeStampResp } from 'pkijs';
import { hex } from '../../hash.ts';
import type { Hash } from '../types.ts';
import { StampError } from './fault.ts';
import { checkToken, type StampedTime } from './token.ts';

/** A checked stamp, with the token itself (DER), which anybody can check again. */
export interface Stamp extends StampedTime {
  token: Uint8Array<ArrayBuffer>;
}

/** An answer to this very request: granted, of this hash, with this nonce, and its token good in itself. */
export async function checkAnswer(
  bytes: Uint8Array<ArrayBuffer>,
  asked: { hash: Hash; nonce: Uint8Array; roots?: readonly Certificate[] },
): Promise<Stamp> {
  const response = readResponse(bytes);
  const { status, statusStrings = [] } = response.status;
  if (status !== PKIStatus.granted && status !== PKIStatus.grantedWithMods)
    throw new StampError('declined', `Status ${status}: ${statusStrings.map((text) => text.getValue()).join(' ')}`);
  if (!response.timeStampToken) throw new StampError('malformed', 'The answer is granted and holds no token.');
  const token = new Uint8Array(response.timeStampToken.toSchema().toBER());
  const stamped = await checkToken(token, asked.hash, asked.roots);
  if (stamped.nonce === undefined || withoutZeros(stamped.nonce) !== withoutZeros(asked.nonce))
    throw new StampError('nonce', 'The answer is not to this request: its nonce is another one.');
  return { ...stamped, token };
}

function readResponse(bytes: Uint8Array<ArrayBuffer>): TimeStampResp {
  try {
    return TimeStampResp.fromBER(bytes);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new StampError('malformed', `This is no answer of a time-stamp authority (${message}).`, { cause: error });
  }
}

/** A number may be written with a zero before it, lest it be taken for a negative one. */
const withoutZeros = (number: Uint8Array) => hex(number).replace(/^(00)+/, '');
