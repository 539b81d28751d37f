import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { type Finding, findPersonal, PERSONAL_KINDS, type PersonalKind } from '../../utils/redaction/find.ts';
import { redactText } from '../../utils/redaction/redact-text.ts';
import { Field } from '../ui/Field.tsx';
import { EditorFrame } from './EditorFrame.tsx';
import type { Editing } from './model.ts';

const KIND_NAMES = {
  phone: 'personalPhone',
  id: 'personalId',
  address: 'personalAddress',
  name: 'personalName',
  bank: 'personalBank',
  email: 'personalEmail',
  account: 'personalAccount',
  own: 'personalOwn',
} as const satisfies Record<PersonalKind, string>;

/** Words found in a text that tell who somebody is; what is ticked is made unreadable in a copy. */
export function TextRedactor(props: {
  editing: Editing & { kind: 'text' };
  isSaving: boolean;
  onSave: (words: readonly string[]) => void;
  onCancel: () => void;
}) {
  const { editing } = props;
  const [findings, setFindings] = useState(editing.findings);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [own, setOwn] = useState('');
  const [fault, setFault] = useState<string>();
  const words = findings.map(({ text }) => text).filter((text) => !left.has(text));
  const toggle = (text: string) =>
    setLeft((now) => {
      const next = new Set(now);
      if (!next.delete(text)) next.add(text);
      return next;
    });
  const add = () => {
    const [found] = findPersonal(editing.text, [own]).filter(({ kind }) => kind === 'own');
    if (!found) return setFault(t('redactNotThere'));
    setFindings([found, ...findings.filter(({ text }) => text !== found.text)]);
    setOwn('');
    setFault(undefined);
  };
  return (
    <EditorFrame
      heading={t('redactTextHeading', editing.part.name)}
      hint={t('redactTextHint')}
      saveLabel={t('redactSave')}
      canSave={words.length > 0 && !props.isSaving}
      onSave={() => props.onSave(words)}
      onCancel={props.onCancel}
    >
      {findings.length === 0 && <p>{t('redactNothing')}</p>}
      {PERSONAL_KINDS.map((kind) => (
        <Group
          key={kind}
          kind={kind}
          findings={findings.filter((finding) => finding.kind === kind)}
          isOn={(text) => !left.has(text)}
          onToggle={toggle}
        />
      ))}
      <form
        class="redact-add"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Field name={t('redactOwn')} fault={fault}>
          {(input) => (
            <input
              {...input}
              class="input"
              value={own}
              maxLength={200}
              onInput={(event) => setOwn(event.currentTarget.value)}
            />
          )}
        </Field>
        <button type="submit" class="button" disabled={own.trim() === ''}>
          {t('redactOwnAdd')}
        </button>
      </form>
      <h3 class="heading">{t('redactPreview')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <pre class="preview-text" tabIndex={0} lang="zh-CN">
        {redactText(editing.text, words)}
      </pre>
    </EditorFrame>
  );
}

function Group(props: {
  kind: PersonalKind;
  findings: readonly Finding[];
  isOn: (text: string) => boolean;
  onToggle: (text: string) => void;
}) {
  if (props.findings.length === 0) return null;
  return (
    <fieldset class="fieldset">
      <legend>{t(KIND_NAMES[props.kind])}</legend>
      {props.findings.map(({ text, count }) => (
        <label key={text} class="check">
          <input type="checkbox" checked={props.isOn(text)} onChange={() => props.onToggle(text)} />
          <span>
            {text} {count > 1 && <span class="small muted">{t('redactTimes', count)}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
