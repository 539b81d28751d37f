import type { HolidayYear } from '../holidays.ts';
import { type TableFault, tableFaults } from './faults.ts';

/** A data file as in `data/holidays/`, read; or everything that is wrong with it, by JSON pointer (RFC 6901). */
export type HolidayReading = { year: HolidayYear } | { faults: TableFault[] };

const MOST_CHARACTERS = 100_000;
const MOST_DAYS = 366;
const MOST_TEXT = 500;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= MOST_TEXT;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is unknown[] => Array.isArray(value) && value.length <= MOST_DAYS;

function textFaults(row: Record<string, unknown>, names: readonly string[], at = ''): TableFault[] {
  return names.filter((name) => !isText(row[name])).map((name) => ({ pointer: `${at}/${name}`, fault: 'text' }));
}

/** Whether everything stands where it should; what it says is checked after that. */
function shapeFaults(file: Record<string, unknown>): TableFault[] {
  const { year, holidays, workdays } = file;
  return [
    ...(typeof year === 'number' ? [] : [{ pointer: '/year', fault: 'year' as const }]),
    ...textFaults(file, ['notice', 'published', 'source']),
    ...(isList(holidays)
      ? holidays.flatMap((block, at): TableFault[] =>
          isObject(block)
            ? textFaults(block, ['name', 'from', 'to'], `/holidays/${at}`)
            : [{ pointer: `/holidays/${at}`, fault: 'object' }],
        )
      : [{ pointer: '/holidays', fault: 'list' as const }]),
    ...(isList(workdays)
      ? workdays.flatMap((day, at): TableFault[] =>
          isText(day) ? [] : [{ pointer: `/workdays/${at}`, fault: 'date' }],
        )
      : [{ pointer: '/workdays', fault: 'list' as const }]),
  ];
}

/** Decodes a holiday year that came as data: nothing but its known members is kept. */
export function decodeHolidayYear(file: unknown): HolidayReading {
  if (!isObject(file)) return { faults: [{ pointer: '', fault: 'object' }] };
  const shape = shapeFaults(file);
  if (shape.length > 0) return { faults: shape };
  const { year, notice, published, source, holidays, workdays } = file as unknown as HolidayYear;
  const read: HolidayYear = {
    year,
    notice,
    published,
    source,
    holidays: holidays.map(({ name, from, to }) => ({ name, from, to })),
    workdays: [...workdays],
  };
  const faults = tableFaults({ holidayYears: [read] });
  const inFile = faults.map(({ pointer, fault }) => ({ pointer: pointer.replace('/holidayYears/0', ''), fault }));
  return inFile.length > 0 ? { faults: inFile } : { year: read };
}

/** Reads the text of a data file. Never throws. */
export function readHolidayYear(text: string): HolidayReading {
  if (text.length > MOST_CHARACTERS) return { faults: [{ pointer: '', fault: 'too-long' }] };
  try {
    return decodeHolidayYear(JSON.parse(text));
  } catch {
    return { faults: [{ pointer: '', fault: 'json' }] };
  }
}
