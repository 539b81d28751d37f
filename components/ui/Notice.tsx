import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

/** A sentence that should not be overlooked. `urgent` is for what failed or is about to run out. */
export function Notice(props: { tone?: 'plain' | 'caution' | 'urgent'; children: ComponentChildren }) {
  const tone = props.tone ?? 'plain';
  return (
    <div class={`notice notice-${tone}`}>
      <Icon name={tone === 'plain' ? 'info' : 'alert'} />
      <div>{props.children}</div>
    </div>
  );
}
