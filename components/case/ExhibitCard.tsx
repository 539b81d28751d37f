import type { Exhibit } from '../../utils/case/exhibits.ts';
import { label } from '../../utils/i18n.ts';
import { moment } from '../format.ts';

/** One piece of evidence: what it is, from where and when; opens in the viewer. */
export function ExhibitCard({ exhibit }: { exhibit: Exhibit }) {
  return (
    <li class="exhibit">
      <a class="exhibit-link" href={`viewer.html#${exhibit.id}`} target="_blank" rel="noreferrer">
        {exhibit.title || label('page', exhibit.page)}
      </a>
      <p class="small muted">
        {label('page', exhibit.page)} · <span class="number">{moment(exhibit.at)}</span>
      </p>
    </li>
  );
}
