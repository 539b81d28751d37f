/** Mainland China's clock is eight hours ahead of UTC, without summer time since 1992. */
const AHEAD_MS = 8 * 60 * 60 * 1000;

/**
 * Date and time as ZIP has them since MS-DOS: two seconds' grain, from 1980, as mainland China's clock shows them. Without
 * Temporal, whose polyfill would come into the page of every pack.
 * @param at an instant, ISO 8601
 */
export function dosDate(at: string): number {
  const clock = new Date(Date.parse(at) + AHEAD_MS);
  const date = ((clock.getUTCFullYear() - 1980) << 9) | ((clock.getUTCMonth() + 1) << 5) | clock.getUTCDate();
  const time = (clock.getUTCHours() << 11) | (clock.getUTCMinutes() << 5) | (clock.getUTCSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
}
