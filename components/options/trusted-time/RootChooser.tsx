import { useRef, useState } from 'preact/hooks';
import type { RootFile } from '../../../utils/evidence/types.ts';
import { t } from '../../../utils/i18n.ts';
import { Notice } from '../../ui/Notice.tsx';
import { CertificateNames } from './CertificateNames.tsx';

/** A root certificate for a server, as a file: what is in it is shown before it counts. */
export function RootChooser(props: {
  url: string;
  isPinned: boolean;
  read: (file: File) => Promise<RootFile>;
  onPin: (root: string) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<RootFile | 'bad'>();
  const choose = (file: File | undefined) =>
    file &&
    props.read(file).then(setFound, (error: unknown) => {
      console.warn('no root certificate', error);
      setFound('bad');
    });
  return (
    <>
      <button type="button" class="button button-plain small" onClick={() => input.current?.click()}>
        {t(props.isPinned ? 'stampRootChange' : 'stampRootChoose')}
        <span class="visually-hidden"> {props.url}</span>
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".pem,.crt,.cer,.der"
        aria-label={`${t('stampRootChoose')} ${props.url}`}
        onChange={(event) => {
          void choose(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      {found !== undefined && (
        <div class="authority-root" role="status">
          {found === 'bad' ? (
            <Notice tone="urgent">{t('stampRootBad')}</Notice>
          ) : (
            <Notice>
              <p>{t('stampRootFound')}</p>
              <CertificateNames certificates={found.certificates} />
              <div class="button-row">
                <button
                  type="button"
                  class="button"
                  onClick={() => {
                    props.onPin(found.pem);
                    setFound(undefined);
                  }}
                >
                  {t('stampRootUse', new URL(props.url).hostname)}
                </button>
                <button type="button" class="button button-plain" onClick={() => setFound(undefined)}>
                  {t('stampRootDrop')}
                </button>
              </div>
            </Notice>
          )}
        </div>
      )}
    </>
  );
}
