import { readFileSync } from 'node:fs';
import { differences } from './test/marketplaces/expectation.ts';
import { examinedPages, ownPages, sharedPages } from './test/marketplaces/pages.ts';
import { readPage } from './scripts/extract/read-page.ts';
import { UNSEEN } from './test/marketplaces/unseen/index.ts';
import { bytesOf } from './test/marketplaces/unseen/written.ts';
let bad = 0, all = 0;
const look = (name: string, url: string, bytes: Uint8Array, expect: unknown, forbid: string[]) => {
  all += 1;
  const a = JSON.parse(JSON.stringify(readPage(url, bytes, () => {})));
  const d = differences(expect, a);
  for (const t of forbid) if (JSON.stringify(a).includes(t)) d.push(`forbidden ${t}`);
  if (d.length) { bad += 1; console.log(name, d); }
};
for (const p of [...ownPages(), ...sharedPages(), ...examinedPages()]) look(p.name, p.url, readFileSync(p.file), p.expect, p.forbid);
for (const [n, ps] of Object.entries(UNSEEN)) for (const p of ps) look(`${n} ${p.name}`, p.url, bytesOf(p), p.expect, p.forbid ?? []);
console.log(all, 'pages,', bad, 'wrong');
