import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import type { Standing } from '../../utils/case/standing.ts';
import { t } from '../../utils/i18n.ts';
import type { ExplainOptions } from '../../utils/rights/explain-options.ts';
import { FoldedLazily } from '../ui/FoldedLazily.tsx';
import { Notice } from '../ui/Notice.tsx';

export interface DetailsProps {
  standing: Standing;
  /** How the advice was asked for, so that what explains it says the same. */
  rules: ExplainOptions;
  onCopy: (text: string) => Promise<boolean>;
}

/**
 * What stands behind an advice, folded away. The rules that explain are loaded when it is first unfolded: an advice alone
 * need not carry them.
 */
export function Details(props: DetailsProps) {
  return (
    <section class="card" aria-label={t('detailsHeading')}>
      <FoldedLazily title={<strong>{t('detailsHeading')}</strong>}>
        <Loaded {...props} />
      </FoldedLazily>
    </section>
  );
}

function Loaded(props: DetailsProps) {
  const [body, setBody] = useState<{ Body: FunctionComponent<DetailsProps> } | 'loading' | 'failed'>();
  if (body === undefined) {
    setBody('loading');
    import('./DetailsBody.tsx').then(
      ({ DetailsBody }) => setBody({ Body: DetailsBody }),
      (error: unknown) => {
        console.error('what explains the advice could not be loaded', error);
        setBody('failed');
      },
    );
  }
  if (body === 'failed') return <Notice tone="urgent">{t('detailsFailed')}</Notice>;
  if (typeof body !== 'object') return <p class="small muted">{t('detailsLoading')}</p>;
  const { Body } = body;
  return <Body {...props} />;
}
