import { type ChatRecord, summaryOf } from '../../case/chat/types.ts';
import type { NewArtefact, PartFailure } from '../../evidence/index.ts';
import type { Before } from '../first.ts';
import type { Inbox } from '../inbox.ts';
import { failure } from '../read-page.ts';
import { PartError } from '../reasons.ts';
import type { Screens } from './screens.ts';

/** A conversation as a file of the capture. */
export function chatFile(record: ChatRecord): Before {
  const type = 'application/json';
  const json = new Blob([`${JSON.stringify(record, null, 1)}\n`], { type });
  return { artefacts: [{ name: 'chat.json', bytes: json, type }], failures: [], chat: summaryOf(record) };
}

/** A whole reading as files of the capture. A picture that did not arrive is not named in it. */
export function chatFiles(read: ChatRecord, missing: string[], inbox: Inbox, screens: Screens): Before {
  const images: NewArtefact[] = [];
  const arrived = Object.entries(read.files ?? {}).flatMap(([address, file]): [string, string][] => {
    const name = file as `chat-image/${string}`;
    const part = inbox.take([], name);
    if (!part) return [];
    const type = `image/${name.endsWith('.jpg') ? 'jpeg' : (name.split('.').at(-1) ?? '')}`;
    images.push({ name, bytes: part.blob.slice(0, part.blob.size, type), type, hash: part.hash });
    return [[address, name]];
  });
  const record = { ...read, files: Object.fromEntries(arrived) };
  const failures: PartFailure[] = [...screens.failures];
  if (missing.length > 0)
    failures.push(
      failure(
        'chat-image/000.png',
        new PartError('capture_part_resources', `${missing.length}\n${missing.join('\n')}`),
      ),
    );
  const { artefacts, ...rest } = chatFile(record);
  return { ...rest, artefacts: [...artefacts, ...images, ...screens.artefacts], failures };
}
