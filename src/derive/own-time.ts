import type { Markdown } from '../model/markdown.ts';
import type { Phase, WorkItem } from '../model/plan.ts';
import type { WorkCalendar } from '../text/calendar.ts';
import { datesNear, type Timing, timing } from '../text/day-range.ts';
import { monthsOfYear } from '../text/months.ts';
import { isWeekday } from '../text/weekdays.ts';

/** When a task is, as the plan says of it alone: how many working days it lasts, or only the day that it is on or due. */
export type OwnTime = { readonly days: number } | 'day';

/** Nothing longer is looked at for a date. */
const NEAR = 60;
/** What opens an item up to its colon or dash: `Mon: Run`, `5 March – Send them`. */
const OPENING = /^[^\p{L}\d]{0,4}([\p{L}\d][^:：–—]{0,40}?)\s*(?:[:：]|\s[–—-]\s)/u;
/** A labelled value of a row or of a line below an item, `Due: 2026-03-03`, and words that may stand before a date. */
const LABELLED =
  /^[^:：]{0,40}[:：]\s*(?:(?:by|until|before|from|on|bis|ab|am|vor|avant|le|antes del?|el|até|entro|voor)\s+)?(.+)$/iu;
/** Dates in brackets, and those that the Tasks plugin reads. */
const INSIDE = /[(（]([^()（）]{2,40})[)）]|[📅⏳🛫🗓]\uFE0F?\s*(\d{4}-\d{2}-\d{2})/gu;
/** Whether a text is a date does not hang on the year. */
const ANY_DAY = '2026-07-01';

/**
 * When a task is by what its item, the lines below it and its group say (format 3.6): `Mon: Run`, `Due: 2026-03-03`, `(by Mar 10)`
 * -> a day, or days that it names one by one; `Dates: Mar 3-5`, or the first and the last of several days -> its working days. Null where nothing says it.
 */
export function ownTime(
  { text, detail, group }: WorkItem,
  { groups }: Pick<Phase, 'groups'>,
  calendar: WorkCalendar,
): OwnTime | null {
  const opening = OPENING.exec(text.slice(0, NEAR))?.[1] ?? '';
  const parts = [...insideOf(text), ...detail.map((line) => LABELLED.exec(line.slice(0, NEAR))?.[1] ?? '')];
  const times = [opening, ...parts].flatMap((part) => datesOf(part) ?? []);
  if (times.length > 0) return lasting(times, calendar);
  const isOfDays = detail.some((line) => isWeekday(OPENING.exec(line.slice(0, NEAR))?.[1] ?? ''));
  return isOfDays || isWeekday(opening) || isWeekday(groups[group ?? -1]?.label ?? '') ? 'day' : null;
}

function insideOf(text: Markdown): string[] {
  if (!/\d/.test(text)) return [];
  return [...text.slice(0, 600).matchAll(INSIDE)].map(
    ([, bracket, date]) => date ?? withoutWord(bracket ?? ''),
  );
}

function withoutWord(text: string): string {
  return LABELLED.exec(`:${text}`)?.[1] ?? text;
}

type DatedTime = Extract<Timing, { kind: 'dates' }>;

function datesOf(text: string): DatedTime[] | null {
  const part = text.trim();
  // A month says about when a task is, and not how long it takes.
  if (!/\d/.test(part) || monthsOfYear(part, ANY_DAY) !== null) return null;
  const time = timing(part) ?? datesNear(part, ANY_DAY);
  return time?.kind === 'dates' ? [time] : null;
}

/** From the first day to the last; one day alone says when, and not how long. */
function lasting(times: readonly DatedTime[], calendar: WorkCalendar): OwnTime {
  const first = times.map((time) => time.first).sort()[0] ?? '';
  const last =
    times
      .map((time) => time.last)
      .sort()
      .at(-1) ?? first;
  return first === last ? 'day' : { days: calendar.day(last) - calendar.day(first) + 1 };
}
