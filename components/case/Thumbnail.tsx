import { useEffect, useRef, useState } from 'preact/hooks';
import type { Exhibit } from '../../utils/case/exhibits.ts';
import { t, tStored } from '../../utils/i18n.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';

/** A small picture, fetched when it comes near the screen; a sign of its kind where there is none. */
export function Thumbnail(props: { exhibit: Exhibit; thumbnail: (exhibit: Exhibit) => Promise<string | undefined> }) {
  const { exhibit, thumbnail } = props;
  const place = useRef<HTMLDivElement>(null);
  const [url, setUrl] = useState<string>();
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let isOver = false;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        thumbnail(exhibit).then(
          (found) => !isOver && setUrl(found),
          (error) => !isOver && setFault(faultOf(error)),
        );
      },
      { rootMargin: '200px' },
    );
    observer.observe(element);
    return () => {
      isOver = true;
      observer.disconnect();
    };
  }, [exhibit.id]);
  if (fault !== undefined) return <p class="thumbnail thumbnail-lost small">{t('exhibitUnreadable', fault)}</p>;
  return (
    <div class="thumbnail" ref={place} aria-hidden="true">
      {url === undefined ? <Icon name={signOf(exhibit)} /> : <img src={url} alt="" />}
    </div>
  );
}

/** The store's own words for what is wrong, else those of the browser. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'key' in error && typeof error.key === 'string' ? tStored(error.key) : error.message;
}

function signOf(exhibit: Exhibit): IconName {
  if (exhibit.source === 'capture') return 'page';
  if (exhibit.media.startsWith('video/')) return 'film';
  if (exhibit.media.startsWith('audio/')) return 'sound';
  return exhibit.media.startsWith('image/') ? 'image' : 'page';
}
