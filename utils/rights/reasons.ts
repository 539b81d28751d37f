import { hasClaim } from './actions.ts';
import { type Assessment, outcomeOf } from './assessment.ts';
import { circumstancesOf } from './circumstances/index.ts';
import { claimLines } from './claims/index.ts';
import { adviseCourt, courtGrounds } from './court.ts';
import { writeDay } from './days.ts';
import { finalDay } from './deadlines/index.ts';
import { entryClosed, heardAfterWindow } from './platform.ts';
import { allCitedOn } from './regimes.ts';
import { arbitrationInstitution } from './situation.ts';
import type { Catalogue } from './text/catalogue.ts';
import type { Citation, DeadlineId, Reason } from './types.ts';
import type { Addition } from './wishes.ts';

/** How the negotiation came to its end. */
function exhaustedReasons({ situation: { log }, windows }: Assessment, text: Catalogue): Reason[] {
  const refused = log.last('seller-refused');
  const gone = log.last('seller-unreachable');
  const limit = windows.get('nego5')?.last;
  if (refused !== undefined) return [{ text: text.reasons.exhausted.refused(refused.event.on), basis: [] }];
  if (gone !== undefined) return [{ text: text.reasons.exhausted.unreachable(gone.event.on), basis: [] }];
  const day = limit === undefined || limit === null ? undefined : writeDay(limit);
  return day === undefined || log.has('platform-applied', 'platform-decided')
    ? []
    : [{ text: text.reasons.exhausted.timeout(day), basis: [] }];
}

/** The fact: why the dispute is at its stage. */
function stageReasons(found: Assessment, text: Catalogue): Reason[] {
  const { situation, stage, windows, input } = found;
  const say = text.reasons.stage;
  const dayOf = (id: DeadlineId) => {
    const window = windows.get(id);
    const day = window === undefined ? null : finalDay(window);
    return day === null ? undefined : writeDay(day);
  };
  switch (stage.line) {
    case 'arbitration':
      return [{ text: say.arbitration(arbitrationInstitution(situation) ?? ''), basis: [] }];
    case 'limitation': {
      const ends = [dayOf('prod2y'), dayOf('lim3y')].filter((day) => day !== undefined).sort();
      const basis = situation.record.problem === 'injury' ? ['产品质量法:45'] : [];
      return [
        { text: say.limitation(ends[0] ?? situation.record.now), basis },
        { text: text.reasons.limitation, basis: ['民法典:188', '民法典:195'] },
      ];
    }
    case 'negotiating': {
      const asked = situation.log.has('demand', 'return-requested');
      return [{ text: asked ? say.negotiating(dayOf('nego5')) : say.notAsked(), basis: [] }];
    }
    case 'platform': {
      const late = entryClosed(situation, input.on) && heardAfterWindow(situation);
      const rule = late ? [{ text: text.reasons.heardLate, basis: ['淘宝平台争议处理规则:5'] }] : [];
      return [...exhaustedReasons(found, text), { text: say.platform(), basis: [] }, ...rule];
    }
    case 'authority': {
      const why = stage.bars.map((bar) => ({
        text: text.reasons.bars[bar],
        basis: bar === 'jd15' ? ['京东交易纠纷处理总则:7'] : [],
      }));
      return [...exhaustedReasons(found, text), ...why];
    }
    default:
      return [{ text: say[stage.line](), basis: [] }];
  }
}

/** The rule: what the law gives in this kind of dispute, said only where something is claimed on it. */
function ruleReasons(found: Assessment, text: Catalogue): Reason[] {
  const { situation, rule, claim, action } = found;
  if (!hasClaim(claim) && action !== 'send-return-notice') return [];
  const circumstances = circumstancesOf(situation).flatMap(({ grounds }) => grounds(situation));
  const basis = [...rule.grounds(situation, outcomeOf(found)), ...circumstances];
  const additions = claimLines(claim)
    .filter(({ id }) => id in text.reasons.additions)
    .map((line) => ({
      text: text.reasons.additions[line.id as Addition],
      basis: allCitedOn(line.basis, situation.now),
    }));
  return [{ text: text.problems[rule.id].rule, basis: allCitedOn(basis, situation.now) }, ...additions];
}

/** The rule of the action itself: who is competent, what it costs. */
function actionReasons({ action, claim, parallel, situation }: Assessment, text: Catalogue): Reason[] {
  const say = text.reasons;
  const cited = (basis: readonly Citation[]) => allCitedOn(basis, situation.now);
  const found: Reason[] = [];
  if (action === 'complaint-12315') {
    const basis = cited(['市场监督管理投诉举报处理办法:10', '市场监督管理投诉举报处理办法:13']);
    found.push({ text: say.complaintRule, basis });
  }
  if (action === 'wait-association') {
    const basis = cited(['市场监督管理投诉举报处理办法:9', '市场监督管理投诉举报处理办法:16']);
    found.push({ text: say.associationRule, basis });
  }
  if (action === 'sue') {
    const grounds = cited(courtGrounds(adviseCourt(situation, claim.total), claim.total));
    const of = (...names: string[]) => grounds.filter((citation) => names.some((name) => citation.startsWith(name)));
    const add = (sentence: string, basis: Citation[]) => {
      if (basis.length > 0) found.push({ text: sentence, basis });
    };
    add(say.suitRule, of('诉讼费用交纳办法'));
    add(say.courtRule, of('民事诉讼法:24', '民诉法解释'));
    add(say.internetCourtRule, of('互联网法院案件管辖规定'));
    add(say.smallClaimRule, of('民事诉讼法:165'));
    add(say.noSmallClaimRule, of('民事诉讼法:166'));
  }
  if (action === 'arbitrate') {
    found.push({ text: say.arbitrationRule, basis: cited(['仲裁法:5', '仲裁法:27', '民事诉讼法:127']) });
  }
  if (parallel.includes('payment-order')) {
    found.push({ text: say.paymentOrderRule, basis: ['民事诉讼法:225', '诉讼费用交纳办法:14'] });
  }
  return found;
}

/** Why this action: fact, rule, conclusion. */
export function reasonsFor(found: Assessment, claim: string | undefined, text: Catalogue): Reason[] {
  const conclusion = claim === undefined ? [] : [{ text: text.reasons.conclusion(claim), basis: [] }];
  return [...stageReasons(found, text), ...ruleReasons(found, text), ...actionReasons(found, text), ...conclusion];
}
