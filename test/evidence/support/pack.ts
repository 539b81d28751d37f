import messages from '../../../public/_locales/zh_CN/messages.json' with { type: 'json' };
import { appendEvent, type JuliDatabase, openCase, saveCapture } from '../../../utils/evidence/index.ts';
import {
  exportPack,
  type PackOptions,
  type PackRequest,
  type PackResult,
} from '../../../utils/evidence/pack/export.ts';
import { Words } from '../../../utils/evidence/pack/words.ts';
import { draft, freshDatabase, orderFacts } from './records.ts';

export const EXPORTED_AT = '2026-11-28T03:04:05Z';

/** A picture that is one: 1 × 1, drawn anywhere. */
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

export const words = new Words(messages);
export const world = { words, script: 'void 0;', extension: '0.0.0' };

/** A case with an order page, a product page and a chat, each with its parts. */
export async function caseWithEvidence(
  db: JuliDatabase = freshDatabase(),
): Promise<{ db: JuliDatabase; caseId: string }> {
  const { id: caseId } = await openCase(
    {
      type: 'opened',
      orderKey: 'taobao:4827',
      site: 'taobao',
      problem: 'signed-not-received',
      order: { id: '4827', shop: '亮堂灯具', paid: 148.8 },
    },
    db,
  );
  for (const page of ['order', 'product', 'chat'] as const) {
    const parts = [
      { name: 'viewport.png', bytes: new Blob([PNG, page]), type: 'image/png' },
      {
        name: 'page.html',
        bytes: new Blob([`<!doctype html><title>${page}</title><p>内容 ${page}`]),
        type: 'text/html',
      },
      { name: 'text.txt', bytes: new Blob([`文字 ${page}`]), type: 'text/plain' },
    ] as const;
    const { meta } = draft(page);
    const saved = await saveCapture(
      draft(page, {
        at: '2026-11-20T08:00:00Z',
        page,
        facts: { ...orderFacts('4827', { paid: 148.8 }), page },
        meta: { ...meta, url: `https://shop.example/${page}?a=1&b=<2>`, title: `《${page}》的标题/含 "引号"` },
      }),
      parts,
      db,
    );
    await appendEvent(caseId, { type: 'evidence-filed', captureId: saved.id, page, title: saved.meta.title }, db);
  }
  return { db, caseId };
}

/** Exports into memory. */
export async function packOf(
  request: Omit<PackRequest, 'exportedAt'> & { exportedAt?: string },
  options: PackOptions,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; result: PackResult }> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const collected = new Response(readable as ReadableStream<Uint8Array<ArrayBuffer>>).bytes();
  collected.catch(() => {});
  const result = await exportPack({ exportedAt: EXPORTED_AT, ...request }, writable, world, options);
  return { bytes: (await collected) as Uint8Array<ArrayBuffer>, result };
}
