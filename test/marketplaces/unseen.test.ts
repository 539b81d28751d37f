import { describe, expect, test } from 'vitest';
import { readPage } from '../../scripts/extract/read-page.ts';
import { differences } from './expectation.ts';
import { UNSEEN } from './unseen/index.ts';
import { bytesOf } from './unseen/written.ts';

/** Pages written to catch the rules out, each beside its facts. */
describe.each(Object.entries(UNSEEN))('%s', (_, pages) => {
  test.each(pages)('$name', (written) => {
    const notes: string[] = [];
    const answer = JSON.parse(JSON.stringify(readPage(written.url, bytesOf(written), (note) => notes.push(note))));
    expect(notes.filter((note) => note.includes('could not be read'))).toEqual([]);
    expect(differences(written.expect, answer)).toEqual([]);
    for (const text of written.forbid ?? []) expect(JSON.stringify(answer)).not.toContain(text);
  });
});
