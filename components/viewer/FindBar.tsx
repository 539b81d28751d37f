import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { findIn } from './find.ts';

/** Names under which the style sheet knows what was found (CSS Custom Highlight API). */
const ALL = 'found';
const CURRENT = 'found-current';

/** Searches the words on show: counted, marked, one after the other. The words themselves stay untouched. */
export function FindBar({ within, subject }: { within: RefObject<HTMLElement | null>; subject: unknown }) {
  const [words, setWords] = useState('');
  const [place, setPlace] = useState(0);
  const found = useRef<Range[]>([]);
  const [count, setCount] = useState(0);

  useEffect(() => {
    const root = within.current;
    found.current = root ? findIn(root, words) : [];
    setCount(found.current.length);
    setPlace(0);
    CSS.highlights.set(ALL, new Highlight(...found.current));
    mark(found.current[0], words !== '');
    return () => {
      CSS.highlights.delete(ALL);
      CSS.highlights.delete(CURRENT);
    };
  }, [words, subject, within]);

  const step = (by: number) => {
    if (count === 0) return;
    const next = (place + by + count) % count;
    setPlace(next);
    mark(found.current[next], true);
  };

  return (
    <search class="viewer-find">
      <input
        type="search"
        value={words}
        aria-label={t('findLabel')}
        placeholder={t('findLabel')}
        onInput={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          step(event.shiftKey ? -1 : 1);
        }}
      />
      <span class="small muted number" role="status">
        {words === '' ? '' : count === 0 ? t('findNone') : t('findCount', place + 1, count)}
      </span>
      <button type="button" class="button button-plain" disabled={count === 0} onClick={() => step(-1)}>
        {t('findBefore')}
      </button>
      <button type="button" class="button button-plain" disabled={count === 0} onClick={() => step(1)}>
        {t('findNext')}
      </button>
    </search>
  );
}

function mark(range: Range | undefined, isWanted: boolean): void {
  CSS.highlights.set(CURRENT, new Highlight(...(range ? [range] : [])));
  if (range && isWanted) range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}
