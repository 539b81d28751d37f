import type { FunctionComponent } from 'preact';
import type { MessageKey } from '../../utils/i18n.ts';

/** One page of the options. */
export interface OptionsSection {
  /** Its address behind `options.html#`. */
  id: string;
  title: MessageKey;
  /** The whole section below its heading; reads and writes what it is about by itself. */
  Section: FunctionComponent;
}

export const defineSection = (section: OptionsSection): OptionsSection => section;
