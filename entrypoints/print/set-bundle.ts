import { database } from '../../utils/evidence/index.ts';
import { bundlePage } from '../../utils/evidence/pack/bundle.ts';
import { contentsOf } from '../../utils/evidence/pack/bundle-contents.ts';
import { compose } from '../../utils/evidence/pack/compose.ts';
import { damageOf, declareDamage } from '../../utils/evidence/pack/damage.ts';
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
  const damaged = await damageOf(files, database());
  const lost = new Set([...damaged.values()].flat().map(({ path }) => path));
  const whole = files.filter(({ path }) => !lost.has(path));
  const contents = await contentsOf(whole, ({ type }, bytes) => addressOf(bytes, type), database());
  const text = bundlePage(about, declareDamage(exhibits, damaged), contents, keyId);
  const bundle = new DOMParser().parseFromString(text, 'text/html');
  document.title = bundle.title;
  for (const style of bundle.querySelectorAll('style')) document.head.append(document.adoptNode(style));
  document.body.replaceChildren(printButton(), ...bundle.body.childNodes);
  // What is printed before its pictures are there lacks them.
  await Promise.all([...document.images].map(loaded));
  document.documentElement.dataset.ready = 'true';
}

/** A picture that the browser cannot show is named in its place. */
async function loaded(image: HTMLImageElement): Promise<void> {
  try {
    await image.decode();
  } catch (error) {
    image.replaceWith(t('packPrintNoPicture', image.alt, error instanceof Error ? error.message : String(error)));
  }
}

const addressOf = (bytes: Blob | Uint8Array<ArrayBuffer>, type: string) =>
  URL.createObjectURL(bytes instanceof Blob ? bytes : new Blob([bytes], { type }));

function printButton(): HTMLElement {
  const bar = document.createElement('p');
  bar.className = 'print-bar';
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: t('packPrintNow') });
  button.addEventListener('click', () => print());
  bar.append(button);
  return bar;
}
