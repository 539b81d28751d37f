import { describe, expect, test } from 'vitest';
import { type BarText, barHeight, clockLine, elapsed } from '../../../utils/capture/recording/bar.ts';
import { filmSize } from '../../../utils/capture/recording/draw.ts';
import { frontLine } from '../../../utils/capture/recording/front.ts';
import { recorderPlace } from '../../../utils/capture/recording/open.ts';
import { Recording, type RecordingStore } from '../../../utils/capture/recording/recording.ts';
import { EvidenceError, type KeptRecording } from '../../../utils/evidence/index.ts';

/** A store in memory that can fill up. */
function memory(room = Number.POSITIVE_INFINITY) {
  const kept: KeptRecording[] = [];
  let left = room;
  const store: RecordingStore = {
    begin: async () => undefined,
    keep: async (_, { bytes }, early) => {
      if (bytes.length > left) throw new EvidenceError('capture_error_quota', 'full');
      left -= bytes.length;
      kept.push(early);
    },
    end: async ({ record, log }) => ({ ...record, artefacts: [], recording: { ...log, ms: 0, stills: 0 } }),
    drop: async () => undefined,
    forget: async () => undefined,
  };
  return { store, kept };
}

const start = (store: RecordingStore) =>
  new Recording(
    {
      mode: 'film',
      front: { tabId: 3, windowId: 1, url: 'https://item.taobao.com/item.htm?id=1', title: '杯子' },
      title: '取证过程：杯子',
      under: {},
      version: '1',
    },
    store,
  );

describe('a recording', () => {
  test('keeps what comes in turn, each with a log that names all before it and itself', async () => {
    const { store, kept } = memory();
    const recording = start(store);
    await Promise.all([
      recording.addPiece(new Blob(['one'])),
      recording.addStill(new Blob(['picture']), 'start'),
      recording.addPiece(new Blob(['two'])),
    ]);
    expect(kept.map(({ log }) => [log.pieces.length, log.stills.length])).toEqual([
      [1, 0],
      [1, 1],
      [2, 1],
    ]);
    expect(kept[2]?.log).toMatchObject({
      ended: 'cut',
      pieces: [{ size: 3 }, { size: 3 }],
      stills: [{ name: 'recording/000.png', url: 'https://item.taobao.com/item.htm?id=1', title: '杯子' }],
    });
    expect(kept[2]?.record).toMatchObject({ site: 'taobao', page: 'other', meta: { title: '取证过程：杯子' } });
    expect(recording.bytes).toBe(13);
  });

  test('notes each page that comes to the front once, and its title when that comes later', async () => {
    const { store } = memory();
    const recording = start(store);
    recording.see({ tabId: 3, url: 'https://a.example/' });
    recording.see({ tabId: 3, url: 'https://a.example/', title: 'A' });
    recording.see({ tabId: 4 });
    expect(recording.log.visits.map(({ tabId, url, title }) => [tabId, url, title])).toEqual([
      [3, 'https://item.taobao.com/item.htm?id=1', '杯子'],
      [3, 'https://a.example/', 'A'],
      [4, undefined, undefined],
    ]);
  });

  test('on a full disk keeps what was kept, and names no piece that is not there', async () => {
    const { store } = memory(5);
    const recording = start(store);
    await recording.addPiece(new Blob(['four']));
    await expect(recording.addPiece(new Blob(['more']))).rejects.toMatchObject({ key: 'capture_error_quota' });
    await expect(recording.addPiece(new Blob(['x']))).rejects.toMatchObject({ key: 'capture_error_quota' });
    recording.miss('capture_part_no_grant');
    expect(recording.log.pieces).toHaveLength(1);
    expect((await recording.end('room')).recording).toMatchObject({ ended: 'room', pieces: [{ size: 4 }] });
  });
});

describe('the bar', () => {
  const text: BarText = { now: Date.parse('2026-11-28T15:15:07Z'), ms: 83_000, front: '' };

  test('tells Beijing time, by which clock, and how long it has been recorded', () => {
    expect(clockLine(text)).toBe('北京时间 2026-11-28 23:15:07（设备时钟）　已录 00:01:23');
    expect(clockLine({ ...text, offsetMs: 420 })).toContain('（设备时钟，比网站服务器快0.4秒）');
    expect(clockLine({ ...text, offsetMs: -61_000 })).toContain('慢61.0秒');
    expect(elapsed(3_723_999)).toBe('01:02:03');
  });

  test('stands above the picture, never on it, and the film has even sides', () => {
    for (const [width, height] of [
      [1280, 800],
      [1921, 1079],
      [3840, 2160],
      [375, 667],
    ] as const) {
      const film = filmSize(width, height);
      expect(film.top).toBe(barHeight(film.width));
      expect(film.width).toBeLessThanOrEqual(1920);
      expect([film.width % 2, film.height % 2]).toEqual([0, 0]);
      expect((film.height - film.top) / film.width).toBeCloseTo(height / width, 2);
    }
  });

  test('says what it does not know', () => {
    expect(frontLine({ tabId: 1 }, false)).toBe('前台标签页：未授权扩展查看地址的网页');
    expect(frontLine({ tabId: 2, url: 'https://a.example/', title: 'A' }, true)).toContain('画面以共享的标签页为准');
  });
});

test('the window knows from its address what it is to record', () => {
  expect(recorderPlace('?tab=7&window=2&orderKey=jd%3A77')).toEqual({
    tabId: 7,
    windowId: 2,
    under: { orderKey: 'jd:77' },
  });
});
