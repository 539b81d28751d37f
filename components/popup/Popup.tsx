import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { LocalOnly } from '../ui/LocalOnly.tsx';
import { Notice } from '../ui/Notice.tsx';
import { CaptureBar } from './CaptureBar.tsx';
import type { Filing } from './CaptureFiling.tsx';
import type { More } from './CaptureMore.tsx';
import { CaseList } from './CaseList.tsx';
import { CaseView } from './CaseView.tsx';
import { ChatReader } from './ChatReader.tsx';
import { FailureNotice } from './FailureNotice.tsx';
import { FillIn } from './FillIn.tsx';
import { Header } from './Header.tsx';
import { LostNotice } from './LostNotice.tsx';
import type { PageState, PopupActions, PopupModel, Unread } from './model.ts';
import { OrderList } from './OrderList.tsx';
import { OrderOrPage } from './OrderOrPage.tsx';

/** The popup: this page and its evidence, the order, the next step, what happened. Props in, events out. */
export function Popup(props: {
  model: PopupModel;
  actions: PopupActions;
  viewerUrl: (captureId: string) => string;
  optionsUrl: string;
}) {
  const { model, actions } = props;
  const { page } = model;
  useFocusKept(model.isSaving);
  return (
    <>
      <Header page={page} optionsUrl={props.optionsUrl} />
      <main class="stack">
        <CaptureBar
          capture={model.capture}
          isPossible={page.state !== 'blocked'}
          {...(model.chat ? { chat: model.chat } : {})}
          {...(model.shortcut === undefined ? {} : { shortcut: model.shortcut })}
          {...filingOf(model, actions)}
          {...moreOf(model, actions)}
          viewerUrl={props.viewerUrl}
          onCapture={() => actions.capture()}
          onLong={() => actions.capture(true)}
          onStopLong={actions.stopLong}
        />
        {model.isKnown && <Known model={model} actions={actions} />}
      </main>
      <LocalOnly />
      <div class="visually-hidden" role="status">
        {model.announcement}
      </div>
    </>
  );
}

/** What is known of the page, in one piece: what came piece by piece would move under the pointer. */
function Known({ model, actions }: { model: PopupModel; actions: PopupActions }) {
  const { page, failure } = model;
  return (
    <>
      <ChatReader model={model} onRead={actions.readChat} onStop={actions.stopChat} />
      {model.lost.map((lost) => (
        <LostNotice key={lost.id} lost={lost} onDismiss={() => actions.dismissLost(lost.id)} />
      ))}
      {model.isShortOfRoom && (
        <p class="small muted">
          {t('popupShortOfRoom')} <a href="options.html#storage">{t('popupShortOpen')}</a>
        </p>
      )}
      {failure && <FailureNotice failure={failure} onRetry={actions.retry} onUndo={actions.undo} />}
      <Unreadable page={page} />
      {model.orderList ? (
        <OrderList
          orders={model.orderList}
          today={model.today}
          onShow={actions.showOrder}
          onClose={() => actions.showOrders(false)}
        />
      ) : (
        <Matter model={model} actions={actions} />
      )}
    </>
  );
}

/** The case or the order in view, and the way to the others. */
function Matter({ model, actions }: { model: PopupModel; actions: PopupActions }) {
  const { standing } = model;
  return (
    <>
      {standing ? (
        <CaseView key={standing.case.id} model={model} standing={standing} actions={actions} />
      ) : (
        <OrderOrPage model={model} actions={actions} />
      )}
      {(!standing || standing.questions) && <Others model={model} actions={actions} />}
    </>
  );
}

/** What stands below the case or the order. It waits for the questions of a case, which are drawn above it. */
function Others({ model, actions }: { model: PopupModel; actions: PopupActions }) {
  const { standing } = model;
  return (
    <>
      {model.fill && !model.isElsewhere && <FillIn fill={model.fill} isSaving={model.isSaving} actions={actions} />}
      <CaseList
        cases={model.cases}
        {...(standing ? { current: standing.case.id } : {})}
        today={model.today}
        onShow={actions.showCase}
      />
      <div class="button-row">
        {model.orderCount > 0 && (
          <button type="button" class="button button-plain" onClick={() => actions.showOrders(true)}>
            {t('ordersAll', model.orderCount)}
          </button>
        )}
        {model.page.state === 'ready' && (
          <button type="button" class="button button-plain" onClick={actions.openRecorder}>
            <Icon name="film" />
            {t('recorderOpen')}
          </button>
        )}
      </div>
    </>
  );
}

/** An act may remove the control it came from; then the keyboard goes on at the next step, not at the top of the page. */
function useFocusKept(isSaving: boolean): void {
  const wasSaving = useRef(false);
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (wasSaving.current && !isSaving && isLost) document.getElementById('next-heading')?.focus();
    wasSaving.current = isSaving;
  }, [isSaving]);
}

/** A capture goes into the case on show, else into any case that is still open. */
function filingOf({ capture, standing, cases, isSaving }: PopupModel, actions: PopupActions): { filing?: Filing } {
  if (capture.state !== 'done') return {};
  const { id, orderKey } = capture.capture;
  // What was captured on a page of the order is in its case by now; the case itself is read a moment later.
  const isOfItsOrder = !capture.isSeen && orderKey !== undefined && orderKey === standing?.case.orderKey;
  const open = cases.filter((one) => !one.isSettled);
  return {
    filing: {
      isFiled: standing?.case.captures.some(({ captureId }) => captureId === id) || isOfItsOrder,
      cases: standing ? cases.filter((one) => one.id === standing.case.id) : open,
      isSaving,
      onFile: actions.fileCapture,
    },
  };
}

function moreOf({ moreAccess, isAccessNew }: PopupModel, actions: PopupActions): { more?: More } {
  if (isAccessNew) return { more: 'allowed' };
  return moreAccess ? { more: { ...moreAccess, onAllow: actions.allowMore } } : {};
}

function Unreadable({ page }: { page: PageState }) {
  if (page.state === 'blocked') return <Notice>{t('pageBlockedWhy')}</Notice>;
  if (page.state !== 'ready' || page.unread === undefined) return null;
  return <Notice tone="caution">{unreadText(page.unread)}</Notice>;
}

function unreadText(unread: Unread): string {
  if ('type' in unread) return t('pageNotHtml', unread.type);
  return 'slow' in unread ? t('pageSlow') : t('pageUnreadable', unread.reason);
}
