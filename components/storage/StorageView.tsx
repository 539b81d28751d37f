import type { UsageRow } from '../../utils/evidence/types.ts';
import { t } from '../../utils/i18n.ts';
import { size } from '../format.ts';
import { Notice } from '../ui/Notice.tsx';
import { RemovePanel } from '../ui/RemovePanel.tsx';
import { BackupCard } from './BackupCard.tsx';
import { CheckView } from './CheckView.tsx';
import type { ServerFields, StorageActions, StoredModel, Task } from './model.ts';
import { ServerCard } from './ServerCard.tsx';
import { TaskView } from './TaskView.tsx';

/** What is stored and how much, that it stays, how to keep a copy elsewhere, and how to delete it. */
export function StorageView(props: {
  stored: StoredModel | undefined;
  task: Task;
  server: Omit<ServerFields, 'password'> | undefined;
  isRemoving: boolean;
  actions: StorageActions;
}) {
  const { stored, task, actions } = props;
  const isBusy = task.state === 'running';
  return (
    <div class="stack">
      {stored === undefined ? (
        <p class="muted">{t('storageReading')}</p>
      ) : (
        <Stored
          stored={stored}
          isBusy={isBusy}
          isRemoving={props.isRemoving}
          isChecked={task.state === 'checked'}
          actions={actions}
        />
      )}
      <TaskView task={task} onStop={actions.stop} />
      <BackupCard isBusy={isBusy} onSave={actions.save} onRestore={actions.restore} />
      {props.server && (
        <ServerCard isBusy={isBusy} server={props.server} onUpload={actions.upload} onDownload={actions.download} />
      )}
      <section class="card stack" aria-labelledby="remove-heading">
        <h2 id="remove-heading" class="heading">
          {t('storageRemoveHeading')}
        </h2>
        <p class="small muted">{t('storageRemoveHint')}</p>
        <RemovePanel
          button={t('storageRemoveAll')}
          question={t('storageRemoveAllWhat')}
          confirm={t('storageRemoveAllYes')}
          isSaving={props.isRemoving || isBusy}
          onRemove={actions.removeAll}
        />
      </section>
    </div>
  );
}

function Stored(props: {
  stored: StoredModel;
  isBusy: boolean;
  isRemoving: boolean;
  isChecked: boolean;
  actions: StorageActions;
}) {
  const { stored, isBusy, actions } = props;
  const { usage, quota, persisted, isRefused, isShort, rows, check } = stored;
  return (
    <section class="card stack" aria-labelledby="stored-heading">
      <h2 id="stored-heading" class="heading">
        {t('storageHeading')}
      </h2>
      {isShort && <Notice tone="caution">{t('storageShort')}</Notice>}
      {usage !== undefined && quota !== undefined && (
        <div>
          <p class="small number">{t('storageUsed', size(usage), size(quota))}</p>
          <meter
            class={isShort ? 'storage-meter storage-meter-short' : 'storage-meter'}
            min={0}
            max={quota}
            value={usage}
            aria-label={t('storageHeading')}
          />
        </div>
      )}
      {persisted ? (
        <p class="small muted">{t('storagePersisted')}</p>
      ) : (
        <div class="stack">
          <p class="small" role="status">
            {t(isRefused ? 'storagePersistRefused' : 'storageNotPersisted')}
          </p>
          {!isRefused && (
            <button type="button" class="button" onClick={actions.persist}>
              {t('storagePersist')}
            </button>
          )}
        </div>
      )}
      {rows.length === 0 ? (
        <p class="muted">{t('storageEmpty')}</p>
      ) : (
        <>
          <Rows rows={rows} isSaving={props.isRemoving || isBusy} onRemove={actions.removeExhibits} />
          <p class="small muted">{t('storageCheckWhat')}</p>
          <button type="button" class="button" aria-disabled={isBusy} onClick={isBusy ? undefined : actions.check}>
            {t('storageCheck')}
          </button>
          {check && <CheckView check={check} isTold={props.isChecked} />}
        </>
      )}
    </section>
  );
}

function Rows(props: { rows: readonly UsageRow[]; isSaving: boolean; onRemove: (ids: readonly string[]) => void }) {
  return (
    <table class="storage-table">
      <thead>
        <tr>
          <th scope="col">{t('storageWhat')}</th>
          <th scope="col">{t('storageExhibits')}</th>
          <th scope="col">{t('storageBytes')}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={`${row.kind}-${row.id}`}>
            <th scope="row">
              {row.kind === 'case' ? <a href={`case.html#${row.id}`}>{nameOf(row)}</a> : nameOf(row)}
              {row.kind !== 'case' && (
                <RemovePanel
                  button={t('storageRemoveRow')}
                  of={nameOf(row)}
                  question={t('storageRemoveRowWhat', nameOf(row), row.exhibits.length)}
                  confirm={t('storageRemoveRowYes', row.exhibits.length)}
                  isSaving={props.isSaving}
                  onRemove={() => props.onRemove(row.exhibits)}
                />
              )}
            </th>
            <td class="number">{row.exhibits.length}</td>
            <td class="number">{size(row.bytes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nameOf({ kind, id, title }: UsageRow): string {
  if (kind === 'case') return title || t('caseUntitled');
  if (kind === 'order') return t('storageOrder', title || id);
  return t('storageLoose');
}
