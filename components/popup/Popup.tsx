import { t } from '../../utils/i18n.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { CaptureBar } from './CaptureBar.tsx';
import { CaseList } from './CaseList.tsx';
import { CaseView } from './CaseView.tsx';
import { Header } from './Header.tsx';
import type { PopupActions, PopupModel } from './model.ts';
import { OrderCard } from './OrderCard.tsx';
import { OrderChoice } from './OrderChoice.tsx';
import { PageFacts } from './PageFacts.tsx';
import { ProblemChoice } from './ProblemChoice.tsx';

/** The popup: this page and its evidence, the order, the next step, what happened. Props in, events out. */
export function Popup(props: { model: PopupModel; actions: PopupActions; viewerUrl: (captureId: string) => string }) {
  const { model, actions } = props;
  const { page, standing } = model;
  return (
    <>
      <Header page={page} />
      <main class="stack">
        <CaptureBar
          capture={model.capture}
          isPossible={page.state !== 'blocked'}
          {...(model.shortcut === undefined ? {} : { shortcut: model.shortcut })}
          viewerUrl={props.viewerUrl}
          onCapture={actions.capture}
        />
        {model.failure && <FailureNotice model={model} onRetry={actions.retry} />}
        {page.state === 'blocked' && <Notice>{t('pageBlockedWhy')}</Notice>}
        {page.state === 'ready' && page.unread !== undefined && (
          <Notice tone="caution">{t('pageUnreadable', page.unread)}</Notice>
        )}
        {standing ? (
          <CaseView model={model} standing={standing} actions={actions} />
        ) : (
          <OrderOrPage model={model} actions={actions} />
        )}
        <CaseList
          cases={model.cases}
          {...(standing ? { current: standing.case.id } : {})}
          today={model.today}
          onShow={actions.showCase}
        />
        {!standing && model.cases.length === 0 && page.state !== 'loading' && !model.order && (
          <p class="small muted">{t('casesEmpty')}</p>
        )}
      </main>
      <footer class="footer small muted">
        <Icon name="lock" />
        {t('localOnly')}
      </footer>
      <div class="visually-hidden" role="status" aria-live="polite">
        {model.announcement}
      </div>
    </>
  );
}

function FailureNotice({ model, onRetry }: { model: PopupModel; onRetry: () => void }) {
  if (!model.failure) return null;
  const { key, detail } = model.failure;
  return (
    <Notice tone="urgent">
      <div role="alert">
        <p class="heading">{t('errorHeading')}</p>
        <p>{t(key)}</p>
      </div>
      {detail !== undefined && (
        <Disclosure title={t('errorDetail')}>
          <p class="mono" lang="en">
            {detail}
          </p>
        </Disclosure>
      )}
      <button type="button" class="button" onClick={onRetry}>
        {t('errorRetry')}
      </button>
    </Notice>
  );
}

/** No case yet: the order and its one question, the orders of a list, or what the page says. */
function OrderOrPage({ model, actions }: { model: PopupModel; actions: PopupActions }) {
  const { page, order, choices } = model;
  if (page.state !== 'ready') return null;
  if (order)
    return (
      <>
        {choices && (
          <button type="button" class="button button-plain" onClick={() => actions.chooseOrder(undefined)}>
            <Icon name="back" />
            {t('orderBack')}
          </button>
        )}
        <OrderCard known={order} missing={model.orderMissing} />
        <ProblemChoice hint={t('problemWhy')} isSaving={model.isSaving} onChoose={actions.openCase} />
      </>
    );
  if (choices && choices.length > 0)
    return <OrderChoice site={page.site} orders={choices} onChoose={actions.chooseOrder} />;
  return page.extraction ? <PageFacts extraction={page.extraction} /> : null;
}
