import type { TargetedInputEvent, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Answer, Question } from '../../utils/case/questions.ts';
import { labelIfAny, t, tCount } from '../../utils/i18n.ts';
import type { Family } from '../../utils/i18n-families.ts';
import { Options } from '../ui/Choice.tsx';
import { Choices, Field, type InputProps } from '../ui/Field.tsx';

/** Which list an answer's name comes from. */
const NAMES: Record<string, Family> = { category: 'category', faultProof: 'proof', signedBy: 'signer' };

/** One question at a time: the one whose answer would change the advice most. */
export function Questions(props: {
  questions: readonly Question[];
  today: string;
  isSaving: boolean;
  onAnswer: (question: string, answer: Answer) => void;
}) {
  const [skipped, skip] = useState<readonly string[]>([]);
  const open = props.questions.filter(({ id }) => !skipped.includes(id));
  const [question] = open;
  if (!question) return null;
  return (
    <section class="card" aria-labelledby="question-heading">
      <h2 id="question-heading" class="eyebrow">
        {t('questionHeading')}
      </h2>
      <QuestionForm
        key={question.id}
        question={question}
        today={props.today}
        isSaving={props.isSaving}
        onAnswer={(answer) => props.onAnswer(question.id, answer)}
        onSkip={() => skip([...skipped, question.id])}
      />
      {open.length > 1 && <p class="small muted">{tCount('questionOpenOne', 'questionOpen', open.length - 1)}</p>}
    </section>
  );
}

interface FormProps {
  question: Question;
  today: string;
  isSaving: boolean;
  onAnswer: (answer: Answer) => void;
  onSkip: () => void;
}

function QuestionForm(props: FormProps) {
  const { question } = props;
  const skip = (
    <button type="button" class="button button-plain" onClick={props.onSkip}>
      {t('questionSkip')}
    </button>
  );
  if (question.kind !== 'yes-no') return <TypedQuestion {...props} skip={skip} />;
  return (
    <fieldset class="fieldset">
      <legend class="question-text">{questionText(question)}</legend>
      <div class="button-row">
        {([true, false] as const).map((answer) => (
          <button
            key={String(answer)}
            type="button"
            class="button answer"
            aria-disabled={props.isSaving}
            onClick={() => props.onAnswer(answer)}
          >
            {t(answer ? 'questionYes' : 'questionNo')}
          </button>
        ))}
        {skip}
      </div>
    </fieldset>
  );
}

function questionText(question: Question): string {
  return labelIfAny('question', question.id) ?? question.id;
}

function TypedQuestion(props: FormProps & { skip: VNode }) {
  const { question, today } = props;
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const [isTried, setTried] = useState(false);
  const options = (question.options ?? []).map(({ value, label }) => ({
    value,
    label: label ?? labelIfAny(NAMES[question.id] ?? 'field', value) ?? value,
  }));
  const answer = answerOf(question, text.trim(), chosen, today);
  const fault = isTried && answer === undefined ? t('questionEmpty') : undefined;
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (answer !== undefined) props.onAnswer(answer);
  };
  return (
    <form class="stack" noValidate onSubmit={submit}>
      {question.kind === 'choices' ? (
        <Choices
          legend={questionText(question)}
          isQuestion
          name={question.id}
          kind="checkbox"
          options={options}
          chosen={chosen}
          fault={fault}
          onChange={setChosen}
        />
      ) : (
        <Field name={questionText(question)} isQuestion fault={fault}>
          {(input) => (
            <AnswerInput
              question={question}
              options={options}
              today={today}
              text={text}
              input={input}
              onText={setText}
            />
          )}
        </Field>
      )}
      <div class="button-row">
        <button type="submit" class="button" aria-disabled={props.isSaving}>
          {t('questionSave')}
        </button>
        {props.skip}
      </div>
    </form>
  );
}

/** The control for an answer that is typed or picked. */
function AnswerInput(props: {
  question: Question;
  options: readonly { value: string; label: string }[];
  today: string;
  text: string;
  input: InputProps;
  onText: (text: string) => void;
}) {
  const { question, text } = props;
  const common = {
    ...props.input,
    class: 'input',
    value: text,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => props.onText(event.currentTarget.value),
  };
  switch (question.kind) {
    case 'choice':
      return <Options input={props.input} options={props.options} value={text} onChange={props.onText} />;
    case 'date':
      return <input {...common} type="date" {...(question.mayBeFuture ? {} : { max: props.today })} />;
    case 'money':
      return <input {...common} type="number" min="0" step="0.01" inputMode="decimal" />;
    default:
      return <input {...common} type="text" maxLength={200} />;
  }
}

/** The answer as typed, or undefined while there is none that can be recorded. */
function answerOf(question: Question, text: string, chosen: string[], today: string): Answer | undefined {
  // No proof at all is an answer too: it is what “choices” are asked for.
  if (question.kind === 'choices') return chosen;
  if (text === '') return undefined;
  if (question.kind === 'money') return Number(text) >= 0 && Number.isFinite(Number(text)) ? Number(text) : undefined;
  if (question.kind === 'date' && !question.mayBeFuture && text > today) return undefined;
  return text;
}
