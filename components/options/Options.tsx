import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { Notice } from '../ui/Notice.tsx';
import { SealMark } from '../ui/SealMark.tsx';
import type { OptionsSection } from './model.ts';

/** The options: their sections beside one of them. An unknown address shows the first. */
export function Options({ sections, current }: { sections: readonly OptionsSection[]; current: string }) {
  const shown = sections.find(({ id }) => id === current) ?? sections[0];
  const heading = useHeadingFocus(shown?.id);
  if (!shown) return null;
  const { Section } = shown;
  return (
    <div class="options">
      <nav class="options-nav" aria-label={t('optionsTitle')}>
        <p class="options-brand">
          <SealMark />
          <strong>{t('optionsTitle')}</strong>
        </p>
        <ul class="options-contents">
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} class="options-link" aria-current={id === shown.id ? 'page' : undefined}>
                {t(title)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="options-main">
        <h1 ref={heading} class="options-heading" tabIndex={-1}>
          {t(shown.title)}
        </h1>
        <ErrorBoundary
          key={shown.id}
          fallback={(error) => (
            <Notice tone="urgent">
              <p role="alert">{t('errorView')}</p>
              <p class="mono" lang="en">
                {error.message}
              </p>
            </Notice>
          )}
        >
          <Section />
        </ErrorBoundary>
      </main>
    </div>
  );
}

/** Another section is another page: the keyboard and the screen reader go on at its heading. */
function useHeadingFocus(section: string | undefined) {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(section);
  useEffect(() => {
    if (last.current !== section) heading.current?.focus();
    last.current = section;
  }, [section]);
  return heading;
}
