import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { legalDay } from '../../utils/clock.ts';
import { show } from './show.ts';
import { tell } from './tell.ts';

/** Whether a window can be opened here. */
function hasDisplay({ platform, env }: typeof process): boolean {
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

const { values } = parseArgs({
  options: { out: { type: 'string' }, headless: { type: 'boolean', default: false } },
});

if (hasDisplay(process) && !values.headless && values.out === undefined) await show();
else await tell(resolve(values.out ?? `out/demo-${legalDay()}`));
