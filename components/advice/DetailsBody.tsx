import { toRecord } from '../../utils/case/record.ts';
import { type MessageKey, t } from '../../utils/i18n.ts';
import { FoldedLazily } from '../ui/FoldedLazily.tsx';
import { ClaimCheckView } from './ClaimCheckView.tsx';
import type { DetailsProps } from './Details.tsx';
import { LintBox } from './LintBox.tsx';
import { OptionsView } from './OptionsView.tsx';
import { ReadingView } from './ReadingView.tsx';
import { RightsView } from './RightsView.tsx';
import { WhatIfView } from './WhatIfView.tsx';

/** Each way to look deeper, under its question. */
export function DetailsBody({ standing, rules, onCopy }: DetailsProps) {
  const record = toRecord(standing.case, standing.today);
  const explained = { record, rules };
  const parts: [MessageKey, preact.JSX.Element][] = [
    ['whatIfHeading', <WhatIfView key="1" {...explained} />],
    ['checkHeading', <ClaimCheckView key="2" {...explained} />],
    ['optionsHeading', <OptionsView key="3" {...explained} />],
    ['rightsHeading', <RightsView key="4" {...explained} />],
    ['lintHeading', <LintBox key="5" {...explained} claim={standing.advice.claim} onCopy={onCopy} />],
    ['readingHeading', <ReadingView key="6" {...explained} />],
  ];
  return (
    <>
      {parts.map(([title, view]) => (
        <FoldedLazily key={title} title={t(title)} class="section">
          {view}
        </FoldedLazily>
      ))}
    </>
  );
}
