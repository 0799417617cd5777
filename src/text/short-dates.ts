const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A stretch of days as briefly as can be, seen on the day `today`; all three are `YYYY-MM-DD`:
 * `2026-04-20`, `2026-05-22` -> `20 Apr – 22 May`, `4 – 22 May`, `22 May`, `20 Dec – 8 Jan 2027`
 */
export function shortDates(from: string, to: string, today: string): string {
  const [one, other] = [partsOf(from), partsOf(to)];
  const yearNow = partsOf(today).year;
  const end = `${other.day} ${other.month}${other.year === yearNow ? '' : ` ${other.year}`}`;
  if (from === to) return end;
  if (one.year !== other.year)
    return `${one.day} ${one.month}${one.year === yearNow ? '' : ` ${one.year}`} – ${end}`;
  return `${one.day}${one.month === other.month ? '' : ` ${one.month}`} – ${end}`;
}

function partsOf(date: string): { readonly year: string; readonly month: string; readonly day: number } {
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month: MONTHS[Number(month) - 1] ?? '', day: Number(day) };
}
