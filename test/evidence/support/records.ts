import Dexie from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import { type Capture, JuliDatabase, type NewArtefact } from '../../../utils/evidence/index.ts';
import type { Extraction } from '../../../utils/marketplaces/types.ts';

// Dexie looks for the browser's database when it is loaded; Node has none.
Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

let made = 0;

/** A database of its own for one test. */
export function freshDatabase(): JuliDatabase {
  return new JuliDatabase(`test-${++made}`);
}

export function part(name: NewArtefact['name'], content: string): NewArtefact {
  return { name, bytes: new Blob([content]), type: 'text/plain' };
}

export type Draft = Omit<Capture, 'artefacts' | 'orderKey'>;

/** A capture that is not saved yet. */
export function draft(id: string, more: Partial<Draft> = {}): Draft {
  return {
    id,
    at: `2026-11-0${(made++ % 9) + 1}T08:00:00Z`,
    site: 'taobao',
    page: 'order',
    failures: [],
    meta: {
      url: 'https://buyertrade.taobao.com/trade/detail.htm?id=1',
      title: '订单详情',
      frames: [],
      userAgent: 'test',
      languages: ['zh-CN'],
      extensionVersion: '0.1.0',
      extractorVersion: '1',
      deviceTime: '2026-11-01T08:00:00Z',
      deviceZone: 'Asia/Shanghai',
    },
    ...more,
  };
}

export function orderFacts(id: string, order: object = {}): Extraction {
  return { site: 'taobao', page: 'order', order: { id, ...order }, missing: [], provenance: {} };
}
