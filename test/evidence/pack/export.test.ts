import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type JuliDatabase, verifyLedger } from '../../../utils/evidence/index.ts';
import { type Entry, readContainer } from '../../../utils/evidence/verify/container.ts';
import { verifyPack } from '../../../utils/evidence/verify/pack.ts';
import { caseWithEvidence, packOf } from '../support/pack.ts';

let db: JuliDatabase;
let caseId: string;
let blob: Blob;
let entries: Entry[];

async function textOf(path: string): Promise<string> {
  const entry = entries.find((one) => one.path === path);
  if (!entry) throw new Error(`no ${path} in\n${entries.map((one) => one.path).join('\n')}`);
  return blob.slice(entry.from, entry.from + entry.size).text();
}

beforeAll(async () => {
  ({ db, caseId } = await caseWithEvidence());
  blob = new Blob([(await packOf({ caseId, recipient: '市场监督管理局' }, { db })).bytes]);
  ({ entries } = await readContainer(blob));
});

describe('a pack', () => {
  test('verifies, and its export stands in a ledger that verifies', async () => {
    const key = (await db.keys.toArray())[0]?.id ?? '';
    const report = await verifyPack(blob, { key });
    expect(report).toMatchObject({ ok: true, problems: [], notices: [], entries: 5, signatures: 5, stamps: [] });
    expect((await verifyPack(blob)).notices).toEqual(['the key was not compared with a fingerprint on paper']);
    expect(report.keys).toHaveLength(1);
    expect(await verifyLedger(db)).toMatchObject({ ok: true, entries: 5 });
  });

  test('has folders by class and names that a person reads', () => {
    const paths = entries.map(({ path }) => path);
    expect(paths).toContain('E1_基础凭证/01_订单详情_2026-11-20_160000/01_画面截图.png');
    expect(paths).toContain('E2_商品信息与描述/02_商品页_2026-11-20_160000/02_网页原件.html');
    expect(paths).toContain('E3_沟通记录/03_聊天页_2026-11-20_160000/03_取证记录.json');
    expect(paths.slice(-3)).toEqual(['manifest.json', 'ledger.jsonl', 'SHA256SUMS']);
  });

  test('lists the evidence in the columns of the courts, everything escaped', async () => {
    const list = await textOf('证据目录.html');
    for (const column of ['序号', '证据名称', '来源', '形成时间', '证明内容', '原件形式', '页码/文件', '哈希'])
      expect(list).toContain(`${column}`);
    expect(list).toContain('https://shop.example/order?a=1&amp;b=&lt;2&gt;');
    expect(list).toContain('接收方');
    expect(list).not.toContain('b=<2>');
  });

  test('is the same bytes for the same case and the same instant, and others for another', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 });
    const again = await packOf({ caseId, recipient: '市场监督管理局' }, { db }).finally(() => vi.useRealTimers());
    expect(Buffer.from(again.bytes).equals(Buffer.from(await blob.arrayBuffer()))).toBe(true);
    const later = await packOf({ caseId, exportedAt: '2026-11-28T03:04:09Z' }, { db });
    expect(Buffer.from(later.bytes).equals(Buffer.from(again.bytes))).toBe(false);
    expect(await verifyPack(new Blob([later.bytes]))).toMatchObject({ ok: true, entries: 6 });
  });

  test('of a selection holds only what was chosen, and says so', async () => {
    const { bytes, result } = await packOf({ caseId, chosen: ['chat'], withAdvice: false }, { db });
    expect(result.manifest.exhibits.map(({ record, number }) => [record.id, number])).toEqual([['chat', 1]]);
    const report = await verifyPack(new Blob([bytes]));
    expect(report.ok).toBe(true);
    expect(report.notices).toContain('a selection: 1 of 3 exhibits');
    const { entries: few } = await readContainer(new Blob([bytes]));
    expect(few.map(({ path }) => path).filter((path) => /E[12]_|下一步|文书/.test(path))).toEqual([]);
  });

  test('is not made when nothing was chosen, or when it is cancelled', async () => {
    const before = await db.ledger.count();
    await expect(packOf({ caseId, chosen: [] }, { db })).rejects.toMatchObject({ key: 'pack_error_nothing' });
    await expect(packOf({ caseId: 'none' }, { db })).rejects.toMatchObject({ key: 'pack_error_no_case' });
    const stop = new AbortController();
    const onProgress = (done: number) => done > 100 && stop.abort(new Error('stopped'));
    const exportedAt = '2026-11-28T05:00:00Z';
    await expect(packOf({ caseId, exportedAt }, { db, signal: stop.signal, onProgress })).rejects.toThrow('stopped');
    expect(await db.ledger.count()).toBe(before);
  });
});
