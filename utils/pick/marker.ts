/** What is drawn over a page while it is pointed at. */
export interface Marker {
  /** Outlines a place; without one the outline is gone. */
  frame: (box: DOMRect | undefined) => void;
  /** The sentence at the top and what stands below it. */
  say: (text: string, hint: string) => void;
  remove: () => void;
}

/** Styles by script alone: the page's policy for styles does not count for them, and its style sheets do not reach in. */
const HOST = 'all:initial;position:fixed;inset:0;z-index:2147483647;pointer-events:none';
const FRAME =
  'position:fixed;box-sizing:border-box;border:2px solid #0c5a57;background:rgb(12 90 87 / 12%);border-radius:3px';
const BAR =
  'position:fixed;top:12px;left:50%;transform:translateX(-50%);max-width:min(34rem,90vw);padding:10px 16px;border-radius:8px;' +
  'background:#084644;color:#fff;font:14px/1.5 system-ui,sans-serif;text-align:center;box-shadow:0 2px 12px rgb(0 0 0 / 30%)';

/** Draws in a closed shadow root, so that neither page nor styles see or change what stands there. */
export function marker(document: Document): Marker {
  const host = document.createElement('div');
  host.style.cssText = HOST;
  const root = host.attachShadow({ mode: 'closed' });
  const part = (style: string, parent: Node = root) => {
    const element = document.createElement('div');
    element.style.cssText = style;
    parent.appendChild(element);
    return element;
  };
  const frame = part(`${FRAME};display:none`);
  const bar = part(BAR);
  bar.setAttribute('role', 'status');
  const sentence = part('', bar);
  const small = part('font-size:12px;opacity:.85', bar);
  document.documentElement.appendChild(host);
  return {
    frame(box) {
      frame.style.display = box ? 'block' : 'none';
      if (!box) return;
      const { left, top, width, height } = box;
      Object.assign(frame.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    },
    say(text, hint) {
      sentence.textContent = text;
      small.textContent = hint;
    },
    remove: () => host.remove(),
  };
}
