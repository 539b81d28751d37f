import type { ChatRecord } from '../../../case/chat/types.ts';
import type { ChatSource } from '../../../marketplaces/chat-source.ts';
import type { ChatStep } from '../../../messages.ts';

/** How a conversation is to be read back. */
export interface ChatOrder {
  captureId: string;
  /** `YYYY-MM-DD` in Asia/Shanghai: what 昨天 means. */
  today: string;
  pictures: boolean;
}

/** What a reading needs from outside. */
export interface ChatWorld {
  source: ChatSource;
  /** Told before each step, and waited for: the answer may be to stop. */
  step(step: ChatStep): Promise<{ go: boolean }>;
  /** Makes safe what was read so far: the page may leave at any moment. */
  keep(record: ChatRecord, isOver: boolean): Promise<unknown>;
  /** The device clock, ISO 8601. */
  now(): string;
}

export type Heading = ChatStep['heading'];
