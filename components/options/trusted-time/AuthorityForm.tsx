import { useState } from 'preact/hooks';
import { type Authority, authorityFault, type TrustedTimeSettings } from '../../../utils/authorities.ts';
import { label, t } from '../../../utils/i18n.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Field } from '../../ui/Field.tsx';

/** A server of the user's own choice, with the root certificate that its answers must lead to. */
export function AuthorityForm(props: { settings: TrustedTimeSettings; onAdd: (authority: Authority) => void }) {
  const [url, setUrl] = useState('');
  const [root, setRoot] = useState('');
  const [isTried, setTried] = useState(false);
  const authority = { url: url.trim(), ...(root.trim() === '' ? {} : { root: root.trim() }) };
  const fault = authorityFault(authority, props.settings);
  const shown = isTried ? fault : undefined;
  return (
    <form
      class="stack"
      aria-label={t('stampAdd')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(fault !== undefined);
        if (fault !== undefined) return;
        props.onAdd(authority);
        setUrl('');
        setRoot('');
      }}
    >
      <Field
        name={t('stampUrl')}
        fault={shown !== undefined && shown !== 'root' ? label('authorityFault', shown) : undefined}
      >
        {(input) => (
          <input
            {...input}
            class="input"
            type="url"
            placeholder="https://"
            autocomplete="off"
            value={url}
            onInput={(event) => setUrl(event.currentTarget.value)}
          />
        )}
      </Field>
      <Disclosure title={<span class="small">{t('stampRootMore')}</span>} {...(shown === 'root' ? { open: true } : {})}>
        <Field name={t('stampRoot')} fault={shown === 'root' ? label('authorityFault', shown) : undefined}>
          {(input) => (
            <textarea
              {...input}
              class="input mono"
              rows={4}
              spellcheck={false}
              placeholder="-----BEGIN CERTIFICATE-----"
              value={root}
              onInput={(event) => setRoot(event.currentTarget.value)}
            />
          )}
        </Field>
      </Disclosure>
      <button type="submit" class="button">
        {t('stampAdd')}
      </button>
    </form>
  );
}
