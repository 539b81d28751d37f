import type { DerivativeRow } from '../../utils/evidence/types.ts';
import { labelIfAny, t } from '../../utils/i18n.ts';
import { moment, shortHash, size } from '../format.ts';
import { Icon } from '../ui/Icon.tsx';
import type { PartRow, WorkspaceActions } from './model.ts';

/** Pictures can be drawn on; texts and facts can be searched for names and numbers. */
function canEdit({ type, name }: PartRow): boolean {
  return (
    /^image\/(png|jpeg|webp|bmp|gif|avif)$/.test(type) ||
    /^text\/plain|\/json$/.test(type) ||
    /\.(txt|json)$/.test(name)
  );
}

/** The files of a piece of evidence, originals with what was made from them below. */
export function PartsView({ parts, actions }: { parts: readonly PartRow[]; actions: WorkspaceActions }) {
  return (
    <section class="card" aria-labelledby="parts-heading">
      <h2 id="parts-heading" class="section-title">
        {t('partsHeading')}
      </h2>
      <p class="small muted">{t('partsNote')}</p>
      <ul class="part-rows">
        {parts.map((part) => (
          <li key={part.name} class="part-row">
            <div class="part-line">
              <span class="part-title">
                {labelIfAny('part', part.name) ?? part.name} <span class="tag">{t('partOriginal')}</span>
              </span>
              <span class="small muted number">{size(part.size)}</span>
              <abbr class="mono muted" title={t('captureHash', part.hash)}>
                {shortHash(part.hash)}
              </abbr>
              <span class="button-row">
                {canEdit(part) && (
                  <button type="button" class="button" onClick={() => actions.edit(part)}>
                    {t('partEdit')}
                  </button>
                )}
                <Download name={part.name} onClick={() => actions.download(part)} />
              </span>
            </div>
            {part.derivatives.length > 0 && (
              <ul class="derivatives" aria-label={t('partMade')}>
                {part.derivatives.map((made) => (
                  <Derivative key={made.id} made={made} part={part} onDownload={actions.download} />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const KINDS = {
  redaction: 'madeRedaction',
  crop: 'madeCrop',
  annotation: 'madeAnnotation',
  facts: 'madeFacts',
  correction: 'madeCorrection',
} as const;

function Derivative(props: { made: DerivativeRow; part: PartRow; onDownload: WorkspaceActions['download'] }) {
  const { made } = props;
  const name = derivedName(props.part.name, made);
  return (
    <li class="part-line">
      <span class="part-title">
        {t(KINDS[made.kind])} <span class="small muted number">{moment(made.at).slice(0, 16)}</span>
      </span>
      <span class="small muted number">{size(made.size)}</span>
      <abbr class="mono muted" title={t('captureHash', made.hash)}>
        {shortHash(made.hash)}
      </abbr>
      <Download name={name} onClick={() => props.onDownload({ hash: made.hash, name, type: made.type })} />
    </li>
  );
}

function Download({ name, onClick }: { name: string; onClick: () => void }) {
  return (
    <button type="button" class="button button-plain" aria-label={t('partDownloadOf', name)} onClick={onClick}>
      <Icon name="save" />
      {t('partDownload')}
    </button>
  );
}

/** `photo.jpg` → `photo-redaction.jpg`, with the ending of what was made. */
function derivedName(name: string, { kind, type }: Pick<DerivativeRow, 'kind' | 'type'>): string {
  const stem = name.replace(/\.[^.]*$/, '');
  const ending = { 'image/png': 'png', 'image/jpeg': 'jpg', 'application/json': 'json' }[type] ?? 'txt';
  return `${stem}-${kind}.${ending}`;
}
