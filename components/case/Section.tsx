import type { ComponentChildren } from 'preact';

/** A part of the workspace under its own heading, to which links may lead. */
export function Section(props: { id: string; name: string; children: ComponentChildren }) {
  const heading = `${props.id}-heading`;
  return (
    <section class="card" id={props.id} aria-labelledby={heading}>
      <h2 id={heading} class="section-title">
        {props.name}
      </h2>
      {props.children}
    </section>
  );
}
