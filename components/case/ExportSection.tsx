import type { ComponentChildren } from 'preact';
import { t } from '../../utils/i18n.ts';
import { Section } from './Section.tsx';

/** Where the case is handed over: the view of the pack stands inside. */
export function ExportSection({ children }: { children?: ComponentChildren }) {
  if (!children) return null;
  return (
    <Section id="export" name={t('workspaceExport')}>
      {children}
    </Section>
  );
}
