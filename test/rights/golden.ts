import type { Advice, CaseRecord, Citation, Deadline } from '../../utils/rights/types.ts';

/** What a golden case says about the advice: the keys of the contract's samples, and their negations `…_not`. */
export interface Expectation {
  stage?: number | number[];
  action?: string | string[];
  deadlines?: Partial<Deadline>[];
  deadlines_not?: string[];
  claim?: Partial<Advice['claim']>;
  /** Every item of the claim with its amount, and no other. */
  claim_items?: Record<string, number>;
  unsupported?: string[];
  unsupported_not?: string[];
  must_cite?: Citation[];
  must_not_cite?: Citation[];
  must_not_text?: string[];
  parallel?: string[];
  parallel_not?: string[];
  court?: (Partial<Omit<NonNullable<Advice['court']>, 'jurisdiction'>> & Places) | null;
  authority?: Partial<NonNullable<Advice['authority']>> | null;
  earliest?: Advice['earliest'];
  documents?: string[];
  documents_not?: string[];
  lint?: string[];
  lint_not?: string[];
}

type Place = NonNullable<Advice['court']>['jurisdiction'][number];
interface Places {
  jurisdiction?: Partial<Place>[];
  jurisdictionNot?: Partial<Place>[];
}

export interface GoldenCase {
  title: string;
  confidence: string;
  input: CaseRecord;
  expect: Expectation;
}

const shown = (value: unknown) => JSON.stringify(value);
const same = (a: unknown, b: unknown) => shown(a) === shown(b);
/** Every given member of `part` has its value in `whole`. */
const contains = (whole: object, part: object) =>
  Object.entries(part).every(([key, value]) => same((whole as Record<string, unknown>)[key], value));
/** `X:23:3` and `X:23` both satisfy `X:23`; a statute's bare name is met by any of its articles. */
const covers = (cited: Citation[], wanted: Citation) =>
  cited.some((one) => one === wanted || one.startsWith(`${wanted}:`));
/** The contract compares texts without spaces, full-width forms and thousands separators. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(?<=\d),(?=\d)/g, '');

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

const passed = (deadline: Deadline, now: string) => {
  const last = deadline.legalLastDay ?? deadline.safeDay;
  return last !== null && last < now;
};

/** Citations that carry the advice: not those of a refusal, of a fault in a draft or of a window gone by. */
function grounds(advice: Advice, now: string): Citation[] {
  return [
    ...advice.citations,
    ...advice.action.reasons.flatMap((reason) => reason.basis),
    ...advice.claim.items.flatMap((item) => item.basis),
    ...(advice.authority?.basis ?? []),
    ...advice.deadlines.filter((deadline) => !passed(deadline, now)).flatMap((deadline) => deadline.basis),
  ];
}

function everything(advice: Advice): Citation[] {
  return [
    ...grounds(advice, ''),
    ...advice.unsupported.flatMap((refusal) => refusal.basis),
    ...advice.lint.flatMap((fault) => fault.basis),
    ...advice.deadlines.flatMap((deadline) => deadline.basis),
  ];
}

/** Every way in which `advice` misses what the case expects; empty when it meets it. */
export function misses({ input, expect }: Pick<GoldenCase, 'input' | 'expect'>, advice: Advice): string[] {
  const found: string[] = [];
  const need = (met: boolean, text: string) => {
    if (!met) found.push(text);
  };
  const value = (name: string, got: unknown, wanted: unknown) => {
    if (wanted !== undefined)
      need([wanted].flat().includes(got as never), `${name}: ${shown(got)}, not ${shown(wanted)}`);
  };
  const ids = (name: string, got: string[], present: string[] = [], absent: string[] = []) => {
    for (const id of present) need(got.includes(id), `${name}: ${id} is missing among ${shown(got)}`);
    for (const id of absent) need(!got.includes(id), `${name}: ${id} should not be there`);
  };
  value('stage', advice.stage, expect.stage);
  value('action', advice.action.id, expect.action);
  for (const wanted of expect.deadlines ?? []) {
    const got = advice.deadlines.filter((one) => one.id === wanted.id);
    need(
      got.some((one) => contains(one, wanted)),
      `deadline ${shown(wanted)}: got ${shown(got)}`,
    );
  }
  const listed = <T extends { id: string }>(list: T[]) => list.map((one) => one.id);
  ids('deadlines', listed(advice.deadlines), [], expect.deadlines_not);
  const { remedies, ...sums } = expect.claim ?? {};
  need(contains(advice.claim, sums), `claim: ${shown({ ...advice.claim, items: undefined })}, not ${shown(sums)}`);
  if (remedies) {
    need(
      same([...advice.claim.remedies].sort(), [...remedies].sort()),
      `remedies: ${shown(advice.claim.remedies)}, not ${shown(remedies)}`,
    );
  }
  if (expect.claim_items) {
    const got = advice.claim.items.map((item) => `${item.id} ${item.amount}`).sort();
    const wanted = Object.entries(expect.claim_items).map(([id, amount]) => `${id} ${amount}`);
    need(same(got, wanted.sort()), `items: ${shown(got)}, not ${shown(wanted)}`);
  }
  ids('unsupported', listed(advice.unsupported), expect.unsupported, expect.unsupported_not);
  for (const citation of expect.must_cite ?? []) need(covers(everything(advice), citation), `${citation} is not cited`);
  for (const citation of expect.must_not_cite ?? [])
    need(!covers(grounds(advice, input.now), citation), `${citation} is a ground`);
  const said = plain(texts([advice.action, advice.claim, advice.documents]).join('\n'));
  for (const words of expect.must_not_text ?? []) need(!said.includes(plain(words)), `“${words}” is said`);
  ids('parallel', advice.parallel, expect.parallel, expect.parallel_not);
  if (expect.court === null) need(advice.court === null, `court: ${shown(advice.court)}, not null`);
  else if (expect.court) {
    const { jurisdiction = [], jurisdictionNot = [], ...rest } = expect.court;
    const places = advice.court?.jurisdiction ?? [];
    need(advice.court !== null && contains(advice.court, rest), `court: ${shown(advice.court)}, not ${shown(rest)}`);
    for (const place of jurisdiction)
      need(
        places.some((one) => contains(one, place)),
        `court: no ${shown(place)} in ${shown(places)}`,
      );
    for (const place of jurisdictionNot) need(!places.some((one) => contains(one, place)), `court: ${shown(place)}`);
  }
  if (expect.authority === null) need(advice.authority === null, `authority: ${shown(advice.authority)}, not null`);
  else if (expect.authority)
    need(contains(advice.authority ?? {}, expect.authority), `authority: ${shown(advice.authority)}`);
  need(contains(advice.earliest, expect.earliest ?? {}), `earliest: ${shown(advice.earliest)}`);
  ids('documents', listed(advice.documents), expect.documents, expect.documents_not);
  ids('lint', listed(advice.lint), expect.lint, expect.lint_not);
  if (expect.lint?.length === 0) need(advice.lint.length === 0, `lint: ${shown(advice.lint)}, not none`);
  return found;
}
