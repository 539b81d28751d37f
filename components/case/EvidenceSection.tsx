import { completeness } from '../../utils/case/completeness.ts';
import { exhibits, exhibitsByClass } from '../../utils/case/exhibits.ts';
import type { Standing } from '../../utils/case/standing.ts';
import { label, t } from '../../utils/i18n.ts';
import { CompletenessView } from './CompletenessView.tsx';
import { ExhibitCard } from './ExhibitCard.tsx';
import { ImportBar } from './ImportBar.tsx';
import type { ImportRow, WorkspaceActions } from './model.ts';
import { Section } from './Section.tsx';

/** The evidence of the case, class by class, and the way in for files from elsewhere. */
export function EvidenceSection(props: {
  standing: Standing;
  imports: readonly ImportRow[];
  /** Names of the files of each capture, as far as they have been read. */
  parts: Readonly<Record<string, readonly string[]>>;
  actions: WorkspaceActions;
}) {
  const { standing, imports, actions } = props;
  const all = exhibits(standing.case);
  return (
    <Section id="evidence" name={t('workspaceEvidence', all.length)}>
      <ImportBar
        imports={imports}
        caseId={standing.case.id}
        onFiles={actions.importFiles}
        onClear={actions.clearImports}
      />
      {exhibitsByClass(all).map(({ class: name, exhibits: held }) => (
        <section key={name} class="exhibit-class" aria-label={label('evidence', name)}>
          <h3 class="evidence-head">
            <span class="mono muted">{name}</span>
            <span class="heading">{label('evidence', name)}</span>
            <span class={held.length > 0 ? 'tag tag-accent' : 'tag'}>
              {held.length > 0 ? held.length : t('evidenceNone')}
            </span>
          </h3>
          {held.length > 0 && (
            <ul class="exhibits">
              {held.map((exhibit) => (
                <ExhibitCard
                  key={exhibit.id}
                  exhibit={exhibit}
                  href={`#${standing.case.id}/${exhibit.id}`}
                  thumbnail={actions.thumbnail}
                />
              ))}
            </ul>
          )}
        </section>
      ))}
      <CompletenessView completeness={completeness(standing.case, standing.advice, (id) => props.parts[id])} />
    </Section>
  );
}
