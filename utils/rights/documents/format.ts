/** `1059` → `1,059.00元`. The one form of money in every draft. */
export function money(yuan: number): string {
  const fen = Math.round(yuan * 100);
  const whole = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${whole}.${String(fen % 100).padStart(2, '0')}元`;
}

/** `2026-11-23` → `2026年11月23日`. */
export function day(date: string): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return `${year}年${month}月${dayOfMonth}日`;
}
