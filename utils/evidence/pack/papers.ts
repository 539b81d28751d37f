import { toRecord } from '../../case/record.ts';
import type { Standing } from '../../case/standing.ts';
import { buildDocument, type LegalDocument } from '../../rights/documents/index.ts';
import type { About } from './compose.ts';
import { documentHtml } from './document-html.ts';
import { evidenceList } from './evidence-list.ts';
import { page } from './html.ts';
import { fileName } from './names.ts';
import type { PlannedFile } from './plan.ts';
import { steadyDocx } from './steady-docx.ts';
import { PAGE_STYLE } from './style.ts';
import { adviceDocument, timelineDocument } from './timeline-document.ts';
import type { Exhibit } from './types.ts';
import type { Words } from './words.ts';

/** What every paper of a pack is made from. */
export interface PaperSource {
  about: About;
  standing: Standing;
  exhibits: readonly Exhibit[];
  words: Words;
  keyId: string;
}

/** The list of evidence as .docx and page, and the line of the case. */
export async function listPapers({ about, standing, exhibits, words, keyId }: PaperSource): Promise<PlannedFile[]> {
  const list = evidenceList(exhibits, about, keyId);
  return [
    await docxFile('证据目录.docx', list, about.exportedAt),
    pageFile('证据目录.html', list),
    pageFile('案件时间线.html', timelineDocument(standing, exhibits, words)),
  ];
}

/** The advice of the day, and the drafts it names, as .docx. They are for the one who hands over, not for everybody. */
export async function advicePapers({ about, standing, words }: PaperSource): Promise<PlannedFile[]> {
  const { advice, today } = standing;
  const record = toRecord(standing.case, today);
  const drafts: PlannedFile[] = [];
  for (const { id } of advice.documents) {
    if (id === 'evidence-list') continue;
    const document = buildDocument(id, record, advice);
    drafts.push(await docxFile(`文书草稿/${fileName(`${document.title}.docx`)}`, document, about.exportedAt));
  }
  return [pageFile('下一步.html', adviceDocument(standing, words)), ...drafts];
}

async function docxFile(path: string, document: LegalDocument, at: string): Promise<PlannedFile> {
  return made(path, 'document', await steadyDocx(document, at));
}

function pageFile(path: string, document: LegalDocument): PlannedFile {
  return textFile(
    path,
    'document',
    'text/html',
    page({ title: document.title, style: PAGE_STYLE, body: documentHtml(document) }),
  );
}

export function textFile(path: string, role: PlannedFile['role'], type: string, text: string): PlannedFile {
  return made(path, role, new Blob([text], { type }));
}

export function made(path: string, role: PlannedFile['role'], blob: Blob): PlannedFile {
  return { path, role, type: blob.type, content: { blob }, size: blob.size };
}
