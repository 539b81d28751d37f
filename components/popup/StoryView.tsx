import type { Standing } from '../../utils/case/standing.ts';
import type { PopupActions } from './model.ts';
import { Questions } from './Questions.tsx';
import { RecordEvent } from './RecordEvent.tsx';
import { TimelineView } from './TimelineView.tsx';

/**
 * The story of a case as its user tells it: what is asked, what happened, and the line of it all. It is drawn when its
 * questions are known: drawn before, all of it would move down under the pointer when they come.
 */
export function StoryView(props: {
  standing: Standing;
  isSaving: boolean;
  actions: Pick<PopupActions, 'answer' | 'record' | 'undo' | 'redo'>;
}) {
  const { standing, isSaving, actions } = props;
  const { questions, today, timeline } = standing;
  if (!questions) return null;
  return (
    <>
      <Questions questions={questions} today={today} isSaving={isSaving} onAnswer={actions.answer} />
      <RecordEvent
        standing={standing}
        isSaving={isSaving}
        onRecord={actions.record}
        onUndo={actions.undo}
        onRedo={actions.redo}
      />
      <TimelineView timeline={timeline} today={today} />
    </>
  );
}
