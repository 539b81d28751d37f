import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** What is not needed for the first look: it is rendered when the rest has been painted. */
export function Later({ isNow = false, children }: { isNow?: boolean | undefined; children: ComponentChildren }) {
  const [isTime, setTime] = useState(isNow);
  useEffect(() => setTime(true), []);
  return isTime ? children : null;
}
