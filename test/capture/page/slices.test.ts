import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { assemble } from '../../../utils/capture/page/assemble.ts';
import { Slices } from '../../../utils/capture/page/slices.ts';
import { atOnce, mapping } from '../../../utils/case/steps.ts';

describe('the main thread is given back', () => {
  const ran = vi.fn();

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    ran.mockReset();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('until nothing else waits for it', async () => {
    const asked: { task: () => void; priority: string }[] = [];
    vi.stubGlobal('scheduler', {
      postTask: async (task: () => void, { priority }: { priority: string }) => asked.push({ task, priority }),
    });
    const rest = new Slices().rest().then(ran);
    await Promise.resolve();
    expect(ran).not.toHaveBeenCalled();
    expect(asked).toMatchObject([{ priority: 'background' }]);
    asked[0]?.task();
    await rest;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('but not longer than a moment by a page that is never idle', async () => {
    vi.stubGlobal('scheduler', { postTask: () => new Promise(() => undefined) });
    const rest = new Slices().rest();
    vi.advanceTimersByTime(30);
    await expect(rest).resolves.toBeUndefined();
  });

  it('for a turn, in a hidden page and where the browser knows no order of tasks', async () => {
    const postTask = vi.fn();
    vi.stubGlobal('scheduler', { postTask });
    vi.stubGlobal('document', { hidden: true });
    await new Slices().rest();
    expect(postTask).not.toHaveBeenCalled();
    vi.stubGlobal('scheduler', undefined);
    await new Slices().rest();
  });
});

it('work in steps is left when it is time, and gives what it gives at once', async () => {
  const work = () => mapping([...Array(1000).keys()], (index) => index * 2);
  let now = 0;
  const slices = new Slices(
    10,
    () => now,
    async () => undefined,
  );
  const timed = mapping([...Array(1000).keys()], (index) => {
    now++;
    return index * 2;
  });
  expect(await slices.through(timed)).toEqual(atOnce(work()));
  expect(slices.longest).toBeLessThan(10 + 8);
  expect(slices.rests).toBeGreaterThan(1000 / 18);
});

it('a file is put together in steps short enough to rest in between', async () => {
  let now = 0;
  const slices = new Slices(
    10,
    () => {
      now += 4;
      return now;
    },
    async () => undefined,
  );
  const size = 1024 * 1024;
  const { bytes } = await assemble(
    [...'宝贝'].map((word) => word.repeat(size / 4)),
    [],
    slices,
  );
  expect(bytes.length).toBe((size / 2) * 3);
  expect(slices.rests).toBeGreaterThan(3);
});
