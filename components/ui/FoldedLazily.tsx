import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Disclosure } from './Disclosure.tsx';

/** A disclosure whose content is made when it is first unfolded, and kept from then on: for what takes work to show. */
export function FoldedLazily(props: { title: ComponentChildren; class?: string; children: ComponentChildren }) {
  const [isWanted, want] = useState(false);
  return (
    <Disclosure title={props.title} class={props.class ?? ''} onOpen={() => want(true)}>
      {isWanted && props.children}
    </Disclosure>
  );
}
