import { browser } from 'wxt/browser';
import { caseTitle } from '../../components/popup/CaseList.tsx';
import type { RecorderActions, RecorderModel, RecorderState } from '../../components/recorder/model.ts';
import { showRecording } from '../../utils/capture/badge.ts';
import { askToShare, canFilm } from '../../utils/capture/recording/film.ts';
import { frontLine, watchFront } from '../../utils/capture/recording/front.ts';
import { knownOffset } from '../../utils/capture/recording/known-offset.ts';
import { whileRecording } from '../../utils/capture/recording/live.ts';
import type { RecorderPlace } from '../../utils/capture/recording/open.ts';
import { MOST_BYTES, MOST_MS, MOST_STILLS, Recording } from '../../utils/capture/recording/recording.ts';
import { now } from '../../utils/clock.ts';
import {
  EvidenceError,
  evidenceError,
  type Front,
  getOrder,
  isShortOfRoom,
  type RecordingEnd,
  type RecordingLog,
} from '../../utils/evidence/index.ts';
import { t } from '../../utils/i18n.ts';
import { send } from '../../utils/messaging.ts';
import { type Camera, filmCamera, stillCamera } from './camera.ts';

const SHOW_MS = 500;
/** How often the room on the disk is looked at, in kept bytes. */
const LOOK_EVERY = 20_000_000;

type Ending = RecordingEnd | 'drop';

/** The state of the recorder's window. */
export class RecorderStore {
  model: RecorderModel;
  readonly #place: RecorderPlace;
  readonly #listeners = new Set<() => void>();
  #recording: Recording | undefined;
  #camera: Camera | undefined;
  #end: ((how: Ending) => void) | undefined;

