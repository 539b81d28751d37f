import type { Exhibit } from '../../utils/case/exhibits.ts';
import { exhibitsByClass } from '../../utils/case/exhibits.ts';
import { label, t } from '../../utils/i18n.ts';
import { exhibitName } from '../case/ExhibitCard.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';

/** Which exhibits come along: all, unless some are left out or have no version that may. */
export function ExhibitChoice(props: {
  exhibits: readonly Exhibit[];
  chosen: readonly string[];
  may: (id: string) => boolean;
  left: ReadonlySet<string>;
  onLeave: (left: ReadonlySet<string>) => void;
}) {
  const { exhibits, chosen, may, left } = props;
  const toggle = (id: string, isOn: boolean) => {
    const next = new Set(left);
    if (isOn) next.delete(id);
    else next.add(id);
    props.onLeave(next);
  };
  return (
    <Disclosure title={t('packExhibits', chosen.length, exhibits.length)}>
      {exhibitsByClass(exhibits)
        .filter(({ exhibits: held }) => held.length > 0)
        .map(({ class: name, exhibits: held }) => (
          <fieldset key={name} class="fieldset">
            <legend>
              {name} {label('evidence', name)}
            </legend>
            {held.map((exhibit) => (
              <label key={exhibit.id} class="check">
                <input
                  type="checkbox"
                  checked={chosen.includes(exhibit.id)}
                  disabled={!may(exhibit.id)}
                  onChange={(event) => toggle(exhibit.id, event.currentTarget.checked)}
                />
                <span>
                  {exhibitName(exhibit)}
                  {!may(exhibit.id) && <span class="small muted"> {t('packNotRedacted')}</span>}
                </span>
              </label>
            ))}
          </fieldset>
        ))}
    </Disclosure>
  );
}
