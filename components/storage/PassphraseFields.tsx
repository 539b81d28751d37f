import { t } from '../../utils/i18n.ts';
import { SecretField } from './SecretField.tsx';

export interface NewWords {
  first: string;
  again: string;
}

/** Eight characters of any script: fewer are tried out in an afternoon, whatever the key costs. */
const FEWEST = 8;

/** What is wrong with a new passphrase, in which field. */
export function faultOfNew({ first, again }: NewWords): { field: keyof NewWords; text: string } | undefined {
  if ([...first].length < FEWEST) return { field: 'first', text: t('passphraseShort', FEWEST) };
  return first === again ? undefined : { field: 'again', text: t('passphraseDiffers') };
}

/** A new passphrase, typed twice: nobody can give it back. */
export function PassphraseFields(props: {
  words: NewWords;
  fault: ReturnType<typeof faultOfNew>;
  onChange: (words: NewWords) => void;
}) {
  const field = (name: keyof NewWords, label: string) => (
    <SecretField
      name={label}
      isNew
      value={props.words[name]}
      fault={props.fault?.field === name ? props.fault.text : undefined}
      onChange={(value) => props.onChange({ ...props.words, [name]: value })}
    />
  );
  return (
    <>
      {field('first', t('passphraseNew'))}
      {field('again', t('passphraseAgain'))}
      <p class="small caution-text">{t('passphraseLost')}</p>
    </>
  );
}
