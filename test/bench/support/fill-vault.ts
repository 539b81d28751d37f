/**
 * A vault of `captures` captures with `filesEach` stored files each, and a case with 40 of them; run in a page of the
 * extension, by the browser’s own means: what is measured is reading it. @returns the id of the case.
 */
export async function fill(captures: number, filesEach: number): Promise<string> {
  const open = indexedDB.open('juli');
  const db = await new Promise<IDBDatabase>((done, fail) => {
    open.onsuccess = () => done(open.result);
    open.onerror = () => fail(open.error);
  });
  const caseId = 'bench-case';
  const at = '2026-11-01T08:00:00Z';
  const hash = (n: number) => n.toString(16).padStart(64, '0');
  const transaction = db.transaction(['artefacts', 'captures', 'cases', 'events', 'orders'], 'readwrite');
  const put = (table: string, row: unknown) => transaction.objectStore(table).put(row);
  const messages = Array.from({ length: 20 }, (_, index) => ({ from: 'buyer', text: `message ${index}` }));
  for (let capture = 0; capture < captures; capture++) {
    const artefacts = Array.from({ length: filesEach }, (_, file) => ({
      name: ['viewport.png', 'page.html', 'text.txt', 'facts.json', 'page.mhtml'][file],
      hash: hash(capture * filesEach + file),
      size: 20_000,
      type: 'text/plain',
    }));
    for (const { hash: name, size, type } of artefacts)
      put('artefacts', { hash: name, size, type, bytes: new Blob([new Uint8Array(size)]) });
    put('captures', {
      id: `c${capture}`,
      at,
      site: 'taobao',
      page: 'order',
      artefacts,
      failures: [],
      facts: { site: 'taobao', page: 'order', chat: { messages }, missing: [], provenance: {} },
      meta: { url: `https://example.com/${capture}`, title: `page ${capture}`, frames: [] },
    });
  }
  const order = { id: '1', items: [{ title: '护眼台灯' }], paid: 148.8, orderedAt: '2026-10-01' };
  put('cases', { id: caseId, openedAt: at, orderKey: 'taobao:1' });
  put('orders', { key: 'taobao:1', site: 'taobao', id: '1', order, readAt: at, captures: [] });
  const place = (seq: number) => ({ id: `e${seq}`, caseId, seq, recordedAt: at });
  put('events', { ...place(0), type: 'opened', orderKey: 'taobao:1', site: 'taobao', order, problem: 'quality-fault' });
  for (let seq = 1; seq <= 40; seq++)
    put('events', { ...place(seq), type: 'evidence-filed', captureId: `c${seq}`, page: 'order', title: `page ${seq}` });
  await new Promise<void>((done, fail) => {
    transaction.oncomplete = () => done();
    transaction.onerror = () => fail(transaction.error);
  });
  db.close();
  return caseId;
}
