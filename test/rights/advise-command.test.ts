import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { caseFaults } from '../../scripts/case-file.ts';
import type { CaseRecord } from '../../utils/rights/types.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'juli-advise-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const GOOD: CaseRecord = { now: '2026-11-23', marketplace: 'taobao', problem: 'other', events: [] };

let files = 0;
function fileOf(content: unknown): string {
  files += 1;
  const file = join(folder, `${files}.json`);
  writeFileSync(file, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return file;
}

function advise(...paths: string[]) {
  return spawnSync(process.execPath, [join(root, 'scripts/advise.ts'), ...paths], { encoding: 'utf8' });
}

describe('the command', () => {
  test('prints one object for one file, and nothing else', () => {
    const { status, stdout, stderr } = advise(fileOf(GOOD));
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ stage: 1, stageName: '与商家协商' });
  });

  test('prints an array for several files, in their order', () => {
    const sued = { ...GOOD, events: [{ on: '2026-11-01', type: 'suit-filed' }] };
    const { status, stdout } = advise(fileOf(sued), fileOf(GOOD), fileOf(sued));
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as { stage: number }[]).map(({ stage }) => stage)).toEqual([4, 1, 4]);
  });

  test('prints nothing when one file of several is bad, and names it with the pointer', () => {
    const bad = fileOf({ ...GOOD, order: { paid: 'viel' } });
    const { status, stdout, stderr } = advise(fileOf(GOOD), bad);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(bad);
    expect(stderr).toContain('/order/paid');
  });

  test.each([
    ['is not there', () => join(folder, 'nowhere.json')],
    ['is not JSON', () => fileOf('{"now": ')],
    ['is empty', () => fileOf('')],
    ['is not UTF-8', () => fileOf(Buffer.from([0x22, 0xff, 0xfe, 0x22]))],
    ['is a folder', () => folder],
  ])('refuses a file that %s', (_, make) => {
    const file = make();
    const { status, stdout, stderr } = advise(file);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(file);
  });

  test('says how it is used when no file is given', () => {
    const { status, stdout, stderr } = advise();
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('usage');
  });
});

describe('faults of a case', () => {
  const pointers = (value: unknown) => caseFaults(value).map(({ pointer }) => pointer);
  const event = (members: object) => ({ ...GOOD, events: [{ on: '2026-11-01', type: 'demand', ...members }] });

  test.each<[string, unknown, string]>([
    ['a missing member', { ...GOOD, now: undefined }, '/now'],
    ['missing events', { now: '2026-11-23', marketplace: 'taobao', problem: 'other' }, '/events'],
    ['an unknown member', { ...GOOD, facts: { colour: 'red' } }, '/facts/colour'],
    ['an unknown member with a slash', { ...GOOD, 'a/b~c': 1 }, '/a~1b~0c'],
    ['a wrong type', { ...GOOD, order: { paid: '88' } }, '/order/paid'],
    ['a negative amount', { ...GOOD, order: { paid: -0.01 } }, '/order/paid'],
    ['a value outside its list', { ...GOOD, problem: 'slow' }, '/problem'],
    ['a fractional quantity', { ...GOOD, order: { quantity: 1.5 } }, '/order/quantity'],
    ['a date that does not exist', { ...GOOD, now: '2026-02-30' }, '/now'],
    ['29 February in a common year', { ...GOOD, order: { signedOn: '2026-02-29' } }, '/order/signedOn'],
    ['a date with a time', { ...GOOD, now: '2026-11-23T00:00:00Z' }, '/now'],
    ['an event after now', event({ on: '2026-11-24' }), '/events/0/on'],
    ['a decision without an outcome', event({ type: 'platform-decided' }), '/events/0/outcome'],
    ['a refund without an amount', event({ type: 'refunded' }), '/events/0/amount'],
    ['a countdown without an end', event({ type: 'page-countdown' }), '/events/0/endsOn'],
    ['a wish named twice', { ...GOOD, wants: ['refund', 'refund'] }, '/wants'],
    ['an empty list of purchases', { ...GOOD, facts: { purchases: [] } }, '/facts/purchases'],
    ['a loss without proof said', { ...GOOD, losses: [{ kind: 'other', amount: 1 }] }, '/losses/0/proven'],
    ['an empty text', { ...GOOD, draft: '' }, '/draft'],
    ['a list instead of a case', [], ''],
  ])('%s', (_, value, pointer) => {
    expect(pointers(JSON.parse(JSON.stringify(value)))).toContain(pointer);
  });

  test('a valid case has none, also on the leap day and with an event today', () => {
    expect(pointers({ ...GOOD, now: '2028-02-29' })).toEqual([]);
    expect(pointers(event({ on: '2026-11-23' }))).toEqual([]);
  });
});
