import { actionInWords } from './action-text.ts';
import { type Assessment, assess } from './assessment.ts';
import { citationsFor } from './citations.ts';
import { toClaim } from './claims/index.ts';
import { toDeadline } from './deadlines/index.ts';
import { draftText } from './documents/index.ts';
import { earliestStages } from './earliest.ts';
import { evidenceNeeds } from './evidence.ts';
import { lint } from './lint/index.ts';
import { papersFor } from './papers.ts';
import { STAGE_NAMES } from './stages.ts';
import { type Tables, tablesWith } from './tables/tables.ts';
import type { TableCorrections } from './tables/types.ts';
import { usedCorrections } from './tables/used.ts';
import type { Catalogue } from './text/catalogue.ts';
import { type Language, TEXTS } from './text/index.ts';
import type { Advice, CaseRecord } from './types.ts';
import { refusals, toUnsupported } from './unsupported.ts';
import { warningsFor } from './warnings.ts';

export interface AdviseOptions {
  /** Language of the sentences; documents stay in Chinese, because they are for Chinese readers. */
  language?: Language;
  /** Figures that the user has corrected or confirmed; valid ones (`tableFaults`). */
  tables?: TableCorrections;
}

function advice(found: Assessment, text: Catalogue): Advice {
  const { situation, stage, windows, input, rule, claim, court, authority, parallel } = found;
  const action = actionInWords(found, text);
  const settled = stage.line === 'settled';
  return {
    stage: stage.stage,
    stageName: STAGE_NAMES[stage.stage],
    action,
    deadlines: windows.list.map(toDeadline),
    claim: toClaim(claim, text, situation.now),
    unsupported: toUnsupported(refusals(input, stage, claim), text, situation.now),
    citations: citationsFor(found, action),
    parallel,
    warnings: warningsFor(found, text),
    evidence: settled ? [] : evidenceNeeds(situation, rule, text),
    court,
    authority,
    earliest: settled ? {} : earliestStages(input, stage.stage),
    documents: papersFor(stage.stage, found.action, parallel).map((id) => ({ id, title: text.words.documents[id] })),
    lint: [],
  };
}

/**
 * One dispute in, one piece of advice out: where it stands, what to do next and until when, what can be claimed and
 * on which ground. Pure; asks no clock. The record must be valid (`case.schema.json`): it is not checked again here. An
 * advice that rests on a figure of the user's says so in its warnings.
 */
export function advise(record: CaseRecord, { language = 'zh', tables }: AdviseOptions = {}): Advice {
  if (tables === undefined) return adviseBy(record, language);
  const adviseWith = (corrections: TableCorrections) => adviseBy(record, language, tablesWith(corrections));
  const found = adviseWith(tables);
  return { ...found, warnings: [...found.warnings, ...usedCorrections(tables, adviseWith, TEXTS[language])] };
}

function adviseBy(record: CaseRecord, language: Language, tables?: Tables): Advice {
  const assessment = assess(record, tables);
  const found = advice(assessment, TEXTS[language]);
  // Formulas and evidence stand in the documents too, whose readers read Chinese.
  const inChinese = language === 'zh' ? found : advice(assessment, TEXTS.zh);
  const documents = found.documents.map((document) => {
    const draft = draftText(document.id, record, inChinese);
    return draft === undefined ? document : { ...document, text: draft };
  });
  const faults = record.draft === undefined ? [] : lint(record.draft, { record, claim: found.claim });
  return { ...found, documents, lint: faults };
}
