import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { label } from '../../../utils/i18n.ts';
import type { TableFault } from '../../../utils/rights/tables/index.ts';

/** Names the fault of a field, once saving was tried: the last part of the pointer is the field. */
export type FaultAt = (field: string) => string | undefined;

/** The form below a table. It speaks up about what is wrong only after the first try, and then at the field. */
export function FigureForm(props: {
  name: string;
  save: string;
  faults: () => TableFault[];
  onSave: () => void;
  children: (faultAt: FaultAt) => ComponentChildren;
}) {
  const [isTried, setTried] = useState(false);
  const faults = isTried ? props.faults() : [];
  const faultAt: FaultAt = (field) => {
    const found = faults.find(({ pointer }) => pointer.endsWith(`/${field}`));
    return found && label('tableFault', found.fault);
  };
  return (
    <form
      class="figure-form"
      aria-label={props.name}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const isRight = props.faults().length === 0;
        setTried(!isRight);
        if (isRight) props.onSave();
      }}
    >
      {props.children(faultAt)}
      <button type="submit" class="button">
        {props.save}
      </button>
    </form>
  );
}
