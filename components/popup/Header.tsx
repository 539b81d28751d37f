import { label, t } from '../../utils/i18n.ts';
import { SealMark } from '../ui/SealMark.tsx';
import type { PageState } from './model.ts';

/** Which page this is about: marketplace, kind of page, title; and the way to the options. */
export function Header({ page, optionsUrl }: { page: PageState; optionsUrl: string }) {
  return (
    <header class="header">
      <SealMark />
      <div class="header-text">
        <h1 class="heading">{pageName(page)}</h1>
        {page.title !== undefined && page.title !== '' && <p class="header-title small muted">{page.title}</p>}
      </div>
      <a class="button button-plain small" href={optionsUrl} target="_blank" rel="noreferrer">
        {t('optionsOpen')}
      </a>
    </header>
  );
}

function pageName(page: PageState): string {
  if (page.state === 'blocked') return t(page.reason);
  if (page.site === undefined || page.kind === undefined) return t('pageReading');
  if (page.site === 'generic' && page.kind === 'other') return t('pageNotOurs');
  return `${label('site', page.site)} · ${label('page', page.kind)}`;
}
