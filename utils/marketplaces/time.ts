/**
 * Times as pages write them, to ISO 8601. Chinese sites get `+08:00` (their pages show Beijing time), others no offset
 * unless the text gives one. A text without a year gives nothing: an invented year would be worse than none.
 */

export type Zone = '+08:00' | '';

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['jan', 'january', 'januar', 'janvier', 'enero', 'gennaio', 'janeiro', 'januari', 'ene', 'jänner', 'gen', 'janv'],
    ['feb', 'february', 'februar', 'février', 'febrero', 'febbraio', 'fevereiro', 'februari', 'fev', 'fév', 'févr'],
    ['mar', 'march', 'märz', 'mars', 'marzo', 'março', 'maart', 'mär', 'mrt'],
    ['apr', 'april', 'avril', 'abril', 'aprile', 'abr', 'avr'],
    ['may', 'mai', 'mayo', 'maggio', 'maio', 'mei', 'mag', 'maj'],
    ['jun', 'june', 'juni', 'juin', 'junio', 'giugno', 'junho', 'giu'],
    ['jul', 'july', 'juli', 'juillet', 'julio', 'luglio', 'julho', 'lug', 'juil'],
    ['aug', 'august', 'août', 'agosto', 'augustus', 'ago', 'augusti'],
    ['sep', 'sept', 'september', 'septembre', 'septiembre', 'settembre', 'setembro', 'set'],
    ['oct', 'october', 'oktober', 'octobre', 'octubre', 'ottobre', 'outubro', 'okt', 'ott', 'out'],
    ['nov', 'november', 'novembre', 'noviembre', 'novembro'],
    ['dec', 'december', 'dezember', 'décembre', 'diciembre', 'dicembre', 'dezembro', 'dez', 'dic', 'déc'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1])),
);

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `YYYY-MM-DD`, or undefined for a day that no calendar has. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  if (year < 1990 || year > 2099 || month < 1 || month > 12 || day < 1) return undefined;
  if (day > (DAYS_IN_MONTH[month - 1] ?? 0)) return undefined;
  if (month === 2 && day === 29 && !(year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))) return undefined;
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** The calendar day a text states in full (with its year). */
export function parseDay(text: string): string | undefined {
  const bounded = text.slice(0, 120);
  const numeric = /(?<!\d)(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)/.exec(bounded);
  if (numeric) return isoDay(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  // With points the day always comes first; with slashes nobody can tell.
  const pointed = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?![\d.])/.exec(bounded);
  if (pointed) return isoDay(Number(pointed[3]), Number(pointed[2]), Number(pointed[1]));
  const monthFirst = /(?<!\p{L})(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u.exec(bounded);
  if (monthFirst) return named(monthFirst[3], monthFirst[1], monthFirst[2]);
  const dayFirst =
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.)?\s+(?:de\s+)?(\p{L}{3,10})\.?,?\s+(?:de\s+)?(\d{4})(?!\d)/u.exec(bounded);
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  return undefined;
}

function named(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  const number = MONTHS[(month ?? '').toLowerCase()];
  return number === undefined ? undefined : isoDay(Number(year), number, Number(day));
}

/** `HH:MM` or `HH:MM:SS` that a text states, 12-hour forms converted. */
export function parseClock(text: string): string | undefined {
  const match = /(?<![\d:.-])(\d{1,2})\s?[:：]\s?(\d{2})(?:\s?[:：]\s?(\d{2}))?(?:\.\d{1,3})?(?![\d:])/.exec(
    text.slice(0, 120),
  );
  if (!match) return undefined;
  let hour = Number(match[1]);
  const minute = Number(match[2]);
  const second = match[3] === undefined ? undefined : Number(match[3]);
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  const half = halfOfDay(before, after);
  if (half !== undefined) {
    if (hour > 12) return hour < 24 && half === 'pm' ? format(hour, minute, second) : undefined;
    if (half === 'pm' && hour < 12) hour += 12;
    if (half === 'am' && hour === 12) hour = 0;
  }
  return format(hour, minute, second);
}

function halfOfDay(before: string, after: string): 'am' | 'pm' | undefined {
  const word = /(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|晚間|午前|午後)\s?$/.exec(before)?.[1];
  if (word === '中午') return 'pm';
  if (word !== undefined) return /下午|傍晚|晚|午後/.test(word) ? 'pm' : 'am';
  const english = /^\s?([ap])\.?\s?m\b/i.exec(after)?.[1] ?? /\b([ap])\.?m\.?\s?$/i.exec(before)?.[1];
  if (english === undefined) return undefined;
  return english.toLowerCase() === 'p' ? 'pm' : 'am';
}

function format(hour: number, minute: number, second: number | undefined): string | undefined {
  if (hour > 23 || minute > 59 || (second ?? 0) > 59) return undefined;
  return `${pad(hour)}:${pad(minute)}${second === undefined ? '' : `:${pad(second)}`}`;
}

/** An offset written after a clock time: `Z`, `+08:00`, `-0700`. */
function offsetOf(text: string): string | undefined {
  const match = /\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})(?!\d)/.exec(text);
  const offset = match?.[1];
  if (offset === undefined || offset === 'Z') return offset;
  return offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}

/** The moment or day a text states in full. `zone` is appended to a clock time without an offset of its own. */
export function parseTime(text: string, zone: Zone): string | undefined {
  const day = parseDay(text);
  if (day === undefined) return undefined;
  const clock = parseClock(text.replace(/T(?=\d{2}:)/, ' '));
  return clock === undefined ? day : `${day}T${clock}${offsetOf(text) ?? zone}`;
}

/** A day and a clock time of different elements, put together. */
export function joinTime(day: string, clock: string, zone: Zone): string {
  return `${day}T${clock}${zone}`;
}

/** Seconds or milliseconds since 1970, as Beijing time. Values outside 2000–2099 are not times. */
export function fromEpoch(value: unknown): string | undefined {
  const number = typeof value === 'string' && /^\d{10,13}$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return undefined;
  const milliseconds = number < 1e11 ? number * 1000 : number;
  if (milliseconds < 946_684_800_000 || milliseconds > 4_102_444_800_000) return undefined;
  return `${new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
}
