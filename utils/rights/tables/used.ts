import type { Catalogue } from '../text/catalogue.ts';
import type { TableCorrections } from './types.ts';

/** One entered figure: the corrections without it, with it alone, and how it is named. */
interface Single {
  without: TableCorrections;
  alone: TableCorrections;
  say: (text: Catalogue) => string;
}

const others = <T>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at);

function singles(corrections: TableCorrections): Single[] {
  const { averageWages = [], platformTimers = [], holidayYears = [] } = corrections;
  return [
    ...averageWages.map(
      (wage, at): Single => ({
        without: { ...corrections, averageWages: others(averageWages, at) },
        alone: { averageWages: [wage] },
        say: (t) => t.warningWith.enteredWage(wage),
      }),
    ),
    ...platformTimers.map(
      (timer, at): Single => ({
        without: { ...corrections, platformTimers: others(platformTimers, at) },
        alone: { platformTimers: [timer] },
        say: (t) => t.warningWith.enteredTimer(timer),
      }),
    ),
    ...holidayYears.map(
      (year, at): Single => ({
        without: { ...corrections, holidayYears: others(holidayYears, at) },
        alone: { holidayYears: [year] },
        say: (t) => t.warningWith.enteredHolidays(year.year),
      }),
    ),
  ];
}

/**
 * Which of the entered figures an advice rests on, in words. Found by trial: a figure is used if the advice is another
 * one without it, so no rule need keep a record of what it read. Where two figures say the same, so that neither alone
 * is missed, both are named.
 */
export function usedCorrections<T>(
  corrections: TableCorrections,
  adviseWith: (corrections: TableCorrections) => T,
  text: Catalogue,
): string[] {
  const outcome = (some: TableCorrections) => JSON.stringify(adviseWith(some));
  const full = outcome(corrections);
  const plain = outcome({});
  if (full === plain) return [];
  const all = singles(corrections);
  const missed = all.filter(({ without }) => outcome(without) !== full);
  const used = missed.length > 0 ? missed : all.filter(({ alone }) => outcome(alone) !== plain);
  return used.map(({ say }) => say(text));
}
