import type { Authority } from '../../authorities.ts';
import type { Hash } from '../types.ts';
import { checkAnswer, type Stamp } from './answer.ts';
import { askAuthority } from './ask.ts';
import { timeStampRequest } from './request.ts';
import { readRoots } from './roots.ts';

/** One stamp on a hash from one authority, checked before it is given out. @throws StampError */
export async function obtainStamp(hash: Hash, { url, root }: Authority, fetcher?: typeof fetch): Promise<Stamp> {
  const { bytes, nonce } = timeStampRequest(hash);
  const answer = await askAuthority(url, bytes, fetcher);
  return checkAnswer(answer, { hash, nonce, ...(root === undefined ? {} : { roots: readRoots(root) }) });
}
