import { useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { Field } from '../ui/Field.tsx';
import { faultOfNew, PassphraseFields } from './PassphraseFields.tsx';
import { SecretField } from './SecretField.tsx';

/** The whole vault in one file, and back. */
export function BackupCard(props: {
  isBusy: boolean;
  onSave: (passphrase: string) => void;
  onRestore: (file: File, passphrase: string, revive: boolean) => void;
}) {
  const [words, setWords] = useState({ first: '', again: '' });
  const [isTried, setTried] = useState(false);
  const fault = faultOfNew(words);
  return (
    <section class="card stack" aria-labelledby="backup-heading">
      <h2 id="backup-heading" class="heading">
        {t('backupHeading')}
      </h2>
      <p class="small muted">{t('backupHint')}</p>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (fault === undefined) props.onSave(words.first);
        }}
      >
        <PassphraseFields words={words} fault={isTried ? fault : undefined} onChange={setWords} />
        <button type="submit" class="button button-primary" disabled={props.isBusy}>
          {t('backupSave')}
        </button>
      </form>
      <RestoreForm isBusy={props.isBusy} onRestore={props.onRestore} />
    </section>
  );
}

function RestoreForm(props: { isBusy: boolean; onRestore: (file: File, passphrase: string, revive: boolean) => void }) {
  const [file, setFile] = useState<File>();
  const [words, setWords] = useState('');
  const [revive, setRevive] = useState(false);
  const [isTried, setTried] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    <form
      class="stack restore"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (file && words !== '') props.onRestore(file, words, revive);
        else if (!file) input.current?.focus();
      }}
    >
      <h3 class="heading">{t('restoreHeading')}</h3>
      <p class="small muted">{t('restoreHint')}</p>
      <Field name={t('restoreFile')} fault={isTried && !file ? t('restoreNoFile') : undefined}>
        {(field) => (
          <input
            {...field}
            ref={input}
            class="input restore-file"
            type="file"
            accept=".juli"
            onChange={(event) => setFile(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      <SecretField
        name={t('passphraseOld')}
        value={words}
        fault={isTried && words === '' ? t('passphraseNone') : undefined}
        onChange={setWords}
      />
      <ReviveCheck revive={revive} onChange={setRevive} />
      <button type="submit" class="button" disabled={props.isBusy}>
        {t('restoreButton')}
      </button>
    </form>
  );
}

export function ReviveCheck(props: { revive: boolean; onChange: (revive: boolean) => void }) {
  return (
    <label class="check">
      <input type="checkbox" checked={props.revive} onChange={(event) => props.onChange(event.currentTarget.checked)} />
      <span>{t('restoreRevive')}</span>
    </label>
  );
}
