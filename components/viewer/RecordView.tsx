import type { ComponentChildren } from 'preact';
import type { Capture, LedgerEntry } from '../../utils/evidence/types.ts';
import { label, labelIfAny, t, tStored } from '../../utils/i18n.ts';
import { failedPart } from '../failed-part.ts';
import { moment, size } from '../format.ts';

/** How, where and when a capture was taken, with the hashes of its files and its place in the ledger. */
export function RecordView({ capture, entry }: { capture: Capture; entry: LedgerEntry | undefined }) {
  const { meta, artefacts, failures } = capture;
  return (
    <div class="viewer-sheet">
      <Part name={t('capture_view_files')}>
        <table class="viewer-table">
          <tbody>
            {artefacts.map((artefact) => (
              <tr key={artefact.name}>
                <th scope="row">
                  {label('part', artefact.name)}
                  <span class="mono muted viewer-path">{artefact.name}</span>
                </th>
                <td class="number">{size(artefact.size)}</td>
                <td class="mono">{artefact.hash}</td>
              </tr>
            ))}
            {failures.map((failure) => (
              <tr key={`${failure.part}-${failure.reason}`}>
                <th scope="row">{failedPart(failure)}</th>
                <td class="caution-text">
                  {t(artefacts.some(({ name }) => name === failure.part) ? 'captureInPart' : 'captureNotSaved')}
                </td>
                <td>
                  {tStored(failure.reason, failure.detail ?? '')}
                  {failure.detail !== undefined && <pre class="mono muted viewer-detail">{failure.detail}</pre>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
      <Part name={t('capture_view_page_data')}>
        <Pairs
          pairs={[
            [t('capture_view_address'), <span class="mono">{meta.url}</span>],
            [t('capture_view_time'), `${moment(capture.at)} (Asia/Shanghai)`],
            [t('capture_view_device_time'), <span class="mono">{`${meta.deviceTime} · ${meta.deviceZone}`}</span>],
            [t('capture_view_server_time'), serverTime(capture)],
            [t('capture_view_viewport'), viewport(capture)],
            [
              t('capture_view_nodes'),
              meta.document && `${meta.document.nodes} · ${meta.document.contentType} · ${meta.document.characterSet}`,
            ],
            [t('capture_view_changed'), meta.changedDuringCapture && t('capture_view_changed_yes')],
            [t('capture_view_dropped'), dropped(capture)],
            [t('capture_view_browser'), <span class="mono">{meta.userAgent}</span>],
            [t('capture_view_versions'), `${meta.extensionVersion} · ${meta.extractorVersion}`],
          ]}
        />
      </Part>
      {meta.frames.length > 0 && (
        <Part name={t('capture_view_frames')}>
          <ul>
            {meta.frames.map((frame) => (
              <li key={frame.url} class={frame.captured ? 'mono' : 'mono muted'}>
                {frame.captured ? '✓' : '✗'} {frame.url}
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part name={t('capture_view_ledger')}>
        {entry ? (
          <Pairs
            pairs={[
              [t('capture_view_seq'), <span class="number">{entry.seq}</span>],
              [t('capture_view_digest'), <span class="mono">{entry.digest}</span>],
              [t('capture_view_prev'), <span class="mono">{entry.prev}</span>],
              [t('capture_view_hash'), <span class="mono">{entry.hash}</span>],
              [t('capture_view_entry_clock'), entry.clock && <span class="mono">{entry.clock.device}</span>],
              [t('capture_view_steady'), entry.clock && steadyClock(entry.clock)],
            ]}
          />
        ) : (
          <p class="urgent">{t('capture_view_no_entry')}</p>
        )}
      </Part>
    </div>
  );
}

function Part(props: { name: string; children: ComponentChildren }) {
  return (
    <section class="card">
      <h2 class="heading">{props.name}</h2>
      {props.children}
    </section>
  );
}

function Pairs({ pairs }: { pairs: [string, ComponentChildren][] }) {
  return (
    <dl class="viewer-pairs">
      {pairs.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt class="small muted">{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

function serverTime({ meta }: Capture): string | undefined {
  if (meta.serverTime)
    return t('capture_view_offset', meta.serverTime.date, (meta.serverTime.offsetMs / 1000).toFixed(1));
  return meta.serverTimeMissing && tStored(meta.serverTimeMissing);
}

/** What the steady clock of the context showed, and how far the device clock was from it. */
function steadyClock({ device, origin, ticks }: NonNullable<LedgerEntry['clock']>): string {
  const steady = origin + ticks;
  const apart = ((Date.parse(device) - steady) / 1000).toFixed(1);
  return t('capture_view_steady_says', moment(new Date(steady).toISOString()), apart);
}

function viewport({ meta }: Capture): string | undefined {
  if (!meta.viewport) return undefined;
  const { width, height, devicePixelRatio, scrollX, scrollY } = meta.viewport;
  return t('capture_view_viewport_is', width, height, devicePixelRatio, Math.round(scrollX), Math.round(scrollY));
}

function dropped({ meta }: Capture): string | undefined {
  return (
    meta.dropped &&
    Object.entries(meta.dropped)
      .map(([what, count]) => `${labelIfAny('dropped', what) ?? what} ${count}`)
      .join(' · ')
  );
}
