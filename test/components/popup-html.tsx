import { render } from 'preact-render-to-string';
import type { PopupActions, PopupModel } from '../../components/popup/model.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import * as sample from './samples.ts';

const actions = {} as PopupActions;

/** A state of the popup as HTML. */
export const html = (part: Partial<PopupModel>): string =>
  render(
    <Popup
      model={sample.model(part)}
      actions={actions}
      viewerUrl={(id) => `viewer.html#${id}`}
      optionsUrl="options.html"
    />,
  );

/** Its words alone. */
export const text = (part: Partial<PopupModel>): string =>
  html(part)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
