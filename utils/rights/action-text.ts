import { actBy } from './act-by.ts';
import { hasClaim } from './actions.ts';
import type { Assessment } from './assessment.ts';
import { claimLines } from './claims/index.ts';
import { jurisdictions } from './court.ts';
import { fenOf } from './money.ts';
import { reasonsFor } from './reasons.ts';
import { arbitrationInstitution } from './situation.ts';
import { limitationEnds } from './stages.ts';
import type { Catalogue } from './text/catalogue.ts';
import type { ActionFacts } from './text/zh/actions.ts';
import type { Advice } from './types.ts';

/** The claim in one phrase; undefined while nothing is claimed. */
function claimInWords({ claim }: Assessment, text: Catalogue): string | undefined {
  return hasClaim(claim) ? text.claimPhrase(claimLines(claim), claim.remedies, claim.total) : undefined;
}

function factsFor(found: Assessment, claim: string | undefined, text: Catalogue): ActionFacts {
  const { situation, rule, authority, court, action, input } = found;
  const by = actBy(found);
  const institution = arbitrationInstitution(situation);
  const other = situation.business ? rule.otherAuthority : 'private';
  const courts = new Set(jurisdictions(situation).map(({ place }) => place));
  return {
    marketplace: text.words.marketplaces[situation.record.marketplace],
    courts: [...courts],
    limitationEnds: action === 'sue' && limitationEnds(input),
    ...(claim === undefined ? {} : { claim }),
    ...(by === undefined ? {} : { by }),
    ...(authority === null ? {} : { authority: authority.name }),
    ...(institution === undefined ? {} : { institution }),
    ...(other === undefined ? {} : { other }),
    ...(court === null ? {} : { fee: text.words.yuan(fenOf(court.fee)) }),
  };
}

/** The name of the action, with the days and places of the case. */
export function actionTitle(found: Assessment, text: Catalogue): string {
  return text.action[found.action].title(factsFor(found, claimInWords(found, text), text));
}

/** The action in words. */
export function actionInWords(found: Assessment, text: Catalogue): Advice['action'] {
  const claim = claimInWords(found, text);
  const facts = factsFor(found, claim, text);
  const { title, steps } = text.action[found.action];
  return {
    id: found.action,
    title: title(facts),
    steps: steps(facts),
    reasons: reasonsFor(found, claim, text),
  };
}
