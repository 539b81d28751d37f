import { checkToken } from '../trusted-time/token.ts';
import { readContainer } from './container.ts';
import { verifyPack } from './pack.ts';
import type { PackProblemKind, PackReport } from './report.ts';

/** What each kind of problem is called on the page inside a pack, which speaks both languages at once. */
const NAMES: Readonly<Record<PackProblemKind, string>> = {
  container: '压缩包结构被改动 archive altered',
  missing: '缺少文件 file missing',
  added: '多出文件 file added',
  renamed: '文件被改名 file renamed',
  duplicate: '文件重名 duplicate name',
  reordered: '文件次序被改动 file moved',
  altered: '文件内容被改动 file altered',
  manifest: '清单有误 manifest',
  sums: '校验清单有误 SHA256SUMS',
  ledger: '存证链有误 ledger',
  signature: '签名不符 signature',
  key: '公钥不符 public key',
  record: '取证记录不符 record',
  stamp: '时间戳不符 time stamp',
};

/** Ties the verifier to the page inside a pack: choose or drop the archive, and read what was found. */
export function startPage(page: Document): void {
  const find = (id: string) => page.getElementById(id);
  const drop = find('drop');
  const input = find('file') as HTMLInputElement | null;
  const result = find('result');
  const key = find('key')?.textContent?.trim();
  if (!drop || !input || !result) return;
  const check = async (file: File | undefined) => {
    if (!file) return;
    result.replaceChildren(paragraph(page, '正在核验… Verifying…', 'muted'));
    const onProgress = (done: number, total: number) =>
      result.replaceChildren(paragraph(page, `正在核验… Verifying… ${Math.round((100 * done) / total)} %`, 'muted'));
    try {
      const report = await verifyPack(file, { ...(key ? { key } : {}), checkToken, onProgress });
      show(page, result, report);
      await showPictures(page, file);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      result.replaceChildren(
        paragraph(page, '无法读取 Unreadable', 'verdict bad'),
        paragraph(page, `${file.name}: ${why}`),
      );
    }
  };
  input.addEventListener('change', () => void check(input.files?.[0]));
  drop.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    void check(event.dataTransfer?.files[0]);
  });
}

function paragraph(page: Document, text: string, name = ''): HTMLElement {
  const element = page.createElement('p');
  element.textContent = text;
  element.className = name;
  return element;
}

function show(page: Document, result: HTMLElement, report: PackReport): void {
  const { ok, problems, notices, damaged, files, bytes, entries, signatures, keys, ledgers, stamps } = report;
  const list = page.createElement('ul');
  for (const { kind, file, detail } of problems) {
    const item = page.createElement('li');
    item.textContent = `${NAMES[kind]}：${file ?? ''} ${detail}`;
    list.append(item);
  }
  const verdict = ok ? '完整，未被改动 Whole and unaltered' : `发现 ${problems.length} 处问题 Problems found`;
  result.replaceChildren(
    paragraph(page, verdict, ok ? 'verdict good' : 'verdict bad'),
    list,
    paragraph(
      page,
      `${files} 个文件 files · ${bytes.toLocaleString('en')} B · 存证链 ${entries} 行 ledger entries · ${signatures} 个签名 signatures`,
    ),
    ...damaged.map(({ path }) => paragraph(page, `已声明损坏、未能提供 declared as damaged: ${path}`, 'bad')),
    ...keys.map((id) => paragraph(page, `公钥 key ${id}`, 'mono')),
    ...ledgers.map(({ file, entries: lines, signatures: signed, keys: ids }) =>
      paragraph(
        page,
        `并入的存证链 merged ledger ${file} · ${lines} 行 entries · ${signed} 个签名 · ${ids.join(' ')}`,
        'mono',
      ),
    ),
    ...stamps.map(({ file, authority, signer, root, genTime, ok: good }) =>
      paragraph(
        page,
        `${good ? '✓' : '✗'} 时间戳 time stamp ${genTime} ${signer ?? ''} ${authority}（${root === 'pinned' ? '证书可信' : '证书未比对根证书 root not compared'}） ${file}`,
      ),
    ),
    ...notices.map((notice) => paragraph(page, `注意 note: ${notice}`, 'muted')),
  );
}

/** Pictures that do not lie beside the page (it was opened out of the archive) are shown from the archive itself. */
async function showPictures(page: Document, file: Blob): Promise<void> {
  const { entries } = await readContainer(file);
  for (const image of page.images) {
    const path = decodeURIComponent(image.getAttribute('src') ?? '');
    const entry = entries.find((one) => one.path === path);
    if (entry && image.complete && image.naturalWidth === 0)
      image.src = URL.createObjectURL(file.slice(entry.from, entry.from + entry.size, 'image/png'));
  }
}
