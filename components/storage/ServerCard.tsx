import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { Field } from '../ui/Field.tsx';
import { ReviveCheck } from './BackupCard.tsx';
import type { ServerFields } from './model.ts';
import { SecretField } from './SecretField.tsx';

/** Whether an address can be a folder of one's own: encrypted on its way, or on this computer. */
function serverFault(url: string): string | undefined {
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
  const shown = (name: keyof typeof faults) => (isTried ? faults[name] : undefined);
  const field = (name: 'url' | 'user', label: string) => (
    <Field name={label} fault={shown(name)}>
      {(input) => (
        <input
          {...input}
          class="input"
          type="text"
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
      <SecretField
        name={t('serverPassword')}
        value={fields.password}
        fault={shown('password')}
        onChange={(password) => setFields({ ...fields, password })}
      />
      <SecretField name={t('serverPassphrase')} value={words} fault={shown('words')} onChange={setWords} />
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
