import { useEffect, useRef } from 'preact/hooks';
import type { MergeReport } from '../../utils/evidence/types.ts';
import { t, tStored } from '../../utils/i18n.ts';
import { size } from '../format.ts';
import { Notice } from '../ui/Notice.tsx';
import type { Task } from './model.ts';

const RUNNING = {
  check: 'taskCheck',
  save: 'taskSave',
  restore: 'taskRestore',
  upload: 'taskUpload',
  download: 'taskDownload',
} as const;

/** How a backup or a check is going, and what came of it: brought into view, since the button may stand far below. */
export function TaskView({ task, onStop }: { task: Task; onStop: () => void }) {
  const news = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (task.state !== 'idle') news.current?.scrollIntoView({ block: 'nearest' });
  }, [task.state]);
  return (
    <div ref={news} class="task" aria-live="polite">
      {task.state === 'running' && (
        <Notice>
          <p>{t(RUNNING[task.what])}</p>
          {task.of !== undefined && (
            <progress
              class="task-progress"
              max={task.of || 1}
              value={task.done ?? 0}
              aria-label={t(RUNNING[task.what])}
            />
          )}
          <button type="button" class="button" onClick={onStop}>
            {t(task.what === 'check' ? 'taskStopCheck' : 'taskStop')}
          </button>
        </Notice>
      )}
      {task.state === 'saved' && <Notice>{t('taskSaved', size(task.bytes))}</Notice>}
      {task.state === 'uploaded' && <Notice>{t('taskUploaded', task.report.sent, task.report.there)}</Notice>}
      {task.state === 'merged' && <Merged {...task} />}
      {task.state === 'checked' && <Checked {...task} />}
      {task.state === 'failed' && (
        <Notice tone="urgent">
          <p role="alert">{tStored(task.error)}</p>
          {task.detail !== undefined && (
            <p class="mono" lang="en">
              {task.detail}
            </p>
          )}
        </Notice>
      )}
    </div>
  );
}

function Merged({ reports, settings }: { reports: readonly MergeReport[]; settings: number }) {
  const sum = (count: (report: MergeReport) => number) => reports.reduce((all, report) => all + count(report), 0);
  const troubles = [
    [sum(({ buried }) => buried), 'mergedBuried'],
    [sum(({ conflicts }) => conflicts.length), 'mergedConflicts'],
    [sum(({ altered }) => altered.length), 'mergedAltered'],
  ] as const;
  const isClean = troubles.every(([count]) => count === 0);
  return (
    <Notice tone={isClean ? 'plain' : 'caution'}>
      <p>
        {t(
          'merged',
          sum(({ added }) => added.exhibits),
          sum(({ added }) => added.cases),
          sum(({ present }) => present),
        )}
      </p>
      {reports.some(({ ledger }) => ledger === 'new') && <p>{t('mergedLedger')}</p>}
      {settings > 0 && <p>{t('mergedSettings', settings)}</p>}
      {troubles.map(([count, key]) => count > 0 && <p key={key}>{t(key, count)}</p>)}
    </Notice>
  );
}

/** So many faults are named; the others are counted. */
const MOST = 20;

function Checked({ entries, files, problems }: { entries: number; files: number; problems: readonly string[] }) {
  if (problems.length === 0) return <Notice>{t('taskChecked', entries, files)}</Notice>;
  return (
    <Notice tone="urgent">
      <p role="alert">{t('taskCheckedFaults', problems.length)}</p>
      <ul class="mono" lang="en">
        {problems.slice(0, MOST).map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Notice>
  );
}
