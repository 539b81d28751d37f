import type { Exhibit } from '../../utils/case/exhibits.ts';
import { label, t } from '../../utils/i18n.ts';
import { moment } from '../format.ts';
import { mediaName } from './media-name.ts';
import { Thumbnail } from './Thumbnail.tsx';

/** One piece of evidence: what it looks like, what it is, from when, and what it is to prove. */
export function ExhibitCard(props: {
  exhibit: Exhibit;
  href: string;
  thumbnail: (exhibit: Exhibit) => Promise<string | undefined>;
}) {
  const { exhibit } = props;
  return (
    <li class="exhibit">
      <Thumbnail exhibit={exhibit} thumbnail={props.thumbnail} />
      <div class="exhibit-text">
        <a class="exhibit-link" href={props.href}>
          {exhibitName(exhibit)}
        </a>
        <p class="small muted">
          {kindOf(exhibit)} · <span class="number">{moment(exhibit.at).slice(0, 16)}</span>
        </p>
        <p class={exhibit.proves ? 'small exhibit-proves' : 'small muted'}>
          {exhibit.proves ? t('exhibitProvesShort', exhibit.proves) : t('exhibitProvesNone')}
        </p>
      </div>
    </li>
  );
}

/** The page’s title or the file’s name; the kind, where there is neither. */
export function exhibitName(exhibit: Exhibit): string {
  return exhibit.title || kindOf(exhibit);
}

export function kindOf(exhibit: Exhibit): string {
  return exhibit.source === 'capture' ? label('page', exhibit.page) : mediaName(exhibit.media);
}