  constructor(place: RecorderPlace) {
    this.#place = place;
    this.model = {
      state: { is: 'ready' },
      canFilm: canFilm(),
      front: { tabId: place.tabId },
      isShortOfRoom: false,
      announcement: '',
    };
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(part: Partial<RecorderModel>): void {
    this.model = { ...this.model, ...part };
    for (const listener of this.#listeners) listener();
  }

  /** Reads what stands around a recording, and follows the tab in front. */
  async start(): Promise<void> {
    watchFront(this.#place.windowId, (front) => {
      this.set({ front });
      this.#recording?.see(front);
      this.#camera?.see(front);
    });
    const { orderKey } = this.#place.under;
    const order = orderKey === undefined ? undefined : await getOrder(orderKey);
    if (order) this.set({ filedUnder: caseTitle({ title: order.order.items?.[0]?.title ?? order.order.id ?? '' }) });
    this.set({ isShortOfRoom: isShortOfRoom(await navigator.storage.estimate()) });
  }

  readonly actions: RecorderActions = {
    film: (surface) => void this.#film(surface),
    stills: () => void this.#record('stills'),
    mark: () => void this.#camera?.mark(),
    end: () => this.#end?.('user'),
    drop: () => this.#end?.('drop'),
    again: () => this.set({ state: { is: 'ready' }, announcement: '' }),
  };

  /** The window is closing: the background makes a record of what was kept. */
  leave(): void {
    if (this.#recording) void send('recorder:left', { id: this.#recording.id });
  }

  async #film(surface: 'browser' | 'window'): Promise<void> {
    try {
      // Nothing may be awaited before: the browser asks only straight from a press.
      const asked = askToShare(surface);
      this.set({ state: { is: 'asking' } });
      const stream = await asked;
      await this.#record('film', stream);
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      // The user's no needs no explaining by the browser.
      const refused = name === 'NotAllowedError' || name === 'AbortError' ? '' : String(error);
      this.set({ state: { is: 'ready', refused }, announcement: t('recorderRefused') });
    }
  }

  async #record(mode: RecordingLog['mode'], stream?: MediaStream): Promise<void> {
    const { front } = this.model;
    const offset = await knownOffset(now()).catch(
      (error: unknown): undefined => void console.warn('the clocks of earlier captures', error),
    );
    const recording = new Recording({
      mode,
      front: { ...front, windowId: this.#place.windowId },
      title: t('recordingTitle', front.title || front.url || t('recorderFrontUnknown')),
      under: this.#place.under,
      version: browser.runtime.getManifest().version,
      serverOffset: offset,
    });
    await whileRecording(recording.id, () => this.#run(recording, mode, stream, offset?.ms));
    this.#recording = undefined;
  }

  async #run(recording: Recording, mode: RecordingLog['mode'], stream?: MediaStream, offsetMs?: number) {
    const { promise: ending, resolve: end } = Promise.withResolvers<Ending>();
    let fault: EvidenceError | undefined;
    try {
      await recording.begin(this.#place.tabId);
    } catch (error) {
      for (const track of stream?.getTracks() ?? []) track.stop();
      return this.#fail(evidenceError(error), false);
    }
    this.#recording = recording;
    this.#end = end;
    const failed = (error: unknown) => {
      fault = evidenceError(error);
      // Everything was deleted meanwhile: this recording with it.
      if (fault.key === 'recording_error_gone') end('drop');
      else end(fault.key === 'capture_error_quota' ? 'room' : 'failed');
    };
    const first = this.model.front;
    const line = (seen: Front) =>
      frontLine(seen, recording.log.surface?.kind === 'browser' && seen.tabId !== first.tabId);
    const wish = {
      recording,
      line,
      front: first,
      failed,
      offsetMs,
      missed: (reason?: string) => this.#show(recording, mode, reason),
    };
    const showing = setInterval(() => this.#show(recording, mode), SHOW_MS);
    let how: Ending;
    try {
      this.#camera = stream
        ? filmCamera(stream, { ...wish, ended: end, kept: () => void this.#look(recording, end) })
        : stillCamera(this.#place.windowId, { ...wish, kept: () => void this.#look(recording, end) });
      this.#show(recording, mode);
      this.set({ announcement: t('recorderRunning') });
      void showRecording(true);
      how = await ending;
    } catch (error) {
      failed(error);
      how = 'failed';
    } finally {
      clearInterval(showing);
      this.#end = undefined;
    }
    this.set({ state: { is: 'saving' }, announcement: t('recorderSaving') });
    await this.#camera?.stop().catch((error) => console.error('the camera could not be stopped', error));
    this.#camera = undefined;
    void showRecording(false);
    await this.#finish(recording, how, fault);
  }

  async #finish(recording: Recording, how: Ending, fault: EvidenceError | undefined): Promise<void> {
    try {
      if (how === 'drop') {
        await recording.drop();
        if (fault) return this.#fail(fault, false);
        return this.set({ state: { is: 'ready' }, announcement: t('recorderDropped') });
      }
      if (recording.isEmpty) {
        await recording.forget();
        return this.#fail(new EvidenceError('recording_error_nothing', fault?.message ?? ''), false);
      }
      const capture = await recording.end(how);
      this.set({ state: { is: 'done', capture }, announcement: t('recorderDone') });
    } catch (error) {
      this.#fail(evidenceError(error), true);
    }
  }

  #fail({ key, message }: EvidenceError, isKept: boolean): void {
    const state: RecorderState = { is: 'failed', error: key, isKept, ...(message === '' ? {} : { detail: message }) };
    this.set({ state, announcement: t('recorderFailed') });
  }

  #show(recording: Recording, mode: RecordingLog['mode'], missed?: string): void {
    // The last still may come when it has ended.
    if (!this.#end) return;
    const { ms, bytes, log } = recording;
    const before = this.model.state;
    const still = before.is === 'recording' && log.stills.length === before.stills ? before.missed : undefined;
    const reason = missed ?? still;
    const state = { mode, ms, bytes, stills: log.stills.length, ...(reason === undefined ? {} : { missed: reason }) };
    this.set({ state: { is: 'recording', ...state } });
  }

  #lookedAt = 0;

  /** Ends a recording that has become too long, or for which the disk has no room. */
  async #look(recording: Recording, end: (how: Ending) => void): Promise<void> {
    const { ms, bytes, log } = recording;
    if (ms > MOST_MS || bytes > MOST_BYTES || log.stills.length >= MOST_STILLS) return end('limit');
    if (bytes - this.#lookedAt < LOOK_EVERY) return;
    this.#lookedAt = bytes;
    const { usage = 0, quota = Number.POSITIVE_INFINITY } = await navigator.storage.estimate();
    if (quota - usage < 2 * LOOK_EVERY) end('room');
  }
}
