import { database } from '../../utils/evidence/index.ts';
import { bundlePage } from '../../utils/evidence/pack/bundle.ts';
import { compose, picturesOf } from '../../utils/evidence/pack/compose.ts';
import { t } from '../../utils/i18n.ts';
import { packWorld } from '../case/pack.ts';

/** Sets the same bundle that lies in a pack, with the pictures out of the database. */
export async function setBundle(query: URLSearchParams, exportedAt: string): Promise<void> {
  const { words } = await packWorld();
  const chosen = query.getAll('exhibit');
  const recipient = query.get('recipient') ?? '';
  const request = {
    caseId: query.get('case') ?? '',
    exportedAt,
    versions: query.get('versions') === 'redacted' ? ('redacted' as const) : ('originals' as const),
    ...(chosen.length > 0 ? { chosen } : {}),
    ...(recipient ? { recipient } : {}),
  };
  const { about, exhibits, files, keyId } = await compose(request, words, database());
  const pictures = await picturesOf(files, (_, blob) => URL.createObjectURL(blob), database());
  const text = bundlePage(about, exhibits, ({ number }) => pictures.get(number) ?? [], keyId);
  const bundle = new DOMParser().parseFromString(text, 'text/html');
  document.title = bundle.title;
  for (const style of bundle.querySelectorAll('style')) document.head.append(document.adoptNode(style));
  document.body.replaceChildren(printButton(), ...bundle.body.childNodes);
  // What is printed before its pictures are there lacks them.
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  document.documentElement.dataset.ready = 'true';
}

function printButton(): HTMLElement {
  const bar = document.createElement('p');
  bar.className = 'print-bar';
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: t('packPrintNow') });
  button.addEventListener('click', () => print());
  bar.append(button);
  return bar;
}
