import { t } from '../../utils/i18n.ts';
import type { Extraction, Source } from '../../utils/marketplaces/types.ts';
import { fieldName, fieldNames } from '../popup/field-name.ts';
import { Notice } from '../ui/Notice.tsx';
import { factRows } from './fact-rows.ts';
import { speakerName } from './speaker-name.ts';

const ROUTE_NAMES = {
  'embedded-json': 'capture_route_embedded_json',
  dom: 'capture_route_dom',
  'json-ld': 'capture_route_json_ld',
  microdata: 'capture_route_microdata',
  opengraph: 'capture_route_opengraph',
  text: 'capture_route_text',
  url: 'capture_route_url',
  user: 'capture_route_user',
} as const satisfies Record<Source['route'], string>;

/** A value as a person reads it; what a page wrote stays as it is. */
function plain(path: string, value: string): string {
  const name = /\.(from|side)$/.test(path) ? speakerName(value) : undefined;
  return name ?? value.replace(/^(\d{4}-\d\d-\d\d)T(?=\d\d:\d\d)/, '$1 ');
}

/**
 * The facts of the page, each with where it came from. What was read again later or given by the user is marked: the record
 * of the capture stays as it was.
 */
export function FactsView({ facts, record }: { facts: Extraction; record: Extraction | undefined }) {
  const rows = factRows(facts, record);
  return (
    <div class="viewer-sheet">
      {rows.some(({ before }) => before) && <Notice>{t('capture_view_facts_later')}</Notice>}
      {facts.conflicts?.map(({ field, values }) => (
        <Notice key={field} tone="caution">
          {t('factsConflict', fieldName(field), values.map(({ value }) => String(value)).join(' / '))}
        </Notice>
      ))}
      {rows.length === 0 ? (
        <Notice>{t('capture_view_no_facts')}</Notice>
      ) : (
        <table class="viewer-table">
          <thead>
            <tr>
              <th scope="col">{t('capture_view_fact')}</th>
              <th scope="col">{t('capture_view_value')}</th>
              <th scope="col">{t('capture_view_source')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ path, value, source, before }, index) => (
              <tr key={path}>
                <th scope="row" title={path}>
                  {fieldName(path)}
                  <span class="mono muted viewer-path">{path}</span>
                </th>
                <td>
                  {plain(path, value)}
                  {before && (
                    <span class="small muted viewer-path">
                      {before === 'nothing'
                        ? t('capture_view_fact_added')
                        : t('capture_view_fact_before', plain(path, before.value))}
                    </span>
                  )}
                </td>
                <td class="small muted">
                  {/* All of a list is noted under one source: its words once are enough. */}
                  {source && source === rows[index - 1]?.source && t('capture_view_source_same')}
                  {source && source !== rows[index - 1]?.source && (
                    <>
                      {t(ROUTE_NAMES[source.route])}
                      <q class="viewer-raw">{source.raw}</q>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {facts.missing.length > 0 && <p class="small muted">{t('captureFactsMissing', fieldNames(facts.missing))}</p>}
    </div>
  );
}
