import type { Content, ViewerModel } from '../../components/viewer/model.ts';
import { compareListings, type ListingSeen } from '../../utils/case/compare-captures.ts';
import { type Capture, capturesOfListing, EvidenceError, readArtefact } from '../../utils/evidence/index.ts';

/** Other captures of the same listing, oldest first. */
export async function othersOf({ id, site, facts }: Capture): Promise<Capture[]> {
  const item = facts?.page === 'product' ? facts.product?.id : undefined;
  return item === undefined ? [] : (await capturesOfListing(site, item)).filter((other) => other.id !== id);
}

/** Two captures of one listing side by side: this one and that of `against`, else the one next to it in time. */
export async function readComparison({ capture, others }: ViewerModel, against: string | undefined): Promise<Content> {
  const other = others.find(({ id }) => id === against) ?? others.findLast(({ at }) => at < capture.at) ?? others[0];
  if (!other) throw new EvidenceError('capture_error_missing', 'there is no other capture of this listing');
  const [before, after] = other.at <= capture.at ? [other, capture] : [capture, other];
  return { state: 'compare', before, after, difference: compareListings(await seen(before), await seen(after)) };
}

async function seen({ at, facts, artefacts }: Capture): Promise<ListingSeen> {
  const text = artefacts.find(({ name }) => name === 'text.txt');
  return {
    at,
    ...(facts ? { facts } : {}),
    ...(text ? { text: await (await readArtefact(text.hash)).text() } : {}),
  };
}
