import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { Field } from '../ui/Field.tsx';
import { ReviveCheck } from './BackupCard.tsx';
import type { ServerFields } from './model.ts';

/** Whether an address can be a folder of one's own: encrypted on its way, or on this computer. */
export function serverFault(url: string): string | undefined {
  if (!URL.canParse(url)) return t('serverNoAddress');
  const { protocol, hostname } = new URL(url);
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1';
  if (protocol === 'https:' || (protocol === 'http:' && isHere)) return undefined;
  return t('serverInsecure');
}

/** The same backup in a WebDAV folder of the user's own. */
export function ServerCard(props: {
  isBusy: boolean;
  server: Omit<ServerFields, 'password'>;
  onUpload: (server: ServerFields, passphrase: string) => void;
  onDownload: (server: ServerFields, passphrase: string, revive: boolean) => void;
}) {
  const [fields, setFields] = useState<ServerFields>({ ...props.server, password: '' });
  const [words, setWords] = useState('');
  const [revive, setRevive] = useState(false);
  const [isTried, setTried] = useState(false);
  const faults = {
    url: serverFault(fields.url),
    user: fields.user === '' ? t('serverNoUser') : undefined,
    password: fields.password === '' ? t('serverNoPassword') : undefined,
    words: [...words].length < 8 ? t('passphraseShort', 8) : undefined,
  };
  const isReady = Object.values(faults).every((fault) => fault === undefined);
  const tried = (act: () => void) => () => {
    setTried(true);
    if (isReady) act();
  };
  const field = (name: keyof ServerFields, label: string, isSecret = false) => (
    <Field name={label} fault={isTried ? faults[name] : undefined}>
      {(input) => (
        <input
          {...input}
          class="input"
          {...(isSecret ? ({ type: 'password' } as const) : ({ type: 'text' } as const))}
          autocomplete="off"
          spellcheck={false}
          value={fields[name]}
          onInput={(event) => setFields({ ...fields, [name]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <section class="card stack" aria-labelledby="server-heading">
      <h2 id="server-heading" class="heading">
        {t('serverHeading')}
      </h2>
      <p class="small muted">{t('serverHint')}</p>
      {field('url', t('serverUrl'))}
      {field('user', t('serverUser'))}
      {field('password', t('serverPassword'), true)}
      <Field name={t('serverPassphrase')} fault={isTried ? faults.words : undefined}>
        {(input) => (
          <input
            {...input}
            class="input"
            type="password"
            autocomplete="off"
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        )}
      </Field>
      <p class="small caution-text">{t('passphraseLost')}</p>
      <ReviveCheck revive={revive} onChange={setRevive} />
      <div class="button-row">
        <button
          type="button"
          class="button button-primary"
          disabled={props.isBusy}
          onClick={tried(() => props.onUpload(fields, words))}
        >
          {t('serverUpload')}
        </button>
        <button
          type="button"
          class="button"
          disabled={props.isBusy}
          onClick={tried(() => props.onDownload(fields, words, revive))}
        >
          {t('serverDownload')}
        </button>
      </div>
      <p class="small muted">{t('serverDeleted')}</p>
    </section>
  );
}
