import type { Blank } from './blocks.ts';

/** A gap as it is written in every rendering: visible, and with the question that fills it. */
export const gap = ({ blank }: Blank): string => `【请填写：${blank}】`;
