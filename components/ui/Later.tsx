import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** What is not needed for the first look: it is rendered when the rest has been painted. */
export function Later({ children }: { children: ComponentChildren }) {
  const [isTime, setTime] = useState(false);
  useEffect(() => setTime(true), []);
  return isTime ? children : null;
}
