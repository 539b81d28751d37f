import { useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { EditorFrame } from './EditorFrame.tsx';
import type { Editing } from './model.ts';
import { boxBetween, type Edit, moved, type PictureEdits, type Tool, withEdit } from './picture-edits.ts';

const TOOLS = { hide: 'toolHide', crop: 'toolCrop', mark: 'toolMark' } as const;
const NAMES = { hide: 'boxHide', crop: 'boxCrop', mark: 'boxMark' } as const;

/** Boxes drawn on a picture by pointer or keyboard. They are burned into a copy; the original stays as it is. */
export function PictureEditor(props: {
  editing: Editing & { kind: 'picture' };
  isSaving: boolean;
  onSave: (edits: PictureEdits) => void;
  onCancel: () => void;
}) {
  const { editing } = props;
  const [tool, setTool] = useState<Tool>('hide');
  const [edits, setEdits] = useState<Edit[]>([]);
  const [drawn, setDrawn] = useState<Edit>();
  const from = useRef<{ x: number; y: number } | undefined>(undefined);
  const board = useRef<HTMLDivElement>(null);
  const next = useRef(1);

  const place = (event: PointerEvent) => {
    const area = board.current?.getBoundingClientRect();
    if (!area) return { x: 0, y: 0 };
    return { x: (event.clientX - area.left) / area.width, y: (event.clientY - area.top) / area.height };
  };
  const begin = (event: PointerEvent) => {
    if (event.button !== 0 || event.target !== event.currentTarget) return;
    board.current?.setPointerCapture(event.pointerId);
    from.current = place(event);
  };
  const drag = (event: PointerEvent) => {
    if (from.current) setDrawn({ id: next.current, tool, label: '', ...boxBetween(from.current, place(event)) });
  };
  const end = () => {
    from.current = undefined;
    if (drawn) put(drawn);
    setDrawn(undefined);
  };
  const put = (edit: Edit) => {
    if (edit.id === next.current) next.current++;
    setEdits((now) => withEdit(now, edit));
  };
  const add = () => {
    const id = next.current;
    put({ id, tool, label: '', x: 0.35, y: 0.4, width: 0.3, height: 0.1 });
    requestAnimationFrame(() => document.getElementById(`edit-${id}`)?.focus());
  };
  const remove = (id: number) => setEdits((now) => now.filter((edit) => edit.id !== id));

  return (
    <EditorFrame
      heading={t('editorHeading', editing.part.name)}
      hint={t('editorHint')}
      saveLabel={t('editorSave')}
      canSave={edits.length > 0 && !props.isSaving}
      onSave={() => props.onSave(edits)}
      onCancel={props.onCancel}
    >
      <fieldset class="fieldset button-row" aria-label={t('editorTools')}>
        {(Object.keys(TOOLS) as Tool[]).map((name) => (
          <button key={name} type="button" class="button" aria-pressed={name === tool} onClick={() => setTool(name)}>
            {t(TOOLS[name])}
          </button>
        ))}
        <button type="button" class="button" onClick={add}>
          <Icon name="add" />
          {t('editorAdd')}
        </button>
      </fieldset>
      <div class="board-frame">
        <div
          ref={board}
          class="board"
          onPointerDown={begin}
          onPointerMove={drag}
          onPointerUp={end}
          onPointerCancel={end}
        >
          <img src={editing.url} alt={t('previewPicture')} draggable={false} />
          {[...edits, ...(drawn ? [drawn] : [])].map((edit) => (
            <BoxView key={edit.id} edit={edit} onChange={put} onRemove={() => remove(edit.id)} />
          ))}
        </div>
      </div>
      {edits.length > 0 && (
        <ol class="edits" aria-label={t('editorBoxes')}>
          {edits.map((edit) => (
            <li key={edit.id} class="edit-row">
              <span>{boxName(edit)}</span>
              {edit.tool === 'mark' && (
                <input
                  class="input edit-label"
                  aria-label={t('boxLabel', edit.id)}
                  placeholder={t('boxLabelHint')}
                  maxLength={60}
                  value={edit.label}
                  onInput={(event) => put({ ...edit, label: event.currentTarget.value })}
                />
              )}
              <button type="button" class="button button-plain" onClick={() => remove(edit.id)}>
                {t('boxRemove', edit.id)}
              </button>
            </li>
          ))}
        </ol>
      )}
      <p class="small muted">{t('editorBurned')}</p>
    </EditorFrame>
  );
}

const percent = (value: number) => `${(value * 100).toFixed(2)}%`;

const boxName = ({ id, tool, x, y }: Edit) => t(NAMES[tool], id, Math.round(x * 100), Math.round(y * 100));

function BoxView(props: { edit: Edit; onChange: (edit: Edit) => void; onRemove: () => void }) {
  const { edit } = props;
  return (
    <button
      type="button"
      id={`edit-${edit.id}`}
      class={`box box-${edit.tool}`}
      aria-label={boxName(edit)}
      style={{ left: percent(edit.x), top: percent(edit.y), width: percent(edit.width), height: percent(edit.height) }}
      onKeyDown={(event) => {
        if (event.key === 'Delete' || event.key === 'Backspace') props.onRemove();
        const next = moved(edit, event.key, event.shiftKey);
        if (!next) return;
        event.preventDefault();
        props.onChange(next);
      }}
    >
      {edit.label !== '' && <span>{edit.label}</span>}
    </button>
  );
}
