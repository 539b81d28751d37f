import type { Authority } from '../../../utils/authorities.ts';
import type { RootFile } from '../../../utils/evidence/types.ts';
import { t } from '../../../utils/i18n.ts';
import { RootChooser } from './RootChooser.tsx';

/** The servers in the order in which they are asked. */
export function AuthorityList(props: {
  authorities: readonly Authority[];
  readRoot: (file: File) => Promise<RootFile>;
  onPin: (url: string, root: string) => void;
  onFirst: (url: string) => void;
  onRemove: (url: string) => void;
}) {
  if (props.authorities.length === 0) return <p>{t('stampNoServers')}</p>;
  return (
    <ol class="authorities">
      {props.authorities.map(({ url, root }, at) => (
        <li key={url} class="authority">
          <span class="authority-name">
            {url} <span class={root ? 'tag tag-accent' : 'tag'}>{t(root ? 'stampPinned' : 'stampUnpinned')}</span>
          </span>
          <span class="authority-acts">
            <RootChooser
              url={url}
              isPinned={root !== undefined}
              read={props.readRoot}
              onPin={(pem) => props.onPin(url, pem)}
            />
            {at > 0 && (
              <button type="button" class="button button-plain small" onClick={() => props.onFirst(url)}>
                {t('stampFirst')}
                <span class="visually-hidden"> {url}</span>
              </button>
            )}
            <button type="button" class="button button-plain small" onClick={() => props.onRemove(url)}>
              {t('stampRemove')}
              <span class="visually-hidden"> {url}</span>
            </button>
          </span>
        </li>
      ))}
    </ol>
  );
}
