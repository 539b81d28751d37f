import { abroad } from './abroad.ts';
import { amazon } from './amazon.ts';
import { chats } from './chats.ts';
import { china } from './china.ts';
import { declared } from './declared.ts';
import { disagreements } from './disagreements.ts';
import { emptyLists } from './empty-lists.ts';
import { further } from './further.ts';
import { locales } from './locales.ts';
import { ordersChina } from './orders-china.ts';
import { shopsChina } from './shops-china.ts';
import { taobao } from './taobao.ts';
import { traps } from './traps.ts';
import { walls } from './walls.ts';
import { world } from './world.ts';
import type { Written } from './written.ts';

export const UNSEEN: Readonly<Record<string, readonly Written[]>> = {
  taobao,
  china,
  amazon,
  world,
  traps,
  chats,
  further,
  locales,
  declared,
  abroad,
  ordersChina,
  walls,
  shopsChina,
  disagreements,
  emptyLists,
};
