import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { type Dump, readDatabase } from '../../test/browser/support/database.ts';
import { exportPack } from '../../test/browser/support/export-pack.ts';
import { loadDump } from '../../test/browser/support/load-dump.ts';
import { Popup } from '../../test/browser/support/popup.ts';
import type { Session } from '../../test/browser/support/session.ts';
import { addressOf } from '../../test/demo-shop/addresses.ts';
import { toRecord } from '../../utils/case/record.ts';
import { reduce } from '../../utils/case/reduce.ts';
import type { CaseEvent } from '../../utils/case/types.ts';
import { legalDay } from '../../utils/clock.ts';
import { checkToken } from '../../utils/evidence/trusted-time/token.ts';
import { verifyPack } from '../../utils/evidence/verify/pack.ts';
import { advise } from '../../utils/rights/index.ts';
import type { Album } from './album.ts';

interface Kept {
  file: string;
  caption: string;
}

/** Writes what the story left in the browser to the album's folder: evidence, case, advice, the chain's check. */
export async function keepEvidence(session: Session, album: Album): Promise<Kept[]> {
  const own = await session.chromium.openOwn('popup.html');
  const dump = await readDatabase(own);
  await own.close();
  return [
    ...keepArtefacts(dump, album),
    ...keepAdvice(dump, album),
    await keepCheck(dump, album),
    await keepViewer(session, dump, album),
    await keepPack(session, dump, album),
  ].flat();
}

function keepArtefacts(dump: Dump, album: Album): Kept[] {
  const inTime = dump.captures.toSorted((a, b) => a.at.localeCompare(b.at));
  return inTime.flatMap((capture, index) => {
    const folder = `evidence/${index + 1}-${capture.site}-${capture.page}`;
    album.write(`${folder}/capture.json`, `${JSON.stringify(capture, null, 2)}\n`);
    const files = capture.artefacts.map(({ name, hash }) => {
      const bytes = dump.artefacts.find((stored) => stored.hash === hash)?.bytes;
      if (!bytes) throw new Error(`The database has no bytes for ${name} (${hash}).`);
      album.write(`${folder}/${name}`, bytes);
      return { file: `${folder}/${name}`, caption: `SHA-256 ${hash}` };
    });
    return [{ file: `${folder}/capture.json`, caption: `取证记录：${capture.meta.title}` }, ...files];
  });
}

function keepAdvice(dump: Dump, album: Album): Kept[] {
  const events = dump.events as unknown as CaseEvent[];
  const record = toRecord(reduce(events), legalDay().toString());
  album.write('case.json', `${JSON.stringify(record, null, 2)}\n`);
  album.write('advice.json', `${JSON.stringify(advise(record), null, 2)}\n`);
  return [
    { file: 'case.json', caption: '案件（npm run -s advise -- case.json 的输入）' },
    { file: 'advice.json', caption: '下一步：阶段、理由、期限、主张、文书' },
  ];
}

/** The project's own verification over what the browser had stored. */
async function keepCheck(dump: Dump, album: Album): Promise<Kept> {
  const db = await loadDump(dump);
  const report = { ledger: await db.verifyLedger(), artefacts: await db.verifyArtefacts() };
  if (!report.ledger.ok || !report.artefacts.ok)
    throw new Error(`The evidence does not verify: ${JSON.stringify(report)}`);
  album.write('verification.json', `${JSON.stringify({ ...report, entries: dump.ledger }, null, 2)}\n`);
  return { file: 'verification.json', caption: '存证链与全部文件的核验结果' };
}

/** The stored product page, opened again in the extension's viewer. */
async function keepViewer(session: Session, dump: Dump, album: Album): Promise<Kept[]> {
  const url = addressOf(session.shop.story, 'taobao', 'product');
  const capture = dump.captures.find(({ meta }) => meta.url === url);
  if (!capture) return [];
  const viewer = await session.chromium.openOwn(`viewer.html#${capture.id}`);
  await new Promise((wait) => setTimeout(wait, 1_500));
  await album.take(viewer, 'viewer', '查看原件：存下的商品页，脱离网店重新打开');
  return [];
}

/** The pack of the case, exported through the workspace's button, and what the command says of it. */
async function keepPack(session: Session, dump: Dump, album: Album): Promise<Kept[]> {
  const [found] = dump.cases;
  if (!found) return [];
  const desk = await session.chromium.openOwn(`case.html#${found.id}`);
  const view = new Popup(desk, 'zh-CN');
  await view.waitFor(view.t('packExport'));
  const pack = await exportPack(desk, album.folder);
  await view.waitFor(view.t('packDoneKey'));
  await (await desk.$('#export'))?.scrollIntoView();
  await album.take(desk, 'pack', '案件工作台：导出证据包');
  const report = await verifyPack(await openAsBlob(pack), { checkToken });
  if (!report.ok) throw new Error(`The pack does not verify: ${JSON.stringify(report.problems)}`);
  album.write('pack-verification.json', `${JSON.stringify(report, null, 2)}\n`);
  return [
    { file: basename(pack), caption: '证据包：把它交给平台、监管部门、法院或律师' },
    { file: 'pack-verification.json', caption: 'npm run -s verify 的结果' },
  ];
}
