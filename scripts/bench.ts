import { parseArgs } from 'node:util';
import { benches } from '../test/bench/index.ts';
import { type Bench, judge, type Row } from '../test/bench/support/bench.ts';

/**
 * `npm run bench [-- --json] [name …]`: runs the benchmarks (all, or those that give a row of one of the names) and
 * prints a table, or with `--json` a JSON array of the rows and nothing else. Exit code 1 when a goal is not met, 2 for a
 * name that does not exist.
 */
const { values, positionals: names } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const rowNames = benches.flatMap(({ rows }) => Object.keys(rows));
const unknown = names.filter((name) => !rowNames.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. There are: ${rowNames.join(', ')}.`);
  process.exit(2);
}

const isWanted = (name: string) => names.length === 0 || names.includes(name);

async function rowsOf(bench: Bench): Promise<Row[]> {
  console.error(`Measuring ${Object.keys(bench.rows).join(', ')} …`);
  return judge(bench, await bench.measure()).filter(({ name }) => isWanted(name));
}

const rows: Row[] = [];
for (const bench of benches) {
  if (Object.keys(bench.rows).some(isWanted)) rows.push(...(await rowsOf(bench)));
}

if (values.json) console.log(JSON.stringify(rows, null, 2));
else print(rows);
process.exitCode = rows.every(({ met }) => met) ? 0 : 1;

function print(all: Row[]): void {
  const plans = Object.fromEntries(benches.flatMap(({ rows: declared }) => Object.entries(declared)));
  console.table(
    Object.fromEntries(
      all.map(({ name, value, unit, reference, ratio, goal, met }) => [
        name,
        { figure: value, unit, reference, ratio, goal, met },
      ]),
    ),
  );
  for (const { name } of all) console.log(`${name}: reference = ${plans[name]?.reference}`);
}
