import type { ComponentChildren } from 'preact';

/** A part that is folded away, with its gist in the line that opens it. */
export function Disclosure(props: {
  title: ComponentChildren;
  gist?: ComponentChildren;
  open?: boolean;
  class?: string;
  onOpen?: () => void;
  children: ComponentChildren;
}) {
  return (
    <details
      class={`disclosure ${props.class ?? ''}`}
      open={props.open}
      onToggle={(event) => event.currentTarget.open && props.onOpen?.()}
    >
      <summary>
        <span>{props.title}</span>
        {props.gist !== undefined && <span class="gist">{props.gist}</span>}
      </summary>
      <div class="disclosed">{props.children}</div>
    </details>
  );
}
