import { useEffect, useRef, useState } from 'preact/hooks';
import type { Exhibit } from '../../utils/case/exhibits.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';

/** A small picture, fetched when it comes near the screen; a sign of its kind where there is none. */
export function Thumbnail(props: { exhibit: Exhibit; thumbnail: (exhibit: Exhibit) => Promise<string | undefined> }) {
  const { exhibit, thumbnail } = props;
  const place = useRef<HTMLDivElement>(null);
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let isOver = false;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        // Without a picture the sign stays: the piece itself says what is wrong when it is opened.
        thumbnail(exhibit).then(
          (found) => !isOver && setUrl(found),
          () => undefined,
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
  return (
    <div class="thumbnail" ref={place} aria-hidden="true">
      {url === undefined ? <Icon name={signOf(exhibit)} /> : <img src={url} alt="" />}
    </div>
  );
}

function signOf(exhibit: Exhibit): IconName {
  if (exhibit.source === 'capture') return 'page';
  if (exhibit.media.startsWith('video/')) return 'film';
  if (exhibit.media.startsWith('audio/')) return 'sound';
  return exhibit.media.startsWith('image/') ? 'image' : 'page';
}
