import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, vi } from 'vitest';
import type { PopupActions, PopupModel } from '../../components/popup/model.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import * as sample from './samples.ts';
import { speak } from './speak.ts';

/** A popup in jsdom that a test uses as a person does: by the words on it. */

const spies = () => ({
  capture: vi.fn(),
  resume: vi.fn(),
  stopLong: vi.fn(),
  openRecorder: vi.fn(),
  allowMore: vi.fn(),
  readChat: vi.fn(),
  stopChat: vi.fn(),
  fileCapture: vi.fn(),
  openCase: vi.fn(),
  changeProblem: vi.fn(),
  record: vi.fn(),
  answer: vi.fn(),
  addFromPage: vi.fn(),
  undo: vi.fn(),
  redo: vi.fn(),
  chooseOrder: vi.fn(),
  giveFact: vi.fn(),
  pointAt: vi.fn(),
  copyReport: vi.fn(async () => true),
  importOrders: vi.fn(),
  chooseFit: vi.fn(),
  showOrders: vi.fn(),
  showOrder: vi.fn(),
  showCase: vi.fn(),
  dismissLost: vi.fn(),
  retry: vi.fn(),
  copy: vi.fn(async () => true),
  saveDocument: vi.fn(async () => true),
});

/** What the popup asked for, and where it stands; new for each test. */
export const popup = { actions: spies(), root: undefined as unknown as HTMLElement };

beforeEach(() => {
  speak('zh');
  popup.actions = spies();
  popup.root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, popup.root);
  popup.root.remove();
});

export const show = (part: Partial<PopupModel>) =>
  act(() =>
    render(
      <Popup
        model={sample.model(part)}
        actions={popup.actions satisfies PopupActions}
        viewerUrl={(id) => id}
        optionsUrl="options.html"
      />,
      popup.root,
    ),
  );

/** The control with that text or label. */
export function control<T extends HTMLElement>(selector: string, name: string): T {
  const named = [...popup.root.querySelectorAll<T>(selector)].find((one) => {
    const labels = 'labels' in one ? [...((one as unknown as HTMLInputElement).labels ?? [])] : [];
    return [one, ...labels].some((part) => part.textContent?.trim() === name);
  });
  if (!named) throw new Error(`Nothing is called ${name}. There is:\n${popup.root.textContent}`);
  return named;
}

export const press = (name: string) => act(async () => control<HTMLButtonElement>('button', name).click());
export const check = (name: string) => act(() => control<HTMLInputElement>('input', name).click());

export function type(name: string, value: string): Promise<void> {
  return act(() => {
    const input = control<HTMLInputElement>('input, select', name);
    input.value = value;
    input.dispatchEvent(new Event(input.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  });
}

/** What stands in the first alert: the sentence about a fault. */
export const alertText = () => popup.root.querySelector('[role=alert]')?.textContent ?? undefined;

export const inCase = (stage: 1 | 2 | 3 | 4 = 1, part: Partial<ReturnType<typeof sample.advice>> = {}) => ({
  standing: sample.standingOf(sample.advice(stage, part)),
});
