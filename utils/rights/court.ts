import { courtFees } from './court-fees.ts';
import { civil } from './days.ts';
import { type Fen, fenOf, roundFen, yuanOf } from './money.ts';
import { arbitrationInstitution, type Situation } from './situation.ts';
import type { Category, Citation, CourtAdvice, Jurisdiction } from './types.ts';

/** Delivered over the network: performed at the buyer's domicile (民诉法解释 art. 20). */
const DIGITAL: readonly Category[] = ['digital', 'subscription'];

/** 互联网法院案件管辖规定 art. 1: contracts made on a platform, where the place lies in one of these cities. */
const INTERNET_CITIES = [
  /^北京(?!路|街|道|湾)/,
  /^(?:浙江省?)?杭州(?!路|街|道|湾)/,
  /^(?:广东省?)?广州(?!路|街|道|湾)/,
];

const onPlatform = ({ record, order }: Situation) => record.marketplace !== 'none' && order.channel !== 'offline';

function contractKind(situation: Situation, place: string): Jurisdiction['kind'] {
  const address = place.replaceAll(/[\s·,，]/g, '').replace(/^(?:中华人民共和国|中国)/, '');
  return onPlatform(situation) && INTERNET_CITIES.some((city) => city.test(address)) ? 'internet' : 'ordinary';
}

/** Where the defendant is: for court as the record says, else as the marketplace shows. */
function defendantPlace({ court, seller }: Situation): string | undefined {
  return court.defendantAddress ?? seller.address;
}

/** Courts one may choose between; none where an arbitration agreement binds. Where the platform sits is no ground. */
export function jurisdictions(situation: Situation): Jurisdiction[] {
  if (arbitrationInstitution(situation) !== undefined) return [];
  const { order, court, category, record } = situation;
  const digital = DIGITAL.includes(category);
  const performed = digital ? court.buyerAddress : order.receiveAt;
  const defendant = defendantPlace(situation);
  const found: Jurisdiction[] = [];
  const contract = (ground: Jurisdiction['ground'], place: string | undefined) => {
    if (place !== undefined) found.push({ cause: 'contract', kind: contractKind(situation, place), ground, place });
  };
  const liability = (ground: Jurisdiction['ground'], place: string | undefined) => {
    if (place !== undefined) found.push({ cause: 'product-liability', kind: 'ordinary', ground, place });
  };
  contract(digital ? 'buyer-domicile' : 'place-of-receipt', performed);
  contract('defendant-domicile', defendant);
  if (record.problem === 'injury') {
    liability('place-of-tort', order.receiveAt);
    liability('defendant-domicile', defendant);
  }
  return found;
}

interface SmallClaims {
  kind: CourtAdvice['smallClaims'];
  limits: CourtAdvice['smallClaimsLimits'];
}

/** The wage that the user has entered for the province of the court that comes first. */
function enteredWage(situation: Situation): number | undefined {
  const [court] = jurisdictions(situation);
  return court === undefined ? undefined : situation.tables.averageWage(court.place, civil(situation.now).year)?.yuan;
}

/** 民事诉讼法 arts. 165, 166: half and twice the average wage of the year before. */
function smallClaims(situation: Situation, total: Fen): SmallClaims {
  const { court } = situation;
  const yuan = court.averageWage ?? enteredWage(situation);
  const wage = yuan === undefined ? undefined : fenOf(yuan);
  const limits =
    wage === undefined ? null : { mandatoryMax: yuanOf(roundFen(wage / 2)), agreedMax: yuanOf(roundFen(wage * 2)) };
  if (court.needsAppraisal === true || court.defendantMissing === true) return { kind: 'excluded', limits };
  if (wage === undefined) return { kind: 'unknown', limits };
  if (total <= wage / 2) return { kind: 'mandatory', limits };
  return { kind: total <= wage * 2 ? 'by-agreement' : 'too-large', limits };
}

/** What a suit over this claim would cost, and where it could be brought. */
export function adviseCourt(situation: Situation, total: Fen): CourtAdvice {
  const fees = courtFees(total);
  const { kind, limits } = smallClaims(situation, total);
  return {
    fee: yuanOf(fees.ordinary),
    feeSimplified: yuanOf(fees.simplified),
    paymentOrderFee: yuanOf(fees.paymentOrder),
    smallClaims: kind,
    smallClaimsLimits: limits,
    jurisdiction: jurisdictions(situation),
  };
}

/** The grounds of suing that follow from where and how; small claims are claims of money. */
export function courtGrounds({ smallClaims: kind, jurisdiction }: CourtAdvice, total: Fen): Citation[] {
  const known = jurisdiction.length > 0 ? ['民事诉讼法:24', '民诉法解释:20'] : [];
  const internet = jurisdiction.some((court) => court.kind === 'internet') ? ['互联网法院案件管辖规定:1'] : [];
  const small =
    kind === 'excluded'
      ? ['民事诉讼法:166']
      : total > 0 && (kind === 'mandatory' || kind === 'by-agreement')
        ? ['民事诉讼法:165']
        : [];
  return ['诉讼费用交纳办法:13', '诉讼费用交纳办法:16', ...known, ...internet, ...small];
}
